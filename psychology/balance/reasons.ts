import { moments } from './moments.ts';
import type { ExperienceEvent, Weighed } from './score.ts';

/** A moment that carries the score: its place in the events given, its signed weight now (−1..1) and plain words. */
export interface HeavyMoment {
  readonly index: number;
  readonly weight: number;
  readonly words: string;
}

/** How many are named: as many as somebody reads. */
const NAMED = 3;

/** The heaviest moments, heaviest first; a bad one counts λ times, as in the score. */
export function heaviestOf(events: readonly ExperienceEvent[], weighed: readonly Weighed[]): HeavyMoment[] {
  return events
    .map((event, index) => ({ event, index, by: weighed[index] ?? { weight: 0, pull: 0 } }))
    .filter(({ by }) => by.pull > 0)
    .sort((one, other) => other.by.pull - one.by.pull || one.by.weight - other.by.weight || one.index - other.index)
    .slice(0, NAMED)
    .map(({ event, index, by }) => ({ index, weight: by.weight, words: wordsOf(event) }));
}

function wordsOf(event: ExperienceEvent): string {
  const what =
    event.kind === undefined ? (event.sign === 1 ? 'A good moment' : 'A bad moment') : moments[event.kind].words;
  if (event.sign === 1) return `${what}, ${ago(event.ageDays)}`;
  if (event.state === 'open') return `${what}, open ${since(event.ageDays)}`;
  return `${what}, ${event.state === 'resolved' ? 'solved' : 'made good'} ${ago(event.ageDays)}`;
}

function ago(ageDays: number): string {
  const days = Math.floor(ageDays);
  return days < 1 ? 'today' : days === 1 ? 'a day ago' : `${days} days ago`;
}

function since(ageDays: number): string {
  const days = Math.floor(ageDays);
  return days < 1 ? 'since today' : days === 1 ? 'for a day' : `for ${days} days`;
}
