/** Asking customers fairly: which questions come next, whether an answer fits, and what keeps a survey from being published. */
export { isLow, scores } from './question.ts';
export type { Measure, Question, QuestionType, Value, Values } from './question.ts';
export { misfit, rangeOf, shown } from './shown.ts';
export type { Misfit } from './shown.ts';
export { lint } from './lint.ts';
export type { Asked, Condition, Finding, WrittenText } from './lint.ts';
export type { FindingName } from './finding-name.ts';
export { countWords, termsIn } from './counts.ts';
export type { Counted, Said } from './counts.ts';
export { textsOf } from './texts.ts';
export type { Written } from './texts.ts';
