import type { Gathered } from './gather.ts';
import type { Header } from './header.ts';
import { scored, servicePart } from './score.ts';
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
  const { count, starts, ends, kinds } = features;
  const { known } = vector;
  let part = 0;
  for (let place = 0; place < count; place += 1) {
    const index = known[place] as number;
    const [from, to] = [starts[place] as number, ends[place] as number];
    if (index === -1 || to <= from) continue;
    part = holding(stretches, part, from);
    const stretch = stretches[part];
    if (stretch === undefined || from < stretch.start || to > stretch.end) continue;
    const scale = header.scales[kinds[place] as number] as number;
    squares[part] = (squares[part] as number) + scale * scale;
    addService(sums, width * part, weights, index * width, scale, width);
  }
  return stretches.map((_, at) => {
    const length = Math.sqrt(squares[at] as number) || 1;
    return servicePart(header, scored(header, header.labels.length, sums, width * at, length));
  });
}

/** Features mostly rise with the text, so the search for the stretch that holds one goes on from the last. */
function holding(stretches: readonly Stretch[], last: number, offset: number): number {
  let part = last;
  while (part > 0 && (stretches[part] as Stretch).start > offset) part -= 1;
  while (part + 1 < stretches.length && (stretches[part] as Stretch).end <= offset) part += 1;
  return part;
}

function addService(
  sums: Int32Array,
  into: number,
  weights: Int8Array,
  from: number,
  scale: number,
  width: number,
): void {
  for (let row = 0; row < width; row += 1)
    sums[into + row] = ((sums[into + row] as number) + Math.imul(scale, weights[from + row] as number)) | 0;
}
