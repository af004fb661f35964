export { course, emptyCourse, extend } from './course.ts';
export type { Course, Point, Trend } from './course.ts';
export { advise } from './escalation.ts';
export type { Advice, CustomerSide, ProcessFacts } from './escalation.ts';
export { extendSaid } from './said.ts';
export type { Said } from './said.ts';
export { expectations } from './expectations.ts';
export type { Expectation, PastMessage } from './expectations.ts';
export { usableFacts } from './personal-facts.ts';
