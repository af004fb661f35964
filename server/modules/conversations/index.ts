import { conversationsRoutes } from '#contract/conversations.ts';
import { feelingsRoutes } from '#contract/feelings.ts';
import { promisesRoutes } from '#contract/promises.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { jobs, rounds } from './jobs.ts';
import { feelingHandlers, handlers, promiseHandlers } from './routes.ts';

/** Conversations: how customers' messages come in, how they are answered, and who has them. */
export const conversations: Module = {
  name: 'conversations',
  jobs,
  rounds,
  open(app, { serving }) {
    serveRoutes(app, serving, conversationsRoutes, handlers);
    serveRoutes(app, serving, feelingsRoutes, feelingHandlers);
    serveRoutes(app, serving, promisesRoutes, promiseHandlers);
  },
};

export { adopt } from './adopt.ts';
export { receive } from './receive.ts';
export type { Inbound } from './inbound.ts';
export type { Received } from './receive.ts';
export { assign, label } from './arrange.ts';
export { keepDraft, see } from './follow.ts';
export { settlePromise } from './overdue.ts';
export { reply, whenWritten } from './reply.ts';
export { resolve } from './resolve.ts';
export { snooze } from './snooze.ts';
export { writeNote } from './write-note.ts';
export { outgoing, settledUntil } from './store/messages.ts';
export { customersMark, customersPage, customersView, deliveryMark } from './visits.ts';
export { mayHear } from './hear.ts';
export { expectationAt, peopleHere } from './house.ts';
