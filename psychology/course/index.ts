import { advise } from './escalation.ts';
import { customerSide, signals } from './signals.ts';

export { course, emptyCourse, extend } from './course.ts';
export type { Course, Point, Trend } from './course.ts';
export type { Advice, CustomerSide, ProcessFacts } from './escalation.ts';
export type { Signals } from './signals.ts';

/** Advice on offering a lead, and the reading of messages that feeds it. */
export const escalation = { advise, customerSide, signals };
