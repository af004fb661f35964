import { advocacyRoutes } from '#contract/advocacy.ts';
import { creditRoutes } from '#contract/credit.ts';
import { goodwillRoutes } from '#contract/goodwill.ts';
import { goodwillAuditRoutes } from '#contract/goodwill-audit.ts';
import { goodwillBudgetRoutes } from '#contract/goodwill-budgets.ts';
import { reviewInvitationsRoutes } from '#contract/review-invitations.ts';
import { touchesRoutes } from '#contract/touches.ts';
import type { Channel } from '#server/channel.ts';
import type { Module } from '#server/module.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import { creditHandlers } from './credit/routes.ts';
import { custody } from './custody.ts';
import { errands, jobs } from './jobs.ts';
import { openPage } from './page/routes.ts';
import { friendsCame } from './referrals/come.ts';
import { referralJobs } from './referrals/end.ts';
import { advocacyHandlers } from './referrals/routes.ts';
import { casesClosed } from './reviews/invite.ts';
import { openReviewPage } from './reviews/page.ts';
import { reviewHandlers } from './reviews/routes.ts';
import { findingTouches, touchJobs } from './touches/jobs.ts';
import { touchHandlers } from './touches/routes.ts';
import { touchWritten } from './touches/write.ts';
import { auditHandlers, budgetHandlers, handlers } from './routes.ts';

/** Goodwill: what is given to customers after our failures, within budgets and limits, and why. */
export const goodwill = (channels: readonly Channel[]): Module => ({
  name: 'goodwill',
  jobs: [...jobs, ...touchJobs, ...referralJobs],
  rounds: [findingTouches],
  followers: [touchWritten, friendsCame, casesClosed],
  errands: (platform) => errands(channels, platform),
  custody,
  open(app, platform) {
    serveRoutes(app, platform.serving, goodwillRoutes, handlers);
    serveRoutes(app, platform.serving, goodwillBudgetRoutes, budgetHandlers);
    serveRoutes(app, platform.serving, goodwillAuditRoutes, auditHandlers);
    serveRoutes(app, platform.serving, touchesRoutes, touchHandlers);
    serveRoutes(app, platform.serving, advocacyRoutes, advocacyHandlers);
    serveRoutes(app, platform.serving, creditRoutes, creditHandlers);
    serveRoutes(app, platform.serving, reviewInvitationsRoutes, reviewHandlers);
    openPage(app, platform);
    openReviewPage(app, platform);
  },
});

export { outcomesUntil } from './audit.ts';
export { claim as claimGesture } from './claim.ts';
export { letterJobs as goodwillLetters } from './jobs.ts';
export { quietUntil } from './quiet.ts';
export { linkFor as linkForFriends } from './referrals/link.ts';
export { invitedBetween } from './reviews/store.ts';
export { budgetHandlers as goodwillBudgetHandlers, handlers as goodwillHandlers } from './routes.ts';
export { settingsOf as goodwillSettings } from './settings.ts';
export { givenBetween, recommendedBetween } from './store/for-reports.ts';
export { findTouches } from './touches/find.ts';
export { touchHandlers } from './touches/routes.ts';
