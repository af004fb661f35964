import type { balanceRoutes } from '#contract/balance.ts';
import type { recoveryRoutes } from '#contract/recovery.ts';
import type { Call } from '#contract/define.ts';
import { newId } from '#server/platform/id.ts';
import type { Scene } from '../scene.ts';

type Wanted = typeof balanceRoutes & typeof recoveryRoutes;
const moment = (scene: Scene) => ({ params: { id: scene.momentId } });
const recovery = (scene: Scene) => ({ params: { id: scene.recoveryId } });

/** One good request for each route of the balance and the recovery queue. */
export const balanceRequests: { readonly [K in keyof Wanted]: (scene: Scene) => Call<Wanted[K]> } = {
  'GET /contacts/:id/balance': (scene) => ({ params: { id: scene.contactId } }),
  'POST /contacts/:id/moments': (scene) => ({
    params: { id: scene.contactId },
    body: { clientId: newId(), what: 'billing_error', why: 'Charged twice', conversationId: scene.conversationId },
  }),
  'DELETE /moments/:id': (scene) => ({ ...moment(scene), body: { why: 'It was somebody else' } }),
  'PUT /moments/:id': moment,
  'GET /balance-keeping': () => ({}),
  'PUT /balance-keeping': () => ({ body: { keeps: true, days: 300 } }),
  'GET /recovery': () => ({ query: { show: 'active', owner: 'anybody' } }),
  'GET /recovery/figures': () => ({}),
  'PUT /recovery/:id/owner': (scene) => ({ ...recovery(scene), body: { ownerId: scene.colleague.agentId } }),
  'POST /recovery/:id/confirmation': (scene) => ({ ...recovery(scene), body: { words: 'All good now' } }),
  'POST /recovery/:id/closing': (scene) => ({ params: { id: scene.otherRecoveryId }, body: { why: 'Moved abroad' } }),
  'DELETE /recovery/:id/end': recovery,
  'GET /me/recovery-letter': () => ({}),
  'PUT /me/recovery-letter': () => ({ body: { wanted: true } }),
};
