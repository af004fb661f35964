/** One case: what was answered, and the value of each driver. */
export interface DriverRow {
  readonly outcome: number;
  readonly values: readonly number[];
}

/** Sums of squares and products about the mean: drivers first, the outcome last. */
export function crossProducts(rows: readonly DriverRow[], drivers: number): number[][] {
  const size = drivers + 1;
  const means = Array.from({ length: size }, (_, at) => mean(rows, at, drivers));
  const sums = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const centred = new Float64Array(size);
  for (const row of rows) {
    for (let at = 0; at < size; at += 1) centred[at] = cell(row, at, drivers) - (means[at] ?? 0);
    for (const [i, line] of sums.entries()) {
      const left = centred[i] ?? 0;
      for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + left * (centred[j] ?? 0);
    }
  }
  return sums;
}

function cell(row: DriverRow, at: number, drivers: number): number {
  return (at === drivers ? row.outcome : row.values[at]) ?? 0;
}

function mean(rows: readonly DriverRow[], at: number, drivers: number): number {
  return rows.reduce((sum, row) => sum + cell(row, at, drivers), 0) / rows.length;
}

/** A driver that others already tell, up to this share of its own variation, adds nothing. */
const TOLD_ALREADY = 1e-9;

/**
 * R² (0..1) of the outcome on some of the drivers, by least squares: Cholesky's way through the cross products, leaving
 * out drivers that the ones before already tell. 0 when the outcome does not vary.
 */
export function rSquared(products: readonly (readonly number[])[], chosen: readonly number[]): number {
  const outcome = products.length - 1;
  const at = (i: number, j: number): number => products[i]?.[j] ?? 0;
  const whole = at(outcome, outcome);
  if (whole <= 0) return 0;
  const done: { column: number; by: number; row: number[] }[] = [];
  let told = 0;
  for (const driver of [...chosen, outcome]) {
    const row: number[] = [];
    for (const [index, { column, by, row: other }] of done.entries()) {
      row[index] = (at(driver, column) - dot(row, other)) / by;
    }
    if (driver === outcome) told = dot(row, row);
    const rest = at(driver, driver) - dot(row, row);
    if (rest > TOLD_ALREADY * at(driver, driver)) done.push({ column: driver, by: Math.sqrt(rest), row });
  }
  return Math.max(0, Math.min(1, told / whole));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
