import { conversationListsRoutes } from '#contract/conversation-lists.ts';
import { conversationsRoutes } from '#contract/conversations.ts';
import { feelingsRoutes } from '#contract/feelings.ts';
import { fileLinkRoutes } from '#contract/files.ts';
import { mentionsRoutes } from '#contract/mentions.ts';
import { promisesRoutes } from '#contract/promises.ts';
import { sendingRoutes } from '#contract/sending.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Channel } from '#server/channel.ts';
import type { Module } from '#server/module.ts';
import { promisesCustody } from '#server/modules/promises/index.ts';
import { conditions } from './conditions.ts';
import { custody } from './custody.ts';
import { errands, jobs } from './jobs.ts';
import {
  feelingHandlers,
  fileHandlers,
  handlers,
  listHandlers,
  mentionHandlers,
  promiseHandlers,
  sendingHandlers,
} from './routes.ts';
import { openWays } from './ways.ts';

/** Conversations: how customers' messages come in, how they are answered, and who has them. */
export const conversations = (channels: readonly Channel[]): Module => ({
  name: 'conversations',
  custody: [custody, promisesCustody],
  conditions,
  jobs,
  errands: (platform) => errands(openWays(channels, platform)),
  open(app, platform) {
    const { serving } = platform;
    const ways = openWays(channels, platform);
    serveRoutes(app, serving, conversationListsRoutes, listHandlers);
    serveRoutes(app, serving, conversationsRoutes, handlers(ways));
    serveRoutes(app, serving, sendingRoutes, sendingHandlers(ways));
    serveRoutes(app, serving, mentionsRoutes, mentionHandlers);
    serveRoutes(app, serving, feelingsRoutes, feelingHandlers);
    serveRoutes(app, serving, promisesRoutes, promiseHandlers);
    serveRoutes(app, serving, fileLinkRoutes, fileHandlers);
  },
});

export { jobs } from './jobs.ts';
export { actAs } from './as-agent.ts';

export { adopt } from './adopt.ts';
export { receive } from './receive.ts';
export type { Inbound } from './inbound.ts';
export type { Received } from './receive.ts';
export { assign, label } from './arrange.ts';
export { customersFileLink } from './files.ts';
export { keepDraft, see } from './follow.ts';
export { settlePromise } from './overdue.ts';
export { reply, whenWritten } from './reply.ts';
export { self as ownId } from '#server/modules/people/index.ts';
export { colleagueBy, findReported, logCall, noteVisibleCall } from './log-call.ts';
export { moveCall, takeCall } from './take-call.ts';
export { resolve } from './resolve.ts';
export { setAside } from './set-aside.ts';
export { setTopic } from './set-topic.ts';
export { snooze } from './snooze.ts';
export { writeNote } from './write-note.ts';
export { writtenElsewhere } from './written-elsewhere.ts';
export { outgoing, settledUntil } from './store/messages.ts';
export { customersMark, customersPage, customersView, deliveryMark } from './visits.ts';
export { arrived, undelivered } from './undelivered.ts';
export { mayHear } from './hear.ts';
export { expectationAt, peopleHere } from './house.ts';
export { messagesIn, messagesReach, messageTimesOf, placesOf, waitingNow } from './store/hours.ts';
export { promise } from './promise.ts';
export { remark } from './remark.ts';
export { moveTopic } from './store/conversations.ts';
