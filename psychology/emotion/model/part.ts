import type { Gathered } from './gather.ts';
import type { Header } from './header.ts';
import { addRows, scored, servicePart } from './score.ts';
import type { Score, ServiceWeights } from './score.ts';
import type { Vector } from './vector.ts';

interface Parts {
  readonly header: Header;
  readonly service: ServiceWeights;
  readonly vector: Vector;
  readonly features: Gathered;
}

/** A stretch of the readable text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Scores stretches of the text, which rise and do not overlap, as if each stood alone: the features that lie in it, scaled
 * to a length of 1 among themselves.
 */
export function partScores(
  { header, service, vector, features }: Parts,
  stretches: readonly Stretch[],
): Omit<Score, 'labels'>[] {
  const { weights, width } = service;
  const sums = new Int32Array(width * stretches.length);
  const squares = new Int32Array(stretches.length);
  const { count, numbers, starts, ends } = features;
  const { every } = vector;
  const adding = { sums, weights, width };
  const partAt = (place: number, last: number): number => {
    const [from, to] = [starts[place] as number, ends[place] as number];
    if (to <= from) return NONE;
    const part = holding(stretches, Math.max(0, last), from);
    const { start, end } = stretches[part] as Stretch;
    return from < start || to > end ? NONE : part;
  };
  let part = NONE;
  for (let place = 0, first = 0; place <= count; place += 1) {
    const next = place < count ? partAt(place, part) : NONE;
    if (next !== NONE) squares[next] = (squares[next] as number) + (every[place] as number) ** 2;
    if (place < count && next === part) continue;
    if (part !== NONE) addRows(adding, width * part, numbers, every, first, place);
    [part, first] = [next, place];
  }
  return stretches.map((_, at) => {
    const length = Math.sqrt(squares[at] as number) || 1;
    return servicePart(header, scored(header, header.labels.length, sums, width * at, length));
  });
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
