import { newId } from '#server/platform/id.ts';
import { consentFor } from '../mail-scene.ts';
import type { Scene } from '../scene.ts';
import type { Requests } from './request.ts';

const conversation = (scene: Scene) => ({ params: { id: scene.conversationId } });
const mailConversation = (scene: Scene) => ({ params: { id: scene.mailConversationId } });

/** Mailboxes and what comes and goes through them. */
export const mailRequests = {
  'GET /mailboxes': () => ({}),
  'PUT /inboxes/:id/mailbox': (scene) => ({
    params: { id: scene.mailInboxId },
    body: { address: `${newId()}@shop.example` },
  }),
  'POST /inboxes/:id/mailbox/consents': (scene) => ({
    params: { id: scene.mailInboxId },
    body: consentFor(`help-${scene.mailInboxId.slice(-8)}@shop.example`),
  }),
  'POST /inboxes/:id/mailbox/trial': (scene) => ({ params: { id: scene.mailInboxId } }),
  'POST /inboxes/:id/mailbox/backfill': (scene) => ({ params: { id: scene.mailInboxId }, body: { days: 7 } }),
  'GET /parked-mails': (scene) => ({ query: { inboxId: scene.mailInboxId } }),
  'GET /parked-mails/:id': (scene) => ({ params: { id: scene.parkedMailId } }),
  'POST /parked-mails/:id/attempt': (scene) => ({ params: { id: scene.parkedMailId } }),
  'GET /conversations/:id/mails': conversation,
  'GET /messages/:id/mail': (scene) => ({ params: { id: scene.messageId } }),
  'GET /messages/:id/page': (scene) => ({ params: { id: scene.messageId }, query: {} }),
  'GET /mail-doors': () => ({}),
  'PUT /conversations/:id/participants': (scene) => ({
    ...conversation(scene),
    body: { address: scene.asking, state: 'approved' },
  }),
  'GET /conversations/:id/deliveries': mailConversation,
  'POST /deliveries/:id/attempt': (scene) => ({ params: { id: scene.deliveryId } }),
  'GET /conversations/:id/recipients': mailConversation,
  'POST /conversations/:id/forwards': (scene) => ({
    ...mailConversation(scene),
    body: { clientId: newId(), to: ['carrier@example.test'], text: 'Look', messageIds: [scene.askedMessageId] },
  }),
  'POST /inboxes/:id/mailbox/test': (scene) => ({ params: { id: scene.mailInboxId } }),
  'GET /mailbox-tests/:id': (scene) => ({ params: { id: scene.mailTrialId } }),
} satisfies Partial<Requests>;
