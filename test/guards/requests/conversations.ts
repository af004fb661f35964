import { newId } from '#server/platform/id.ts';
import type { Scene } from '../scene.ts';
import type { Requests } from './request.ts';

const conversation = (scene: Scene) => ({ params: { id: scene.conversationId } });
const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Conversations with all that hangs on them: messages, feelings, promises, calls, files. */
export const conversationRequests = {
  'POST /calls': (scene) => ({
    body: {
      ...{ clientId: newId(), inboxId: scene.phoneInboxId, contactId: scene.contactId, notes: 'Asked for decaf.' },
      ...{ direction: 'in', state: 'ended', seconds: 120, promises: [{ text: 'Call back by four', dueAt: soon() }] },
    },
  }),
  'PATCH /calls/:id': (scene) => ({ params: { id: scene.callId }, body: { notes: 'Asked for decaf.' } }),
  'POST /inboxes/:id/calls': (scene) => ({
    params: { id: scene.phoneInboxId },
    body: { callId: newId(), direction: 'in', state: 'missed', number: '+35315550123' },
  }),
  'GET /conversations': (scene) => ({
    query: { inboxId: scene.chatInbox.id, contactId: scene.contactId, assigneeId: scene.owner.agentId },
  }),
  'GET /conversations/counts': () => ({}),
  'GET /conversations/:id': conversation,
  'GET /conversations/:id/messages': (scene) => ({ ...conversation(scene), query: { after: 0 } }),
  'POST /conversations/:id/replies': (scene) => ({
    ...conversation(scene),
    body: { clientId: newId(), text: 'Good morning', seenSeq: 1000 },
  }),
  'POST /conversations/:id/notes': (scene) => ({
    ...conversation(scene),
    body: { clientId: newId(), text: 'Note', mentions: [scene.colleague.agentId] },
  }),
  'PUT /conversations/:id/assignment': (scene) => ({
    ...conversation(scene),
    body: { assigneeId: scene.owner.agentId, teamId: scene.teamId },
  }),
  'POST /conversations/:id/resolution': (scene) => ({ ...conversation(scene), body: {} }),
  'DELETE /conversations/:id/resolution': conversation,
  'PUT /conversations/:id/snooze': (scene) => ({ ...conversation(scene), body: { until: soon() } }),
  'DELETE /conversations/:id/snooze': conversation,
  'PATCH /conversations/:id': (scene) => ({ ...conversation(scene), body: { tags: ['late'] } }),
  'PUT /conversations/:id/seen': (scene) => ({ ...conversation(scene), body: { seq: 1 } }),
  'PUT /conversations/:id/drafts/:mode': (scene) => ({
    params: { id: scene.conversationId, mode: 'note' },
    body: { text: 'Dear' },
  }),
  'POST /conversations': (scene) => ({
    body: {
      ...{ clientId: newId(), inboxId: scene.mailInboxId, to: { address: 'ada@example.test', name: 'Ada' } },
      ...{ subject: 'Your order', text: 'It has come back to us.' },
    },
  }),
  'DELETE /messages/:id': (scene) => ({ params: { id: scene.sentMessageId } }),
  'GET /conversations/:id/later-replies': conversation,
  'POST /conversations/:id/later-replies': (scene) => ({
    ...conversation(scene),
    body: { clientId: newId(), text: 'Good morning', seenSeq: 1000, sendAt: soon() },
  }),
  'DELETE /later-replies/:id': (scene) => ({ params: { id: scene.laterReplyId } }),
  'GET /search': () => ({ query: { q: 'furious' } }),
  'GET /tags': () => ({}),
  'GET /mentions': () => ({ query: { limit: 10 } }),
  'PUT /messages/:id/feeling': (scene) => ({ params: { id: scene.messageId }, body: { label: 'disappointment' } }),
  'DELETE /messages/:id/feeling': (scene) => ({ params: { id: scene.messageId } }),
  'GET /reader': () => ({ query: { days: 7 } }),
  'POST /reader/adaptation': () => ({}),
  'DELETE /reader/adaptation': () => ({}),
  'GET /me/promises': () => ({ query: { limit: 10 } }),
  'POST /promises/:id/settlement': (scene) => ({ params: { id: scene.promiseId }, body: { as: 'kept' } }),
  'POST /files': () => ({ query: { name: 'list.txt', type: 'text/plain' }, body: bytesOf(newId()) }),
  'DELETE /files/:id': (scene) => ({ params: { id: scene.unsentFileId } }),
  'GET /files/:id/link': (scene) => ({ params: { id: scene.fileId } }),
} satisfies Partial<Requests>;
