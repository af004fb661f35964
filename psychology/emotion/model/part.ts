import type { Header } from './header.ts';
import { addRows, scored, servicePart, takeRepeats } from './score.ts';
import type { Score, ServiceWeights } from './score.ts';
import type { Vector } from './vector.ts';

interface Parts {
  readonly header: Header;
  readonly service: ServiceWeights;
  readonly vector: Vector;
}

/** A stretch of the readable text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Scores {
  readonly whole: Omit<Score, 'labels'>;
  /** Of each stretch as if it stood alone. */
  readonly parts: readonly Omit<Score, 'labels'>[];
}

/**
 * Scores a text and stretches of it, which rise and do not overlap, in one walk: a stretch is the features that lie in it,
 * scaled to a length of 1 among themselves; the whole is all stretches and what lies in none, less what repeats.
 */
export function scoresOf({ header, service, vector }: Parts, stretches: readonly Stretch[]): Scores {
  const { width } = service;
  const { features, scales } = vector;
  const { count, starts, ends } = features;
  const sums = new Array<number>(width * (1 + stretches.length)).fill(0);
  const squares = new Array<number>(stretches.length).fill(0);
  const adding = { sums, ...service, vector };
  const partAt = (at: number, last: number): number => {
    const [from, to] = [starts[at] as number, ends[at] as number];
    if (to <= from || stretches.length === 0) return NONE;
    const part = holding(stretches, Math.max(0, last), from);
    const { start, end } = stretches[part] as Stretch;
    return from < start || to > end ? NONE : part;
  };
  let part = NONE;
  for (let at = 0, first = 0; at <= count; at += 1) {
    const next = at < count ? partAt(at, part) : NONE;
    if (next !== NONE) squares[next] = (squares[next] as number) + (scales[at] as number) ** 2;
    if (at < count && next === part) continue;
    addRows(adding, width * (1 + part), first, at);
    [part, first] = [next, at];
  }
  const score = (from: number, length: number): Omit<Score, 'labels'> =>
    servicePart(header, scored(header, header.labels.length, sums, from, length));
  const parts = stretches.map((_, at) => score(width * (1 + at), Math.sqrt(squares[at] as number) || 1));
  for (let at = width; at < sums.length; at += 1)
    sums[at % width] = (sums[at % width] as number) + (sums[at] as number);
  takeRepeats(adding);
  return { whole: score(0, vector.length), parts };
}

/** Of what lies in no stretch, or in none alone. */
const NONE = -1;

/** Features mostly rise with the text, so the search for the stretch that holds one goes on from the last. */
function holding(stretches: readonly Stretch[], last: number, offset: number): number {
  let part = last;
  while (part > 0 && (stretches[part] as Stretch).start > offset) part -= 1;
  while (part + 1 < stretches.length && (stretches[part] as Stretch).end <= offset) part += 1;
  return part;
}
