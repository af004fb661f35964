/** What a message says besides a feeling, and what a reply should not pass over. */
export const cueNames = ['repeat', 'effort', 'urgent', 'leaving', 'legal', 'public', 'abuse', 'danger'] as const;
export type CueName = (typeof cueNames)[number];

/** One pattern, or two that must stand in one sentence; the first marks the place. Matched against lower-case sentences. */
export type CuePattern = RegExp | readonly [RegExp, RegExp];
export type CuePatterns = Readonly<Record<CueName, readonly CuePattern[]>>;
