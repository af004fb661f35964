import { correspond } from '#server/modules/contacts/index.ts';
import { receive } from '#server/modules/conversations/index.ts';
import { newId } from '#server/platform/id.ts';
import type { House, Person } from '#test/support/house.ts';

/** What goes out by mail in a scene. */
export interface SentScene {
  readonly mailConversationId: string;
  readonly askedMessageId: string;
  readonly sentMessageId: string;
  readonly deliveryId: string;
  readonly laterReplyId: string;
  readonly mailTrialId: string;
}

/** A request by mail with an answer on its way, one that waits for its hour, and a test of the mailbox. */
export async function addSent(house: House, owner: Person, inboxId: string): Promise<SentScene> {
  const asked = await house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    const contactId = await correspond(turn.tx, { address: 'kim@example.test', name: 'Kim', proof: 'open' });
    const said = { clientId: newId(), text: 'Where is it?', subject: 'My parcel', at: turn.now };
    return receive(turn, { channel: 'email', inboxId, contactId, ...said });
  });
  const at = `/conversations/${asked.conversation.id}`;
  const sent = await owner.call('POST', `${at}/replies`, { clientId: newId(), text: 'On its way.', seenSeq: 1 });
  const sendAt = new Date(Date.now() + 3_600_000).toISOString();
  const later = await owner.call('POST', `${at}/later-replies`, {
    clientId: newId(),
    text: 'Has it come?',
    seenSeq: 2,
    sendAt,
  });
  const deliveries = await owner.call('GET', `${at}/deliveries`);
  const trial = await owner.call('POST', `/inboxes/${inboxId}/mailbox/test`);
  return {
    mailConversationId: asked.conversation.id,
    askedMessageId: asked.message.id,
    sentMessageId: (sent.body['message'] as { id: string }).id,
    deliveryId: (deliveries.body['items'] as { id: string }[])[0]?.id ?? '',
    laterReplyId: String(later.body['id']),
    mailTrialId: String(trial.body['id']),
  };
}
