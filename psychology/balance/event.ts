import { kept } from '../promise/kept.ts';
import { moments } from './moments.ts';
import type { MomentKind } from './moments.ts';
import type { ExperienceEvent, NegativeState } from './score.ts';

/**
 * Magnitude 0..1 of a broken promise by its lateness (breaking hurts, exceeding earns nothing; Gneezy & Epley 2014); 0
 * when it was kept. While it is still open, `actualMinutes` is the time until now.
 */
export function brokenPromise(promisedMinutes: number, actualMinutes: number, warned: boolean): number {
  return Math.max(0, -kept(promisedMinutes, actualMinutes, warned));
}

/** An event of a named kind; `m` replaces the table's magnitude, `state` matters for bad moments only. */
export function moment(
  kind: MomentKind,
  ageDays: number,
  { m, state = 'open' }: { m?: number; state?: NegativeState } = {},
): ExperienceEvent {
  const { sign, magnitude } = moments[kind];
  const size = m ?? magnitude;
  return sign > 0 ? { sign: 1, m: size, ageDays, kind } : { sign: -1, m: size, ageDays, kind, state };
}

/** What the customer said after a problem was closed. */
export interface Confirmation {
  /** 1..5, or null when nobody was asked or answered. */
  readonly csat: number | null;
  readonly thanked: boolean;
  readonly saidSolved: boolean;
}

/** A closed problem is recovered only by the customer's own word: CSAT of 4 or more, thanks, or an explicit "solved". */
export function closedState({ csat, thanked, saidSolved }: Confirmation): 'resolved' | 'recovered' {
  return thanked || saidSolved || (csat !== null && csat >= 4) ? 'recovered' : 'resolved';
}
