/** What is owed to customers: first and next replies by the inbox's hours, and what agents promise in words. */
export { openMinutesBetween } from './due-time.ts';
export { expect } from './expectation.ts';
export { commit, meet, nextDue, owedAfter, promiseOf, release, start, unmeet } from './owed.ts';
export type { Place } from './owed.ts';
export { commitmentsIn, findPromise, markOverdue, openPromises, settleCommitment } from './store.ts';
export type { PromiseRow } from './store.ts';
