import type { Conversation, Message } from '#contract/conversations.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { happen } from '#server/happen.ts';
import { unhang } from '#server/modules/files/index.ts';
import { self } from '#server/modules/people/index.ts';
import { nextDue, unmeet } from '#server/modules/promises/index.ts';
import { hold, withMood } from './change.ts';
import { dueColumns, messageOf, preview, publicConversationOf } from './entities.ts';
import { who } from './resolve.ts';
import { reopenEpisode, saveConversation, unanswerEpisode } from './store/conversations.ts';
import { findMessage, publicBefore, retract, unansweredSince } from './store/messages.ts';
import { saveDraft } from './store/personal.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';
import type { Ways } from './ways.ts';

/**
 * Takes an answer back that has not gone out: all of it or nothing. Its place in the thread says that it was there; what
 * was owed is owed again, and its words are the agent's draft.
 */
export async function takeBack(
  ctx: Ctx,
  ways: Ways,
  messageId: string,
): Promise<{ conversation: Conversation; message: Message; text: string }> {
  const agentId = self(ctx);
  const [found] = await findMessage(ctx.tx, messageId);
  if (found === undefined) throw notFound();
  const held = await hold(ctx, found.conversationId);
  if (found.type !== 'message' || found.authorId !== agentId) throw notFound();
  if (!(await ways.takeBack(ctx, held.channel, messageId))) throw gone();
  const [line] = await retract(ctx.tx, messageId, `${who(ctx)} took an answer back before it went out`);
  if (line === undefined) throw gone();
  await Promise.all([unhang(ctx.tx, messageId), saveDraft(ctx.tx, held.id, agentId, 'reply', found.text)]);
  const row = await asBefore(ctx, held, found);
  await saveConversation(ctx.tx, row);
  const changed = { conversation: await withMood(ctx, row), message: messageOf(line) };
  const told = { ...changed, became: 'other', episodeId: row.episodeId, by: ctx.caller.agentId } as const;
  const shapes = { agents: told, visitor: { conversation: publicConversationOf(row) } };
  await happen(ctx, 'conversation.changed', { ...shapes, conversationId: row.id, contactId: row.contactId });
  return { ...changed, text: found.text };
}

/** The conversation as it was before the answer; whoever took it on keeps it. */
async function asBefore(ctx: Ctx, held: ConversationRow, taken: MessageRow): Promise<ConversationRow> {
  await unmeet(ctx, held.id, taken);
  if (held.status === 'resolved') await reopenEpisode(ctx.tx, held.episodeId);
  const [[{ at: waitingSince } = { at: null }], [episode], [last], due] = await Promise.all([
    unansweredSince(ctx.tx, held.id),
    unanswerEpisode(ctx.tx, held.episodeId, taken.at),
    publicBefore(ctx.tx, held.id, end, 1),
    nextDue(ctx, held.id),
  ]);
  return {
    ...held,
    ...dueColumns(due),
    status: 'open',
    snoozedUntil: null,
    waitingSince,
    answered: held.answered && episode === undefined,
    last: last === undefined || last.author === 'system' ? null : lastOf(last, last.author),
    version: held.version + 1,
  };
}

const end = 2_147_483_647;

const lastOf = ({ seq, at, text }: MessageRow, from: 'customer' | 'agent'): ConversationRow['last'] => ({
  ...{ seq, at, from },
  text: preview(text),
});

const gone = (): Problem =>
  new Problem(409, 'already_sent', 'This has gone out already. Write again to put something right.');
