import type { Days } from './range.ts';

/** Days, or weeks by their Mondays, that are read in one go for a slice. */
export interface Piece {
  readonly since: string;
  readonly until: string;
  readonly length: 1 | 7;
  readonly slice: number;
}
const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(day) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
/** The first of January 1970 was a Thursday. */
const isMonday = (number: number): boolean => (number + 3) % 7 === 0;

/** Covers each slice by whole weeks where their sums hold, and by days where they do not. */
export function piecesOf(slices: readonly Days[], weeks: ReadonlySet<string>): Piece[] {
  return slices.flatMap(({ from, to }, slice) => {
    const pieces: { since: number; until: number; length: 1 | 7 }[] = [];
    const last = numberOf(to);
    for (let at = numberOf(from); at <= last;) {
      const length = isMonday(at) && at + 6 <= last && weeks.has(dayOf(at)) ? 7 : 1;
      const before = pieces.at(-1);
      if (before?.length === length) before.until = at;
      else pieces.push({ since: at, until: at, length });
      at += length;
    }
    return pieces.map(({ since, until, length }) => ({ since: dayOf(since), until: dayOf(until), length, slice }));
  });
}
