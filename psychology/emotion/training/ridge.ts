import { addRow, dot } from './sparse.ts';
import type { Sparse, Weights } from './sparse.ts';

export interface RidgeOptions {
  /** Price of large weights. */
  readonly penalty: number;
  readonly steps: number;
  /** Weight of each example; 1 for all unless given. */
  readonly importance?: Float32Array;
}

/** Least squares with a penalty on the weights (not on the bias), by conjugate gradients on the normal equations. */
export function trainRidge(
  examples: Sparse,
  targets: Float64Array,
  { penalty, steps, importance }: RidgeOptions,
): Weights {
  const { rows, width } = examples;
  const weightOf = (row: number): number => importance?.[row] ?? 1;
  const times = (direction: Weights): Weights => {
    const product = direction.map((value, at) => (at === width ? 0 : penalty * value));
    const bias = direction[width] as number;
    for (let row = 0; row < rows; row += 1) push(product, row, weightOf(row) * (dot(examples, row, direction) + bias));
    return product;
  };
  const push = (into: Weights, row: number, amount: number): void => {
    addRow(examples, row, amount, into);
    into[width] = (into[width] as number) + amount;
  };
  const weights = new Float64Array(width + 1);
  const residual = new Float64Array(width + 1);
  for (let row = 0; row < rows; row += 1) push(residual, row, weightOf(row) * (targets[row] as number));
  let direction = residual.slice();
  let size = inner(residual, residual);
  const enough = 1e-10 * size;
  for (let step = 0; step < steps && size > enough; step += 1) {
    const image = times(direction);
    const stride = size / inner(direction, image);
    axpy(stride, direction, weights);
    axpy(-stride, image, residual);
    const next = inner(residual, residual);
    const share = next / size;
    direction = direction.map((value, at) => (residual[at] as number) + share * value);
    size = next;
  }
  return weights;
}

function inner(a: Weights, b: Weights): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function axpy(times: number, from: Weights, into: Weights): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] as number) + times * (from[at] as number);
}
