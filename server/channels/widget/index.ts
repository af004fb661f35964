import { largestFile, mostFiles, widgetFilesRoutes } from '#contract/files.ts';
import { widgetRoutes } from '#contract/widget.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Channel } from '#server/channel.ts';
import { custody } from './custody.ts';
import { openLive } from './live.ts';
import { openPages } from './page.ts';
import { fileHandlers, handlers } from './routes.ts';
import { Settings } from './settings.ts';

const files = { most: mostFiles, each: largestFile, together: mostFiles * largestFile };

/** The live chat on a customer's site. */
export const widget: Channel = {
  name: 'widget',
  label: 'Chat',
  abilities: {
    typing: true,
    readState: true,
    live: true,
    maxLength: 20_000,
    letters: false,
    asks: true,
    files,
    calls: false,
  },
  page: '/widget/chat/:key',
  settings: Settings,
  custody,
  open(app, platform) {
    const online = (workspaceId: string) =>
      new Set([...platform.hub.agentsIn(workspaceId)].flatMap((listener) => listener.agentId ?? []));
    serveRoutes(app, platform.serving, widgetRoutes, handlers({ at: platform.relay.at, online }));
    serveRoutes(app, platform.serving, widgetFilesRoutes, fileHandlers);
    openLive(app, platform);
    openPages(app, platform);
  },
};

export { callerByVisit } from './caller.ts';
