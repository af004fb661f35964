import type { ExperienceEvent } from './score.ts';

export type Level = 'at_risk' | 'fragile' | 'unknown' | 'neutral' | 'healthy';

/** Design choices: scores −100..100, magnitudes 0..1. */
export const LEVEL_LINES = {
  openAtRisk: 0.8,
  openFragile: 0.5,
  atRisk: -40,
  fragile: -10,
  healthy: 20,
  fewestEvents: 2,
  badWithinDays: 30,
} as const;

/**
 * In which state the relation stands; the first rule that fits decides. An open problem outranks any score: a large
 * one makes it `at_risk`, a middling one `fragile`. Fewer than two moments are not enough to say more.
 */
export function levelOf(events: readonly ExperienceEvent[], score: number | null): Level {
  const open = Math.max(0, ...events.map((event) => (event.sign === -1 && event.state === 'open' ? event.m : 0)));
  const known = score !== null && events.length >= LEVEL_LINES.fewestEvents;
  if (open >= LEVEL_LINES.openAtRisk || (known && score <= LEVEL_LINES.atRisk)) return 'at_risk';
  if (open >= LEVEL_LINES.openFragile) return 'fragile';
  if (!known) return 'unknown';
  if (score <= LEVEL_LINES.fragile || recentlyBad(events) >= 2) return 'fragile';
  return score >= LEVEL_LINES.healthy ? 'healthy' : 'neutral';
}

function recentlyBad(events: readonly ExperienceEvent[]): number {
  return events.filter(({ sign, ageDays }) => sign < 0 && ageDays <= LEVEL_LINES.badWithinDays).length;
}
