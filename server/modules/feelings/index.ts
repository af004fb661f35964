import { readerRoutes } from '#contract/feelings.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { jobs, rounds } from './learning/jobs.ts';
import { handlers } from './learning/routes.ts';

/** What customers' messages read as, how feeling moves through a conversation, and what the reader learns here. */
export const feelings: Module = {
  name: 'feelings',
  jobs,
  rounds,
  open: (app, { serving }) => serveRoutes(app, serving, readerRoutes, handlers),
};

export { correct } from './correct.ts';
export { feel, note } from './note.ts';
export type { Felt } from './note.ts';
export { shownMood } from './mood.ts';
export type { KeptMood } from './mood.ts';
export { findCurrentMood, findMood, moodsOf, readingsOf } from './store.ts';
export { learnEverywhere } from './learning/everywhere.ts';
export type { Lesson } from './learning/everywhere.ts';
export { forgetEverybody, forgetPerson } from './learning/forget.ts';
