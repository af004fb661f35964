import { newId } from '#server/platform/id.ts';
import type { Requests } from './request.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What customers’ own programs ask: the widget, and the API inbox. */
export const visitorRequests = {
  'POST /widget/visits': (scene) => ({ body: { inbox: scene.chatInbox.publicKey } }),
  'GET /widget/visit': () => ({}),
  'GET /widget/messages': () => ({ query: { after: 0 } }),
  'POST /widget/messages': () => ({ body: { clientId: newId(), text: 'Hello?' } }),
  'PUT /widget/seen': () => ({ body: { deliveredSeq: 1, readSeq: 1 } }),
  'POST /widget/files': () => ({ query: { name: 'photo.png', type: 'image/png' }, body: bytesOf(newId()) }),
  'DELETE /widget/files/:id': (scene) => ({ params: { id: scene.visitorsUnsentFileId } }),
  'GET /widget/files/:id/link': (scene) => ({ params: { id: scene.fileId } }),
  'PATCH /widget/visitor': () => ({ body: { name: 'Maya' } }),
  'POST /inboxes/:id/messages': (scene) => ({
    params: { id: scene.apiInboxId },
    body: { clientId: newId(), from: { externalId: 'customer-2' }, text: 'Hello' },
  }),
  'GET /inboxes/:id/outgoing': (scene) => ({ params: { id: scene.apiInboxId }, query: {} }),
  'PUT /inboxes/:id/conversations/:conversationId/delivery': (scene) => ({
    params: { id: scene.apiInboxId, conversationId: scene.apiConversationId },
    body: { deliveredSeq: 1, readSeq: 1 },
  }),
} satisfies Partial<Requests>;
