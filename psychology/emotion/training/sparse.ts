/** Examples as rows of a sparse matrix: row r holds `ids` and `values` from `offsets[r]` to `offsets[r + 1]`. */
export interface Sparse {
  readonly rows: number;
  readonly width: number;
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** Weights of one score, a weight per column and the bias as the last. */
export type Weights = Float64Array;

/** The product of one row with a dense vector. */
export function dot({ offsets, ids, values }: Sparse, row: number, weights: Weights): number {
  const end = offsets[row + 1] as number;
  let sum = 0;
  for (let at = offsets[row] as number; at < end; at += 1)
    sum += (values[at] as number) * (weights[ids[at] as number] as number);
  return sum;
}

/** Adds `times` of a row to a dense vector. */
export function addRow({ offsets, ids, values }: Sparse, row: number, times: number, into: Weights): void {
  const end = offsets[row + 1] as number;
  for (let at = offsets[row] as number; at < end; at += 1) {
    const id = ids[at] as number;
    into[id] = (into[id] as number) + times * (values[at] as number);
  }
}

/** The score of every row, bias included. */
export function scoresOf(examples: Sparse, weights: Weights): Float64Array {
  const bias = weights[examples.width] as number;
  return Float64Array.from({ length: examples.rows }, (_, row) => dot(examples, row, weights) + bias);
}

/** The matrix with further dense columns: `columns[c][row]`. */
export function widen(examples: Sparse, columns: readonly Float64Array[]): Sparse {
  const { rows, width, offsets, ids, values } = examples;
  const more = columns.length;
  const wide = {
    rows,
    width: width + more,
    offsets: offsets.map((offset, row) => offset + more * row),
    ids: new Int32Array(ids.length + more * rows),
    values: new Float32Array(ids.length + more * rows),
  };
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [offsets[row] as number, offsets[row + 1] as number];
    const start = wide.offsets[row] as number;
    wide.ids.set(ids.subarray(from, to), start);
    wide.values.set(values.subarray(from, to), start);
    columns.forEach((column, at) => {
      wide.ids[start + to - from + at] = width + at;
      wide.values[start + to - from + at] = column[row] as number;
    });
  }
  return wide;
}

/** Rows of two matrices of the same width, one after the other. */
export function stack(first: Sparse, second: Sparse): Sparse {
  const shift = first.ids.length;
  const offsets = new Int32Array(first.rows + second.rows + 1);
  offsets.set(first.offsets);
  offsets.set(
    second.offsets.map((offset) => offset + shift),
    first.rows,
  );
  const ids = new Int32Array(shift + second.ids.length);
  ids.set(first.ids);
  ids.set(second.ids, shift);
  const values = new Float32Array(ids.length);
  values.set(first.values);
  values.set(second.values, shift);
  return { rows: first.rows + second.rows, width: first.width, offsets, ids, values };
}
