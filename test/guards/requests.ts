import { allRoutes } from '#contract/index.ts';
import type { RouteKey } from '#contract/index.ts';
import type { Can } from '#contract/define.ts';
import { newId } from '#server/platform/id.ts';
import { surveyRequests } from './requests/surveys.ts';
import { callAs } from '#test/support/house.ts';
import type { Answer, House } from '#test/support/house.ts';
import { goodwillRequests } from './requests/goodwill.ts';
import { conversationRequests } from './requests/conversations.ts';
import { mailRequests } from './requests/mail.ts';
import type { Requests } from './requests/request.ts';
import { visitorRequests } from './requests/visitors.ts';
import { resolutionRequests } from './requests/resolution.ts';
import { keepingRequests } from './requests/keeping.ts';
import { customerRequests } from './requests/customers.ts';
import { balanceRequests } from './requests/balance.ts';
import { loyaltyRequests } from './requests/loyalty.ts';
import { reportRequests } from './requests/reports.ts';
import type { Scene } from './scene.ts';

const name = (): string => `Name ${newId().slice(-8)}`;
const longPassword = 'another long password';

/** One good request per route. The compiler asks for a row with each new route, and the guards go through all of them. */
export const requests: Requests = {
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
  ...balanceRequests,
  ...conversationRequests,
  ...customerRequests,
  ...goodwillRequests,
  ...keepingRequests,
  ...loyaltyRequests,
  ...mailRequests,
  ...reportRequests,
  ...resolutionRequests,
  ...surveyRequests,
  ...visitorRequests,
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
