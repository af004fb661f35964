import { randomFrom, shuffle } from './random.ts';
import { addRow, dot } from './sparse.ts';
import type { Sparse, Weights } from './sparse.ts';

export interface SvmOptions {
  /** Price of a mistake, against the size of the weights. */
  readonly cost: number;
  readonly passes: number;
  readonly seed: number;
  /** Weight of each example above 0; 1 for all unless given. */
  readonly importance?: Float32Array;
}

/** Passes end early once no example is further from its optimum than this. */
const TOLERANCE = 0.01;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent with shrinking (Hsieh et al.
 * 2008). `targets` are 1 and −1; 0 leaves an example out. Only sums, products and comparisons, so that the same
 * examples and seed give the same weights on every machine.
 */
export function trainSvm(examples: Sparse, targets: Int8Array, options: SvmOptions): Weights {
  const { rows, width } = examples;
  const weights = new Float64Array(width + 1);
  const alphas = new Float64Array(rows);
  const { norms, slacks } = diagonal(examples, options);
  const random = randomFrom(options.seed);
  let active = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => targets[row] !== 0);
  let bound = Infinity;
  for (let pass = 0; pass < options.passes; pass += 1) {
    shuffle(active, random);
    let worst = 0;
    let kept = 0;
    for (const row of active) {
      const sign = targets[row] as number;
      const alpha = alphas[row] as number;
      const slack = slacks[row] as number;
      const score = dot(examples, row, weights) + (weights[width] as number);
      const gradient = sign * score - 1 + alpha * slack;
      if (alpha === 0 && gradient > bound) continue;
      active[kept++] = row;
      if (alpha === 0 && gradient >= 0) continue;
      worst = Math.max(worst, Math.abs(gradient));
      const next = Math.max(alpha - gradient / ((norms[row] as number) + slack), 0);
      alphas[row] = next;
      addRow(examples, row, (next - alpha) * sign, weights);
      weights[width] = (weights[width] as number) + (next - alpha) * sign;
    }
    active = active.subarray(0, kept);
    if (worst < TOLERANCE) break;
    bound = worst;
  }
  return weights;
}

/** Squared length of each row, bias included, and what the squared hinge adds to it. */
function diagonal(examples: Sparse, { cost, importance }: SvmOptions) {
  const norms = new Float64Array(examples.rows);
  const slacks = new Float64Array(examples.rows);
  for (let row = 0; row < examples.rows; row += 1) {
    let norm = 1;
    const end = examples.offsets[row + 1] as number;
    for (let at = examples.offsets[row] as number; at < end; at += 1) norm += (examples.values[at] as number) ** 2;
    norms[row] = norm;
    slacks[row] = 1 / (2 * cost * (importance?.[row] ?? 1));
  }
  return { norms, slacks };
}
