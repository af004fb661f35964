import type { ReviewState, reviewInvitationsRoutes } from '#contract/review-invitations.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { daysBefore } from '../period.ts';
import { reviewSettings, setReviewSettings } from './settings.ts';
import { invitedBetween, passedBetween } from './store.ts';

const countedDays = 90;

export const reviewHandlers: Handlers<typeof reviewInvitationsRoutes> = {
  'GET /review-invitations': (ctx) => state(ctx),
  'PUT /review-invitations': async (ctx, { body }) => {
    await setReviewSettings(ctx, body);
    return state(ctx);
  },
};

async function state({ tx, now }: Ctx): Promise<ReviewState> {
  const since = daysBefore(now, countedDays);
  const { settings } = await reviewSettings(tx);
  const [counts] = await invitedBetween(tx, since, now);
  const notInvited = [...(await passedBetween(tx, since, now))];
  return { settings, counts: { ...(counts ?? { invited: 0, wentOn: 0, stopped: 0, told: 0 }), notInvited } };
}
