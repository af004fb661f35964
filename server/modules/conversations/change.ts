import type { Became } from '#contract/conversation-events.ts';
import type { Conversation } from '#contract/conversations.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { findMood } from '#server/modules/feelings/index.ts';
import { conversationOf, messageOf, publicConversationOf } from './entities.ts';
import { lockVisible, saveConversation, type Viewer } from './store/conversations.ts';
import { insertMessage } from './store/messages.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';

/** Who looks, for the one predicate of who may see what. */
export const viewer = (ctx: Ctx): Viewer => [ctx.caller.permissions.has('conversations.readAll'), ctx.caller.agentId];

/** Holds a conversation that the caller may see; refuses an edit of an older version than there is. */
export async function hold(ctx: Ctx, id: string, version?: number): Promise<ConversationRow> {
  const [row] = await lockVisible(ctx.tx, id, ...viewer(ctx));
  if (row === undefined) throw notFound();
  if (version !== undefined && version !== row.version) {
    throw new Problem(
      409,
      'changed_meanwhile',
      'Somebody changed this conversation meanwhile. Look at it as it is now.',
      {
        conversation: await withMood(ctx, row),
      },
    );
  }
  return row;
}

/** Saves what became of a conversation, with a line in its thread that says so, and tells everybody. */
export async function settle(
  turn: Turn,
  before: ConversationRow,
  change: Partial<ConversationRow>,
  words: string | null,
  became: Became,
): Promise<Conversation> {
  const seq = words === null ? before.seq : before.seq + 1;
  const row: ConversationRow = { ...before, ...change, seq, version: before.version + 1 };
  const line = words === null ? null : activity(row, words, turn.now);
  const [conversation] = await Promise.all([
    withMood(turn, row),
    saveConversation(turn.tx, row),
    line === null ? undefined : insertMessage(turn.tx, line),
  ]);
  await happen(turn, 'conversation.changed', {
    agents: {
      conversation,
      ...(line === null ? {} : { message: messageOf(line) }),
      ...{ became, episodeId: row.episodeId, by: turnedBy(turn) },
    },
    visitor: { conversation: publicConversationOf(row) },
    conversationId: row.id,
    contactId: row.contactId,
  });
  return conversation;
}

/** Who made a change; null where it was the house itself. */
const turnedBy = (turn: Turn): string | null => ('caller' in turn ? (turn as Ctx).caller.agentId : null);

export async function withMood(turn: Turn, row: ConversationRow): Promise<Conversation> {
  const [felt] = await findMood(turn.tx, row.id);
  return conversationOf(row, felt?.mood ?? null);
}

const activity = (row: ConversationRow, text: string, at: string): MessageRow => ({
  id: newId(),
  conversationId: row.id,
  seq: row.seq,
  clientId: null,
  type: 'activity',
  author: 'system',
  authorId: null,
  authorName: null,
  text,
  at,
});
