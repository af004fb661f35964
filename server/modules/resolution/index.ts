import { resolutionRoutes } from '#contract/resolution.ts';
import { topicsRoutes } from '#contract/topics.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { conditions } from './conditions.ts';
import { custody } from './custody.ts';
import { followers } from './followers.ts';
import { jobs, rounds } from './jobs.ts';
import { resolutionHandlers, topicHandlers } from './routes.ts';

/** What conversations are about, what became of each episode, and what people come back about. */
export const resolution: Module = {
  name: 'resolution',
  ...{ jobs, rounds, followers, custody, conditions },
  open(app, { serving }) {
    serveRoutes(app, serving, topicsRoutes, topicHandlers);
    serveRoutes(app, serving, resolutionRoutes, resolutionHandlers);
  },
};

export { refresh } from './episodes/refresh.ts';
export { listTopics } from './topics/store.ts';
export { makeTopic } from './topics/arrange.ts';
export { proposeTopics } from './topics/suggest.ts';
export { answeredFacts, factsBetween, timesOfContacts, topicsOfConversations } from './facts-between.ts';
export type { CountedFacts } from './facts-between.ts';
