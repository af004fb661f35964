import { colleagueFiguresRoutes } from '#contract/colleague-figures.ts';
import { reportsRoutes } from '#contract/reports.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { colleagueHandlers } from './colleagues/routes.ts';
import { marking } from './follow.ts';
import { jobs, rounds } from './jobs.ts';
import { handlers } from './routes.ts';

/** Reports: what was counted by the hour, and the pages made of it. Keeps nothing that says who somebody is. */
export const reports: Module = {
  name: 'reports',
  jobs,
  rounds,
  followers: [marking],
  open(app, platform) {
    serveRoutes(app, platform.serving, reportsRoutes, handlers(platform));
    serveRoutes(app, platform.serving, colleagueFiguresRoutes, colleagueHandlers);
  },
};

export { countEffects } from './effects.ts';
export { recount } from './recount.ts';
