import type { Conversation, Draft, Message, Seen } from '#contract/conversations.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { moodsOf } from '#server/modules/feelings/index.ts';
import { viewer, withMood } from './change.ts';
import { conversationOf } from './entities.ts';
import { messagesOf } from './messages.ts';
import { findVisible } from './store/conversations.ts';
import { listConversations, sortsByFeeling, type Wanted } from './store/lists.ts';
import { messagesAfter, messagesBefore, repliesOf } from './store/messages.ts';
import { draftsBy, seenBy, type DraftRow } from './store/personal.ts';
import type { ConversationRow } from './store/rows.ts';

const firstPage = 50;
const rememberedReplies = 20;
const end = 2_147_483_647;

/** A page of the list, with how far the viewer has seen each. */
export async function list(
  ctx: Ctx,
  { cursor, limit, ...wanted }: Wanted & { cursor?: string | undefined; limit: number },
) {
  const from = readCursor(cursor, [sortsByFeeling(wanted) ? 'number' : 'time', 'id']);
  const rows = await listConversations(ctx.tx, wanted, viewer(ctx), from, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const [items, seen, drafts] = await Promise.all([
    conversationsOf(ctx, shown),
    seenOf(ctx, shown),
    draftsBy(
      ctx.tx,
      ctx.caller.agentId,
      shown.map(({ id }) => id),
    ),
  ]);
  return {
    items,
    seen,
    drafts: drafts.map(draftOf),
    next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
  };
}

/** One conversation with its newest messages and what is the viewer's own in it. */
export async function open(ctx: Ctx, id: string) {
  const { agentId } = ctx.caller;
  const [[row], newest, [seen], drafts, replies] = await Promise.all([
    findVisible(ctx.tx, id, ...viewer(ctx)),
    messagesBefore(ctx.tx, id, end, firstPage + 1),
    seenBy(ctx.tx, agentId, [id]),
    draftsBy(ctx.tx, agentId, [id]),
    repliesOf(ctx.tx, id, rememberedReplies),
  ]);
  if (row === undefined) throw notFound();
  const [conversation, messages] = await Promise.all([
    withMood(ctx, row),
    messagesOf(ctx, id, newest.slice(0, firstPage).reverse()),
  ]);
  return {
    conversation,
    messages,
    more: newest.length > firstPage,
    seen: { kind: 'seen', id, agentId, seq: seen?.seq ?? 0 } satisfies Seen,
    drafts: drafts.map(draftOf),
    colleaguesReplies: replies.map((reply) => reply.text),
  };
}

/** Messages before or after a number, in their order. */
export async function page(
  ctx: Ctx,
  id: string,
  { before, after, limit }: { before?: number | undefined; after?: number | undefined; limit: number },
): Promise<{ items: Message[]; more: boolean }> {
  const [[row], rows] = await Promise.all([
    findVisible(ctx.tx, id, ...viewer(ctx)),
    after === undefined
      ? messagesBefore(ctx.tx, id, before ?? end, limit + 1)
      : messagesAfter(ctx.tx, id, after, limit + 1),
  ]);
  if (row === undefined) throw notFound();
  const cut = rows.slice(0, limit);
  return { items: await messagesOf(ctx, id, after === undefined ? cut.reverse() : cut), more: rows.length > limit };
}

export async function conversationsOf(turn: Turn, rows: readonly ConversationRow[]): Promise<Conversation[]> {
  const moods = new Map(
    (
      await moodsOf(
        turn.tx,
        rows.map((row) => row.id),
      )
    ).map((found) => [found.conversationId, found.mood]),
  );
  return rows.map((row) => conversationOf(row, moods.get(row.id) ?? null));
}

async function seenOf(ctx: Ctx, rows: readonly ConversationRow[]): Promise<Seen[]> {
  const { agentId } = ctx.caller;
  const found = await seenBy(
    ctx.tx,
    agentId,
    rows.map((row) => row.id),
  );
  return found.map(({ conversationId, seq }) => ({ kind: 'seen', id: conversationId, agentId, seq }));
}

export const draftOf = ({ conversationId: id, ...draft }: DraftRow): Draft => ({ kind: 'draft', id, ...draft });
