import { sigmoid } from '../model/groups.ts';

/** Newton steps; the loss is convex and settles in five or six. */
const STEPS = 7;
/** Price of large weights. */
const PENALTY = 20;

/** Logistic regression on few dense inputs, by Newton's method. Returns a weight per input and the bias as the last. */
export function fitLogistic(inputs: readonly (readonly number[])[], truth: ArrayLike<number>): number[] {
  const size = (inputs[0]?.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, curvature } = slopes(inputs, truth, weights);
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight - (change[at] as number));
  }
  return weights;
}

function slopes(inputs: readonly (readonly number[])[], truth: ArrayLike<number>, weights: readonly number[]) {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  const row = new Float64Array(size).fill(1);
  inputs.forEach((input, index) => {
    row.set(input);
    const p = sigmoid(row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0));
    const error = p - (truth[index] as number);
    for (let a = 0; a < size; a += 1) {
      gradient[a] = (gradient[a] as number) + error * (row[a] as number);
      const share = p * (1 - p) * (row[a] as number);
      const line = curvature[a] as Float64Array;
      for (let b = 0; b <= a; b += 1) line[b] = (line[b] as number) + share * (row[b] as number);
    }
  });
  for (let a = 0; a < size; a += 1) {
    gradient[a] = (gradient[a] as number) + PENALTY * (weights[a] as number);
    const line = curvature[a] as Float64Array;
    line[a] = (line[a] as number) + PENALTY;
    for (let b = 0; b < a; b += 1) (curvature[b] as Float64Array)[a] = line[b] as number;
  }
  return { gradient, curvature };
}

/** Solves a symmetric, positive system by Cholesky's decomposition. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = matrix.map((line) => Float64Array.from(line));
  const at = (row: number, column: number): number => (lower[row] as Float64Array)[column] as number;
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = at(row, column);
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      (lower[row] as Float64Array)[column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
    }
  }
  const out = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) out[row] = (out[row] as number) - at(row, k) * (out[k] as number);
    out[row] = (out[row] as number) / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) out[row] = (out[row] as number) - at(k, row) * (out[k] as number);
    out[row] = (out[row] as number) / at(row, row);
  }
  return out;
}
