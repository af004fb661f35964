import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../../app/client.ts';
import { startName } from '../../promises/index.ts';
import { doIt } from './change.ts';
import type { Change } from './change.ts';

/** Why a conversation may rest although the last feeling was a hard one. */
export type LowReason = 'next_step' | 'solved_unsaid' | 'misread';

/** Something promised in words stands, which a closed conversation would let out of sight. */
export const owes = ({ due }: Pick<Conversation, 'due'>): boolean => due?.what === 'commitment';

export function resolve(conversation: Conversation, low?: LowReason): void {
  const who = startName(conversation.contact);
  const rest = owes(conversation) ? 'What was promised still stands.' : `${who} hears nothing more today.`;
  doIt(conversation.id, `Resolved. ${rest}`, shut(conversation, low), opened(conversation));
}

export function reopen(conversation: Conversation): void {
  const back = shut(conversation);
  doIt(conversation.id, 'Open again.', opened({ ...conversation, status: 'open' }), back);
}

function shut(conversation: Conversation, low?: LowReason): Change {
  const { id, due } = conversation;
  return {
    look: { status: 'resolved', due: owes(conversation) ? due : null, waitingSince: null },
    send: () => call('POST /conversations/:id/resolution', { params: { id }, body: low === undefined ? {} : { low } }),
  };
}

function opened({ id, status, due, waitingSince }: Conversation): Change {
  return {
    look: { status: status === 'resolved' ? 'open' : status, due, waitingSince },
    send: () => call('DELETE /conversations/:id/resolution', { params: { id } }),
  };
}
