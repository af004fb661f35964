import { z } from 'zod';
import { apiChannelRoutes } from '#contract/api-channel.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Channel } from '#server/channel.ts';
import { handlers } from './routes.ts';

/** Messages in and out for other systems. */
export const api: Channel = {
  name: 'api',
  label: 'API',
  abilities: {
    typing: false,
    readState: true,
    live: false,
    maxLength: 20_000,
    letters: false,
    files: null,
    calls: false,
  },
  page: null,
  settings: z.strictObject({}),
  open: (app, { serving }) => serveRoutes(app, serving, apiChannelRoutes, handlers),
};
