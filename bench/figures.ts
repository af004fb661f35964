/** One measured number beside its limit from the same run. `ratio` is figure / limit; null where there is no limit. */
export interface Figure {
  readonly bench: string;
  readonly case: string;
  readonly figure: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly ratio: number | null;
}

export const beside = (figure: number, limit: number): Pick<Figure, 'figure' | 'limit' | 'ratio'> => ({
  figure,
  limit,
  ratio: limit === 0 ? null : rounded(figure / limit, 3),
});

export const alone = (figure: number): Pick<Figure, 'figure' | 'limit' | 'ratio'> => ({
  figure,
  limit: null,
  ratio: null,
});

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The value below which `share` (0..1) of the samples lie; nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** A table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    one.case,
    short(one.figure),
    one.unit,
    one.limit === null ? '–' : short(one.limit),
    one.ratio === null ? '–' : one.ratio.toFixed(2),
  ]);
  const all = [['case', 'figure', 'unit', 'limit', 'ratio'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number): boolean => column === 0 || column === 2;
  return all
    .map((row) =>
      row
        .map((cell, i) => (isText(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const short = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : String(rounded(value, 2));
