import type { Weights } from './sparse.ts';

/** Rows of weights as whole numbers −127..127, and what 1 stands for in each row. */
export interface Quantised {
  readonly units: readonly number[];
  readonly biases: readonly number[];
  /** Feature by feature: weight of feature f in row r at `f * rows + r`. */
  readonly weights: Int8Array;
}

const MOST = 127;

/** `width` is the number of features; each row ends with its bias, which is kept as it is. */
export function quantise(rows: readonly Weights[], width: number): Quantised {
  const weights = new Int8Array(rows.length * width);
  const units = rows.map((row, at) => {
    let most = 0;
    for (let feature = 0; feature < width; feature += 1) most = Math.max(most, Math.abs(row[feature] as number));
    const unit = Math.fround(most / MOST) || 1;
    for (let feature = 0; feature < width; feature += 1)
      weights[feature * rows.length + at] = Math.max(
        -MOST,
        Math.min(MOST, Math.round((row[feature] as number) / unit)),
      );
    return unit;
  });
  return { units, biases: rows.map((row) => Math.fround(row[width] as number)), weights };
}
