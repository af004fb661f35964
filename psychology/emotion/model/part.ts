import type { Gathered } from './gather.ts';
import type { Header } from './header.ts';
import { servicePart } from './score.ts';
import type { Score } from './score.ts';
import type { Vector } from './vector.ts';

interface Parts {
  readonly header: Header;
  readonly weights: Int8Array;
  readonly vector: Vector;
  readonly features: Gathered;
}

/** Scores the features that lie between two offsets of the readable text, scaled to a length of 1 among themselves. */
export function partScore(
  { header, weights, vector, features }: Parts,
  from: number,
  until: number,
): Omit<Score, 'labels'> {
  const rows = header.biases.length;
  const first = header.labels.length;
  const sums = new Int32Array(rows);
  let square = 0;
  for (let place = 0; place < features.count; place += 1) {
    const index = vector.known[place] as number;
    const to = features.ends[place] as number;
    if (index === -1 || to <= from || to > until || (features.starts[place] as number) < from) continue;
    const scale = header.scales[features.kinds[place] as number] as number;
    const offset = index * rows;
    square += scale * scale;
    for (let row = first; row < rows; row += 1)
      sums[row] = ((sums[row] as number) + Math.imul(scale, weights[offset + row] as number)) | 0;
  }
  const length = Math.sqrt(square) || 1;
  const scores = new Float64Array(rows);
  for (let row = first; row < rows; row += 1)
    scores[row] = ((sums[row] as number) * (header.units[row] as number)) / length + (header.biases[row] as number);
  return servicePart(header, scores);
}
