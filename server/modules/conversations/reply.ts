import type { Conversation, Message } from '#contract/conversations.ts';
import type { Promised } from '#contract/promises.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { claim, hang } from '#server/modules/files/index.ts';
import { commit, meet, nextDue, openMinutesBetween } from '#server/modules/promises/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { findAgent, self } from '#server/modules/people/index.ts';
import { hold, withMood } from './change.ts';
import { dueColumns, messageOf, preview, publicConversationOf, publicMessageOf, wordsOf } from './entities.ts';
import { messagesOf } from './messages.ts';
import { resolveHeld } from './resolve.ts';
import { answerEpisode, saveConversation } from './store/conversations.ts';
import { dropDraft } from './store/personal.ts';
import { findByClientId, insertMessage, newerThan } from './store/messages.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';
import { tellSettled } from './tell-settled.ts';

export interface Answer {
  readonly clientId: string;
  readonly text: string;
  /** Unsent files of the agent’s own. */
  readonly files?: readonly string[];
  readonly seenSeq: number;
  readonly then: 'stay' | 'wait' | 'resolve';
  readonly promises: readonly { text: string; dueAt: string }[];
  readonly at?: string | undefined;
}
export interface Answered {
  readonly conversation: Conversation;
  readonly message: Message;
  /** The answer to a repeat: nothing has been done now. */
  readonly repeated?: boolean;
}

/**
 * Answers a customer: refused when the agent has not seen what others wrote since; a repeat returns the first row; meets
 * what was owed, keeps what the agent promises in words, tells everybody. One turn.
 */
export async function reply(ctx: Ctx, id: string, answer: Answer): Promise<Answered> {
  const agentId = self(ctx);
  const at = whenWritten(ctx, answer.at);
  const held = await hold(ctx, id); // before looking for a repeat, so that two at once see each other
  const [repeat] = await findByClientId(ctx.tx, agentId, answer.clientId);
  if (repeat !== undefined) return again(ctx, held, repeat);
  await refuseStale(ctx, held, answer.seenSeq, agentId);

  const files = await claim(ctx, agentId, answer.files ?? []);
  const message: MessageRow = { ...written(ctx, held, answer), id: newId(), seq: held.seq + 1, at };
  await insertMessage(ctx.tx, message);
  if (files.length > 0) await hang(ctx.tx, answer.files ?? [], id, message.id);
  const promises = await settlePromises(ctx, held, message, answer.promises);
  const row = await answered(ctx, held, message, wordsOf(message.text, files), answer.then);
  await Promise.all([saveConversation(ctx.tx, row), dropDraft(ctx.tx, id, agentId, 'reply')]);
  const sent = { conversation: await withMood(ctx, row), message: messageOf(message, null, promises, files) };
  const shown = publicMessageOf(message, promises, files);
  await happen(ctx, 'message.sent', {
    agents: { ...sent, episodeId: row.episodeId, opens: held.seq === 0 ? 'conversation' : null },
    visitor: { conversation: publicConversationOf(row), ...(shown === null ? {} : { message: shown }) },
    conversationId: row.id,
    contactId: row.contactId,
  });
  if (answer.then !== 'resolve') return sent;
  return { ...sent, conversation: await resolveHeld(ctx, row, undefined) };
}

/** History brought in keeps its own times; everything else is written now. */
export function whenWritten(ctx: Ctx, at: string | undefined): string {
  if (at === undefined) return ctx.now;
  if (!ctx.caller.permissions.has('conversations.backdate')) {
    throw new Problem(403, 'forbidden', 'Naming a time needs the permission “conversations.backdate”.', {
      permission: 'conversations.backdate',
    });
  }
  const moment = new Date(at).toISOString();
  return moment < ctx.now ? moment : ctx.now;
}

async function refuseStale(ctx: Ctx, held: ConversationRow, seenSeq: number, agentId: string): Promise<void> {
  if (seenSeq >= held.seq) return;
  const newer = await newerThan(ctx.tx, held.id, seenSeq, agentId);
  if (newer.length === 0) return;
  throw new Problem(
    409,
    'stale_reply',
    'There are newer messages than you had on the screen. Read them, then send or change your answer.',
    {
      newer: await messagesOf(ctx, held.id, newer),
    },
  );
}

const written = (ctx: Ctx, held: ConversationRow, { clientId, text }: Pick<Answer, 'clientId' | 'text'>) =>
  ({
    conversationId: held.id,
    clientId,
    type: 'message',
    author: 'agent',
    authorId: ctx.caller.agentId,
    authorName: ctx.caller.agentName,
    text,
  }) as const;

/** Judges the reply that was owed, and writes down what is promised now. */
async function settlePromises(
  ctx: Ctx,
  held: ConversationRow,
  message: MessageRow,
  promised: Answer['promises'],
): Promise<Promised[]> {
  const place = { conversationId: held.id, episodeId: held.episodeId };
  const [met, promises] = await Promise.all([
    meet(ctx, held.id, message.at),
    commit(ctx, place, { messageId: message.id, agentId: message.authorId, at: message.at }, promised),
  ]);
  if (met !== null) await tellSettled(ctx, held.contactId, met);
  // Where we wrote first nobody had waited.
  if (!held.answered && held.seq > 0) await measureFirstReply(ctx, held, message.at);
  return promises;
}

/** How long the customer waited for the first word, in open minutes. */
export async function measureFirstReply(ctx: Turn, held: ConversationRow, at: string): Promise<void> {
  const [inbox] = await findDoor(ctx.tx, held.inboxId);
  if (inbox === undefined) throw notFound();
  const since = Date.parse(held.waitingSince ?? held.createdAt);
  await answerEpisode(ctx.tx, held.episodeId, at, Math.round(openMinutesBetween(inbox.hours, since, Date.parse(at))));
}

/** The conversation after an answer: nobody waits; whoever answers first takes it on. */
async function answered(
  ctx: Ctx,
  held: ConversationRow,
  message: MessageRow,
  words: string,
  then: Answer['then'],
): Promise<ConversationRow> {
  const due = await nextDue(ctx, held.id);
  return {
    ...held,
    ...dueColumns(due),
    seq: message.seq,
    status: then === 'wait' ? 'waiting' : 'open',
    snoozedUntil: null,
    waitingSince: null,
    answered: true,
    assigneeId: held.assigneeId ?? (await assignable(ctx)),
    agentName: message.authorName,
    last: { seq: message.seq, at: message.at, from: 'agent', text: preview(words) },
    lastAt: message.at > held.lastAt ? message.at : held.lastAt,
    seenSeq: Math.max(held.seenSeq, message.seq),
    seenAt: ctx.now,
    version: held.version + 1,
  };
}

async function assignable(ctx: Ctx): Promise<string | null> {
  const [agent] = await findAgent(ctx.tx, self(ctx));
  return agent?.active === true ? agent.id : null;
}

async function again(ctx: Ctx, held: ConversationRow, first: MessageRow): Promise<Answered> {
  const [message] = first.conversationId === held.id ? await messagesOf(ctx, held.id, [first]) : [];
  if (message === undefined) throw notFound();
  return { conversation: await withMood(ctx, held), message, repeated: true };
}
