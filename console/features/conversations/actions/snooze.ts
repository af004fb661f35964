import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../../app/client.ts';
import { moment, shortName } from '../../promises/index.ts';
import { doIt } from './change.ts';
import type { Change } from './change.ts';
import { pastDue } from './past-due.ts';

/** Puts a conversation away until a moment; the customer's next message wakes it sooner. */
export function snooze(conversation: Conversation, until: Date): void {
  const now = new Date();
  const past = pastDue(until, conversation.due, now);
  const when = `${moment(until.getTime(), now.getTime())}${past === null ? '' : `, ${past}`}`;
  doIt(
    conversation.id,
    `Back ${when}, or as soon as ${shortName(conversation.contact)} writes.`,
    away(conversation.id, until.toISOString()),
    awake(conversation),
  );
}

export function wake(conversation: Conversation): void {
  const until = conversation.snoozedUntil;
  const back = until === null ? awake(conversation) : away(conversation.id, until);
  doIt(conversation.id, 'Back on the list.', awake({ ...conversation, status: 'open' }), back);
}

function away(id: string, until: string): Change {
  return {
    look: { status: 'snoozed', snoozedUntil: until },
    send: () => call('PUT /conversations/:id/snooze', { params: { id }, body: { until } }),
  };
}

function awake({ id, status }: Conversation): Change {
  return {
    look: { status, snoozedUntil: null },
    send: () => call('DELETE /conversations/:id/snooze', { params: { id } }),
  };
}
