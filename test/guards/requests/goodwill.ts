import type { goodwillRoutes } from '#contract/goodwill.ts';
import type { advocacyRoutes } from '#contract/advocacy.ts';
import type { creditRoutes } from '#contract/credit.ts';
import type { goodwillAuditRoutes } from '#contract/goodwill-audit.ts';
import type { goodwillBudgetRoutes } from '#contract/goodwill-budgets.ts';
import type { reviewInvitationsRoutes } from '#contract/review-invitations.ts';
import type { touchesRoutes } from '#contract/touches.ts';
import type { Call } from '#contract/define.ts';
import { newId } from '#server/platform/id.ts';
import { usualReviews } from '#server/modules/goodwill/reviews/settings.ts';
import { usual } from '#server/modules/goodwill/settings.ts';
import type { Scene } from '../scene.ts';
import { gestureBody, reviewPlace, thanks } from '../scenes/goodwill.ts';

type Wanted = typeof goodwillRoutes &
  typeof goodwillBudgetRoutes &
  typeof goodwillAuditRoutes &
  typeof touchesRoutes &
  typeof reviewInvitationsRoutes &
  typeof advocacyRoutes &
  typeof creditRoutes;
const gesture = (id: string) => ({ params: { id } });

/** One good request for each route of gestures and their budgets. */
export const goodwillRequests: { readonly [K in keyof Wanted]: (scene: Scene) => Call<Wanted[K]> } = {
  'GET /conversations/:id/gesture-desk': (scene) => ({ params: { id: scene.givenConversationId } }),
  'POST /conversations/:id/gestures': (scene) => ({
    params: { id: scene.givenConversationId },
    body: { ...gestureBody(100) },
  }),
  'GET /gestures': (scene) => ({ query: { show: 'mine', conversationId: scene.givenConversationId } }),
  'GET /gestures/:id': (scene) => gesture(scene.offeredId),
  'POST /gestures/:id/approval': (scene) => ({ ...gesture(scene.toApproveId), body: { words: 'Of course' } }),
  'POST /gestures/:id/refusal': (scene) => ({ ...gesture(scene.toDeclineId), body: { words: 'Rather a call' } }),
  'POST /gestures/:id/offer': (scene) => ({ ...gesture(scene.toOfferId), body: { line: 'For your patience.' } }),
  'POST /gestures/:id/link': (scene) => gesture(scene.offeredId),
  'POST /gestures/:id/void': (scene) => ({ ...gesture(scene.toVoidId), body: { words: 'Given twice by a slip' } }),
  'POST /conversations/:id/referral-link': (scene) => ({ params: { id: scene.conversationId } }),
  'GET /contacts/:id/word-of-mouth': (scene) => ({ params: { id: scene.contactId } }),
  'GET /contacts/:id/credit': (scene) => ({ params: { id: scene.creditedId } }),
  'POST /contacts/:id/credit-uses': (scene) => ({
    params: { id: scene.creditedId },
    body: { id: newId(), amount: { minor: 100, currency: 'EUR' }, reason: 'Order 10519' },
  }),
  'DELETE /contacts/:id/credit-uses/:useId': (scene) => ({
    params: { id: scene.creditedId, useId: scene.creditUseId },
  }),
  'GET /referrals': () => ({}),
  'PUT /referrals/:id/decision': (scene) => ({ ...gesture(scene.referralId), body: { pay: true } }),
  'GET /review-invitations': () => ({}),
  'PUT /review-invitations': () => ({ body: { ...usualReviews, on: true, places: [reviewPlace] } }),
  'GET /touches': () => ({}),
  'PUT /touches/:id/writer': (scene) => gesture(scene.touchId),
  'DELETE /touches/:id/writer': (scene) => gesture(scene.takenTouchId),
  'PUT /touches/:id/note': (scene) => ({ ...gesture(scene.otherTouchId), body: { text: 'Ten years, thank you.' } }),
  'PUT /touches/:id/dismissal': (scene) => gesture(scene.passedTouchId),
  'GET /goodwill/settings': () => ({}),
  'PUT /goodwill/settings': () => ({
    body: { ...usual, agentMonthlyMinor: 1_000_000, customerQuarterMinor: null, referral: thanks },
  }),
  'GET /goodwill/audit': () => ({ query: { month: '2026-11' } }),
  'GET /goodwill/budgets': () => ({}),
  'PUT /goodwill/budgets': (scene) => ({
    body: { owner: 'agent', ownerId: scene.colleague.agentId, monthlyMinor: 900_000 },
  }),
};
