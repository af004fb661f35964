import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import type { Visit } from '#contract/widget.ts';
import type { Desk } from './desk.ts';
import { catchUp, merge } from './messages.ts';
import { withoutArrived } from './outbox.ts';

/** Takes the whole visit in: at the start, after a long gap, or with a change of person. */
export function takeVisit({ store, keep, tell }: Desk, visit: Visit): void {
  const { conversation, messages: newest, ...house } = visit;
  const was = store.get();
  const same = conversation !== null && conversation.id === was.conversation?.id;
  const messages = same ? catchUp(was.messages, newest) : newest;
  const first = messages[0];
  store.set({
    stage: 'here',
    line: 'online',
    house,
    conversation,
    messages,
    earlier: same && first?.id === was.messages[0]?.id ? was.earlier : first !== undefined && first.seq > 1,
    outbox: dropArrived(keep, was.outbox, messages),
    readSeq: same ? was.readSeq : 0,
    now: Date.now(),
  });
  if (conversation !== null) tell({ type: 'known' });
}

/** Takes in who the visitor is, after they left a name or an address. The stream knows the rest better by now. */
export function takeVisitor({ store }: Desk, { visitor }: Visit): void {
  const { house } = store.get();
  if (house !== null) store.set({ house: { ...house, visitor } });
}

/** Takes one change in. False when it belongs to a conversation that is not here: then fetch the whole. */
export function takeChange(
  { store, keep, tell }: Desk,
  { conversation, message }: { conversation: PublicConversation; message?: PublicMessage | undefined },
): boolean {
  const was = store.get();
  if (was.conversation !== null && was.conversation.id !== conversation.id) return false;
  const messages = message === undefined ? was.messages : merge(was.messages, [message]);
  store.set({ conversation, messages, outbox: dropArrived(keep, was.outbox, messages), now: Date.now() });
  if (was.conversation === null) tell({ type: 'known' });
  return true;
}

function dropArrived(
  keep: Desk['keep'],
  outbox: ReturnType<typeof withoutArrived>,
  messages: readonly PublicMessage[],
): typeof outbox {
  const left = withoutArrived(outbox, messages);
  for (const item of outbox) if (!left.includes(item)) keep.dropOutgoing(item.clientId);
  return left;
}
