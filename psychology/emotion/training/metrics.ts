/** Counts of one label over a set of examples. */
export interface Counts {
  hits: number;
  misses: number;
  alarms: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Examples that carry the label. */
  readonly support: number;
}

export function counts(): Counts {
  return { hits: 0, misses: 0, alarms: 0 };
}

export function count(into: Counts, truth: boolean, said: boolean): void {
  if (truth && said) into.hits += 1;
  else if (truth) into.misses += 1;
  else if (said) into.alarms += 1;
}

/** Precision, recall and their harmonic mean; 0 where nothing was there to be found. */
export function ratesOf({ hits, misses, alarms }: Counts): Rates {
  const support = hits + misses;
  const f1 = hits === 0 ? 0 : (2 * hits) / (2 * hits + misses + alarms);
  return { precision: hits === 0 ? 0 : hits / (hits + alarms), recall: hits === 0 ? 0 : hits / support, f1, support };
}

/** The plain mean over labels. */
export function macroF1(all: readonly Counts[]): number {
  return all.reduce((sum, one) => sum + ratesOf(one).f1, 0) / Math.max(1, all.length);
}

/** Over all decisions at once. */
export function microF1(all: readonly Counts[]): number {
  const sum = counts();
  for (const { hits, misses, alarms } of all) {
    sum.hits += hits;
    sum.misses += misses;
    sum.alarms += alarms;
  }
  return ratesOf(sum).f1;
}

/** Pearson's correlation; 0 where one side does not vary. */
export function correlation(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const n = xs.length;
  let [sx, sy] = [0, 0];
  for (let at = 0; at < n; at += 1) {
    sx += xs[at] as number;
    sy += ys[at] as number;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < n; at += 1) {
    const x = (xs[at] as number) - sx / n;
    const y = (ys[at] as number) - sy / n;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}
