import type { CallFacts } from '#contract/calls.ts';
import type { Turn } from '#server/platform/turn.ts';
import { meet, nextDue, owedAfter, start } from '#server/modules/promises/index.ts';
import type { InboxRow } from '#server/modules/workspace/index.ts';
import { dueColumns, preview } from './entities.ts';
import { measureFirstReply } from './reply.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';
import { tellSettled } from './tell-settled.ts';

type Call = MessageRow & { readonly call: CallFacts };

/** The conversation after a call: talking answers, a call that nobody took waits for an answer, ringing changes nothing. */
export async function afterCall(
  turn: Turn,
  row: ConversationRow,
  call: Call,
  inbox: InboxRow,
): Promise<ConversationRow> {
  const { state, direction } = call.call;
  const after = withCall(row, call);
  if (state === 'ended') return answered(turn, after, call);
  if (direction === 'in' && (state === 'missed' || state === 'voicemail')) return missed(turn, after, call, inbox);
  return after;
}

async function answered(turn: Turn, row: ConversationRow, { at, call, authorName }: Call): Promise<ConversationRow> {
  const met = await meet(turn, row.id, at);
  if (met !== null) await tellSettled(turn, row.contactId, met);
  if (!row.answered && row.waitingSince !== null) await measureFirstReply(turn, row, at);
  return {
    ...row,
    ...dueColumns(await nextDue(turn, row.id)),
    ...{ waitingSince: null, answered: true, snoozedUntil: null },
    assigneeId: row.assigneeId ?? call.agentId,
    agentName: call.agentId === null ? row.agentName : authorName,
  };
}

async function missed(turn: Turn, row: ConversationRow, { at }: Call, inbox: InboxRow): Promise<ConversationRow> {
  if (row.waitingSince === null) {
    const owed = owedAfter(inbox, row.answered ? 'next_reply' : 'first_reply', at, turn.now);
    await start(turn, { conversationId: row.id, episodeId: row.episodeId }, owed);
  }
  const due = dueColumns(await nextDue(turn, row.id));
  return { ...row, ...due, waitingSince: row.waitingSince ?? at, status: 'open', snoozedUntil: null };
}

function withCall(row: ConversationRow, { seq, at, text, call }: Call): ConversationRow {
  const words = text.trim() === '' ? saidOfCall[call.state][call.direction] : text;
  const from = call.direction === 'in' ? 'customer' : 'agent';
  return {
    ...row,
    last: { seq, at, from, text: preview(words) },
    lastAt: at > row.lastAt ? at : row.lastAt,
  };
}

/** How a call without notes reads in the list. */
export const saidOfCall: Record<CallFacts['state'], Record<CallFacts['direction'], string>> = {
  ringing: { in: 'Calls now', out: 'Being called' },
  talking: { in: 'On the telephone now', out: 'On the telephone now' },
  ended: { in: 'Telephone call', out: 'Telephone call' },
  missed: { in: 'Missed call', out: 'Called, nobody answered' },
  voicemail: { in: 'Left a voice message', out: 'Called, left a voice message' },
};
