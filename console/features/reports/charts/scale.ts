import type { ReportTable } from '#contract/reports.ts';

/** A column’s numbers; what is no number counts as nothing. */
export const numbersOf = (table: ReportTable, column: number): number[] =>
  table.rows.map((row) => (typeof row[column] === 'number' ? row[column] : 0));

/** The next round number: 1, 2 or 5 times a power of ten, halved without a rest where it can be. */
export function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [2, 4, 6, 10].map((step) => step * power).find((top) => top >= value) ?? 10 * power;
}
