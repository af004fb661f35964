import type { Measure, Wording } from '#contract/survey-content.ts';

/** What a new survey says in one language, by what it measures. `name` is the house’s. */
export type BeginningWords = (house: string) => Readonly<Record<Measure, Wording>>;
