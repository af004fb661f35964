import { balanceRoutes } from '#contract/balance.ts';
import { readerRoutes } from '#contract/feelings.ts';
import { recoveryRoutes } from '#contract/recovery.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { momentsFollower } from './balance/followers.ts';
import * as balance from './balance/jobs.ts';
import { handlers as balanceHandlers } from './balance/routes.ts';
import { conditions } from './conditions.ts';
import { custody } from './custody.ts';
import * as learning from './learning/jobs.ts';
import { handlers } from './learning/routes.ts';
import * as recovery from './recovery/jobs.ts';
import { handlers as recoveryHandlers } from './recovery/routes.ts';

/**
 * What customers' messages read as, how feeling moves through a conversation, what the reader learns here; how their experience with
 * us stands, and who was left on a low.
 */
export const feelings: Module = {
  name: 'feelings',
  jobs: [...learning.jobs, ...balance.jobs, ...recovery.jobs],
  rounds: [...learning.rounds, ...balance.rounds, ...recovery.rounds],
  followers: [momentsFollower],
  custody,
  conditions,
  open(app, { serving }) {
    serveRoutes(app, serving, readerRoutes, handlers);
    serveRoutes(app, serving, balanceRoutes, balanceHandlers);
    serveRoutes(app, serving, recoveryRoutes, recoveryHandlers);
  },
};

export { countLevels, levelsBetween, levelsNow } from './balance/levels.ts';
export type { Level } from './balance/levels.ts';
export { recompute } from './balance/recompute.ts';
export { correct } from './correct.ts';
export { feel, note } from './note.ts';
export type { Felt } from './note.ts';
export { shownMood } from './mood.ts';
export type { KeptMood } from './mood.ts';
export { findCurrentMood, findMood, moodsOf, readingsOf } from './store.ts';
export { learnEverywhere } from './learning/everywhere.ts';
export type { Lesson } from './learning/everywhere.ts';
export { forgetEverybody, forgetPerson } from './learning/forget.ts';
