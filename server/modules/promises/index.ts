/** What is owed to customers: first and next replies by the inbox's hours, and what agents promise in words. */
export { custody as promisesCustody } from './custody.ts';
export { openMinutesBetween } from './due-time.ts';
export { expect } from './expectation.ts';
export { commit, meet, nextDue, oweAgain, owedAfter, promiseOf, release, start, unmeet } from './owed.ts';
export type { Place } from './owed.ts';
export { commitmentsIn, findPromise, markOverdue, openPromises, settleCommitment } from './store.ts';
export type { PromiseRow } from './store.ts';
export { dueTimesOf, promisesDueIn, promisesReach } from './hours.ts';
