export { assign, sampleRatio, SPLIT_ALARM } from './assign.ts';
export type { Mismatch } from './assign.ts';
export { changeOfMean, changeOfShare, comparableSpan } from './change.ts';
export type { Change, Sample } from './change.ts';
export { drivers, FEWEST_PER_DRIVER, MOST_DRIVERS } from './drivers.ts';
export type { Drivers, DriverShare } from './drivers.ts';
export { addBuckets, BUCKET_ERROR, bucketEdges, bucketOf, bucketsOf, LAST_BUCKET } from './durations.ts';
export type { BucketCount } from './durations.ts';
export { effort, EFFORT_LINES } from './effort.ts';
export type { Effort, EffortFacts } from './effort.ts';
export { expectedShare } from './expected.ts';
export { analyse } from './experiment.ts';
export type { ExperimentReport } from './experiment.ts';
export { share, WIDEST, wilson } from './figure.ts';
export type { Figure } from './figure.ts';
export {
  firstContactOf,
  firstContactResolution,
  REOPEN_WINDOW_DAYS,
  reopenRate,
  RETURN_WINDOW_DAYS,
} from './first-contact.ts';
export type { EpisodeFacts, FirstContact } from './first-contact.ts';
export type { DriverRow } from './least-squares.ts';
export { compareMatched, FEWEST_MATCHED } from './matched.ts';
export type { AlikeCases, Matched } from './matched.ts';
export { promisesKept, rankByLow } from './promises-kept.ts';
export type { PromiseCounts } from './promises-kept.ts';
export { casesPerArm, probabilityBetter, twoProportions } from './proportions.ts';
export type { Arm, TwoProportions } from './proportions.ts';
export { seededRandom } from './random.ts';
export { LOW_RESPONSE, responseRate } from './response.ts';
export type { ResponseRate } from './response.ts';
export { shapley } from './shapley.ts';
export { barsOf, durationQuantile, spreadOf } from './spread.ts';
export type { Spread } from './spread.ts';
export { KAPPA, postStratify, reversals, shrink, standardise } from './standardise.ts';
export type { Group, PostStratified, Reversal, Standardised, Stratum } from './standardise.ts';
export { ces, countAnswers, csat, nps } from './survey.ts';
export type { Counts, Nps } from './survey.ts';
export { FEWEST_CUSTOMERS, logOdds, PRIOR_WORDS, SHOWN_FROM_Z, themes } from './themes.ts';
export type { Theme, WordCount } from './themes.ts';
