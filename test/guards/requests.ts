import type { Call } from '#contract/define.ts';
import { allRoutes } from '#contract/index.ts';
import type { AllRoutes, RouteKey } from '#contract/index.ts';
import type { Can } from '#contract/define.ts';
import { newId } from '#server/platform/id.ts';
import { surveyRequests } from './requests/surveys.ts';
import { callAs } from '#test/support/house.ts';
import type { Answer, House } from '#test/support/house.ts';
import { consentFor } from './mail-scene.ts';
import { goodwillRequests } from './requests/goodwill.ts';
import { resolutionRequests } from './requests/resolution.ts';
import { keepingRequests } from './requests/keeping.ts';
import { customerRequests } from './requests/customers.ts';
import { balanceRequests } from './requests/balance.ts';
import { loyaltyRequests } from './requests/loyalty.ts';
import { reportRequests } from './requests/reports.ts';
import type { Scene } from './scene.ts';

type Requests = { readonly [K in RouteKey]: (scene: Scene) => Call<AllRoutes[K]> };

const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();
const name = (): string => `Name ${newId().slice(-8)}`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const longPassword = 'another long password';
const mailConversation = (scene: Scene) => ({ params: { id: scene.mailConversationId } });
const conversation = (scene: Scene) => ({ params: { id: scene.conversationId } });

/** One good request per route. The compiler asks for a row with each new route, and the guards go through all of them. */
export const requests: Requests = {
  ...customerRequests,
  ...goodwillRequests,
  ...loyaltyRequests,
  ...keepingRequests,
  'GET /setup': () => ({}),
  'POST /setup': () => ({
    body: {
      ...{ workspace: 'Second', name: 'Ann', email: 'ann@example.test', password: longPassword },
      ...{ timeZone: 'UTC', sample: false },
    },
  }),
  'POST /session': () => ({ body: { email: 'nobody@example.test', password: longPassword } }),
  'GET /session': () => ({}),
  'DELETE /session': () => ({}),
  'GET /sessions': () => ({}),
  'DELETE /sessions/:id': (scene) => ({ params: { id: scene.sessionId } }),
  'PUT /me/presence': () => ({ body: { presence: 'away' } }),
  'PUT /me/password': () => ({ body: { current: 'not the present one', password: longPassword } }),
  'GET /agents': () => ({}),
  'PATCH /agents/:id': (scene) => ({ params: { id: scene.colleague.agentId }, body: { name: 'Lea' } }),
  'GET /invitations': () => ({}),
  'POST /invitations': () => ({ body: { email: `${newId()}@example.test`, role: 'agent' } }),
  'DELETE /invitations/:id': (scene) => ({ params: { id: scene.invitation.id } }),
  'POST /invitations/lookup': () => ({ body: { token: 'no invitation has this token' } }),
  'POST /invitations/acceptance': () => ({
    body: { token: 'no invitation has this token', name: 'Eve', password: longPassword },
  }),
  'GET /teams': () => ({}),
  'POST /teams': (scene) => ({ body: { name: name(), memberIds: [scene.colleague.agentId] } }),
  'PUT /teams/:id': (scene) => ({
    params: { id: scene.teamId },
    body: { name: name(), memberIds: [scene.colleague.agentId] },
  }),
  'DELETE /teams/:id': (scene) => ({ params: { id: scene.teamId } }),
  'GET /workspace': () => ({}),
  'PATCH /workspace': () => ({ body: { name: 'Lark' } }),
  'GET /channels': () => ({}),
  'GET /inboxes': () => ({}),
  'POST /inboxes': () => ({ body: { name: name(), channel: 'api' } }),
  'PATCH /inboxes/:id': (scene) => ({ params: { id: scene.apiInboxId }, body: { name: 'Orders' } }),
  'GET /inboxes/:id/secret': (scene) => ({ params: { id: scene.chatInbox.id } }),
  'POST /inboxes/:id/secret': (scene) => ({ params: { id: scene.apiInboxId } }),
  'GET /api-keys': () => ({}),
  'POST /api-keys': (scene) => ({
    body: { name: name(), scopes: ['contacts.read'], agentId: scene.colleague.agentId },
  }),
  'DELETE /api-keys/:id': (scene) => ({ params: { id: scene.apiKey.id } }),
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
  'GET /contacts': () => ({ query: { q: 'Maya' } }),
  'GET /contacts/:id': (scene) => ({ params: { id: scene.contactId } }),
  'PATCH /contacts/:id': (scene) => ({ params: { id: scene.contactId }, body: { notes: 'Likes Kenya.' } }),
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
  'POST /promises/:id/settlement': (scene) => ({ params: { id: scene.promiseId }, body: { as: 'kept' } }),
  'POST /widget/visits': (scene) => ({ body: { inbox: scene.chatInbox.publicKey } }),
  'GET /widget/visit': () => ({}),
  'GET /widget/messages': () => ({ query: { after: 0 } }),
  'POST /widget/messages': () => ({ body: { clientId: newId(), text: 'Hello?' } }),
  'PUT /widget/seen': () => ({ body: { deliveredSeq: 1, readSeq: 1 } }),
  'POST /files': () => ({ query: { name: 'list.txt', type: 'text/plain' }, body: bytesOf(newId()) }),
  'DELETE /files/:id': (scene) => ({ params: { id: scene.unsentFileId } }),
  'GET /files/:id/link': (scene) => ({ params: { id: scene.fileId } }),
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
  ...resolutionRequests,
  ...reportRequests,
  ...balanceRequests,
  ...surveyRequests,
};

export const routeKeys = Object.keys(allRoutes) as RouteKey[];
export const canOf = (key: RouteKey): Can => allRoutes[key].can;

/** A request in pieces, which the guards bend. */
export interface Asked {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}
export const requestFor = (key: RouteKey, scene: Scene): Asked => requests[key](scene) as Asked;

/** What a caller of the right kind carries: the owner's cookie, the visitor's token, or nothing. */
export function credentials(can: Can, scene: Scene): Record<string, string> {
  if (can === 'anyone') return {};
  return can === 'visitor' ? { authorization: `Bearer ${scene.visitor.token}` } : { cookie: scene.owner.cookie };
}

export function ask(house: House, headers: Record<string, string>, key: RouteKey, asked: Asked): Promise<Answer> {
  const [method = '', pattern = ''] = key.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, slot: string) => encodeURIComponent(asked.params?.[slot] ?? ''));
  const pairs = Object.entries(asked.query ?? {}).map(([slot, value]): [string, string] => [slot, String(value)]);
  const query = new URLSearchParams(pairs);
  return callAs(house.app, headers, method, query.size === 0 ? path : `${path}?${String(query)}`, asked.body);
}
