/** A number that a tenant may set, with all that somebody needs to judge it. */
export interface Setting {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly meaning: string;
  /** What carries the number. */
  readonly source: string;
  /** `evidence`: a study carries direction and rough size. `design_choice`: no study fixes it; say so on screen. */
  readonly mark: 'evidence' | 'design_choice';
}

/** The default of each setting. */
export function defaultsOf<K extends string>(settings: Readonly<Record<K, Setting>>): Record<K, number> {
  const entries = Object.entries<Setting>(settings).map(([name, setting]) => [name, setting.default]);
  return Object.fromEntries(entries) as Record<K, number>;
}

/** Defaults with what is given instead. Throws RangeError naming the setting that is outside its range. */
export function withDefaults<K extends string>(
  settings: Readonly<Record<K, Setting>>,
  given: Readonly<Partial<Record<K, number>>>,
): Record<K, number> {
  const all = { ...defaultsOf(settings), ...given };
  for (const [name, { min, max }] of Object.entries<Setting>(settings)) {
    const value = all[name as K];
    if (!(value >= min && value <= max)) throw new RangeError(`${name} must lie between ${min} and ${max}`);
  }
  return all;
}
