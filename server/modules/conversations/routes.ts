import type { conversationListsRoutes } from '#contract/conversation-lists.ts';
import type { conversationsRoutes } from '#contract/conversations.ts';
import type { feelingsRoutes } from '#contract/feelings.ts';
import type { fileLinkRoutes } from '#contract/files.ts';
import type { mentionsRoutes } from '#contract/mentions.ts';
import type { promisesRoutes } from '#contract/promises.ts';
import type { sendingRoutes } from '#contract/sending.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { answer } from './answer.ts';
import { assign, label } from './arrange.ts';
import { viewer } from './change.ts';
import { correctFeeling } from './correct-feeling.ts';
import { fileLink } from './files.ts';
import { keepDraft, see } from './follow.ts';
import { dropLater, planReply } from './later.ts';
import { list, open, page } from './look.ts';
import { plans } from './plans.ts';
import { mentions } from './mention.ts';
import { settlePromise } from './overdue.ts';
import { promised } from './promised.ts';
import { reopen, resolve } from './resolve.ts';
import { search } from './search.ts';
import { snooze, wake } from './snooze.ts';
import { countViews, tagsInUse } from './store/lists.ts';
import { takeBack } from './take-back.ts';
import type { Ways } from './ways.ts';
import { writeFirst } from './write-first.ts';
import { writeNote } from './write-note.ts';

export const listHandlers: Handlers<typeof conversationListsRoutes> = {
  'GET /conversations': (ctx, { query }) => list(ctx, query),
  'GET /conversations/counts': async (ctx) => {
    const [counts] = await countViews(ctx.tx, ...viewer(ctx));
    return counts ?? { mine: 0, unassigned: 0, all: 0 };
  },
  'GET /search': (ctx, { query }) => search(ctx, query),
  'GET /tags': async (ctx) => ({ items: (await tagsInUse(ctx.tx, ...viewer(ctx))).map((row) => row.tag) }),
};

export const handlers = (ways: Ways): Handlers<typeof conversationsRoutes> => ({
  'GET /conversations/:id': (ctx, { params }) => open(ctx, params.id),
  'GET /conversations/:id/messages': (ctx, { params, query }) => page(ctx, params.id, query),
  'POST /conversations/:id/replies': (ctx, { params, body }) => answer(ctx, ways, params.id, body),
  'POST /conversations/:id/notes': (ctx, { params, body }) => writeNote(ctx, params.id, body),
  'PUT /conversations/:id/assignment': (ctx, { params, body }) => assign(ctx, params.id, body),
  'POST /conversations/:id/resolution': (ctx, { params, body }) => resolve(ctx, params.id, body),
  'DELETE /conversations/:id/resolution': (ctx, { params }) => reopen(ctx, params.id),
  'PUT /conversations/:id/snooze': (ctx, { params, body }) => snooze(ctx, params.id, body.until, body.version),
  'DELETE /conversations/:id/snooze': (ctx, { params }) => wake(ctx, params.id),
  'PATCH /conversations/:id': (ctx, { params, body }) => label(ctx, params.id, body),
  'PUT /conversations/:id/seen': (ctx, { params, body }) => see(ctx, params.id, body.seq),
  'PUT /conversations/:id/drafts/:mode': (ctx, { params, body }) => keepDraft(ctx, params.id, params.mode, body.text),
});

export const sendingHandlers = (ways: Ways): Handlers<typeof sendingRoutes> => ({
  'POST /conversations': (ctx, { body }) => writeFirst(ctx, ways, body),
  'DELETE /messages/:id': (ctx, { params }) => takeBack(ctx, ways, params.id),
  'GET /conversations/:id/later-replies': (ctx, { params }) => plans(ctx, params.id),
  'POST /conversations/:id/later-replies': (ctx, { params, body }) => planReply(ctx, params.id, body),
  'DELETE /later-replies/:id': (ctx, { params }) => dropLater(ctx, params.id),
});

export const mentionHandlers: Handlers<typeof mentionsRoutes> = {
  'GET /mentions': (ctx, { query }) => mentions(ctx, query),
};

export const fileHandlers: Handlers<typeof fileLinkRoutes> = {
  'GET /files/:id/link': (ctx, { params }) => fileLink(ctx, params.id),
};

/** Feelings and promises belong to a conversation, whose visibility decides; so their edits come through it. */
export const feelingHandlers: Handlers<typeof feelingsRoutes> = {
  'PUT /messages/:id/feeling': (ctx, { params, body }) => correctFeeling(ctx, params.id, body.label),
  'DELETE /messages/:id/feeling': (ctx, { params }) => correctFeeling(ctx, params.id, null),
};
export const promiseHandlers: Handlers<typeof promisesRoutes> = {
  'GET /me/promises': (ctx, { query }) => promised(ctx, query),
  'POST /promises/:id/settlement': (ctx, { params, body }) => settlePromise(ctx, params.id, body.as),
};
