import { experimentsRoutes } from '#contract/experiments.ts';
import { widgetCardsRoutes } from '#contract/cards.ts';
import { membershipsRoutes } from '#contract/memberships.ts';
import { programmesRoutes } from '#contract/programmes.ts';
import { rewardsRoutes } from '#contract/rewards.ts';
import type { Channel } from '#server/channel.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { custody } from './custody.ts';
import { followers } from './earn/follow.ts';
import { errands, jobs, rounds } from './jobs.ts';
import { openPage } from './page/routes.ts';
import {
  experimentHandlers,
  membershipHandlers,
  programmeHandlers,
  rewardHandlers,
  visitorHandlers,
} from './routes.ts';

/** Loyalty earned fairly: programmes with an honest head start, what customers earn and redeem, and whether it works. */
export const loyalty = (channels: readonly Channel[]): Module => ({
  name: 'loyalty',
  jobs,
  errands: (platform) => errands(channels, platform),
  rounds,
  followers,
  custody,
  open(app, platform) {
    const { serving } = platform;
    serveRoutes(app, serving, programmesRoutes, programmeHandlers);
    serveRoutes(app, serving, membershipsRoutes, membershipHandlers);
    serveRoutes(app, serving, rewardsRoutes, rewardHandlers);
    serveRoutes(app, serving, experimentsRoutes, experimentHandlers);
    serveRoutes(app, serving, widgetCardsRoutes, visitorHandlers);
    openPage(app, platform);
  },
});

export { join } from './cards/join.ts';
export { membersEffect } from './effect.ts';
export type { MembersEffect } from './effect.ts';
export { programmeTotals } from './totals.ts';
export type { ProgrammeTotals } from './totals.ts';
export { draft, publish } from './programmes/programmes.ts';
export { addReward } from './rewards/edit.ts';
export { redeem } from './rewards/redeem.ts';
