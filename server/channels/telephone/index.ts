import { callingRoutes } from '#contract/calling.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Channel } from '#server/channel.ts';
import { handlers } from './routes.ts';
import { Settings } from './settings.ts';

/** The hotline: calls are written down by colleagues, or a telephone system tells of them. Nothing written goes out by it. */
export const phone: Channel = {
  name: 'telephone',
  label: 'Telephone',
  abilities: { typing: false, readState: false, live: false, maxLength: 0, letters: false, files: null, calls: true },
  page: null,
  settings: Settings,
  open: (app, { serving }) => serveRoutes(app, serving, callingRoutes, handlers),
};
