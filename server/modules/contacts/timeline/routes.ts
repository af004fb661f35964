import type { timelineRoutes } from '#contract/timeline.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { expectationsOf } from '../expectations/read.ts';
import { hold } from '../hold.ts';
import { removeContactNote, writeContactNote } from './notes.ts';
import { timeline } from './read.ts';

export const timelineHandlers: Handlers<typeof timelineRoutes> = {
  'GET /contacts/:id/timeline': async (ctx, { params: { id }, query }) => {
    await hold(ctx, id, 'read');
    return timeline(ctx, id, query);
  },
  'GET /contacts/:id/expectations': (ctx, { params: { id } }) => expectationsOf(ctx, id),
  'POST /contacts/:id/notes': (ctx, { params: { id }, body: { text } }) => writeContactNote(ctx, id, text),
  'DELETE /contact-notes/:id': async (ctx, { params: { id } }) => {
    await removeContactNote(ctx, id);
    return {};
  },
};
