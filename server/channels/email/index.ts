import { z } from 'zod';
import { mailRoutes } from '#contract/mail.ts';
import { mailboxRoutes } from '#contract/mailboxes.ts';
import type { Channel } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import { errand, type Job } from '#server/platform/jobs/job.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import { openConsentDoor } from './accounts/consent-door.ts';
import { openTokens } from './accounts/tokens.ts';
import { takeJob } from './arrive/keep.ts';
import { oneAtATime } from './arrive/one-at-a-time.ts';
import { sweep } from './arrive/sweep.ts';
import { takeWaiting } from './arrive/take.ts';
import { custody } from './custody.ts';
import { beginReceiving } from './begin.ts';
import { openHttpDoor } from './doors/http.ts';
import { channelName } from './name.ts';
import type { Readers } from './parse/pool.ts';
import { endReadersWith, readersOf } from './parse/readers.ts';
import { openPictures } from './pictures.ts';
import { mailboxHandlers, mailHandlers } from './routes.ts';
import { openSending, outgoing, sendingJobs } from './send/index.ts';
import { Settings } from './settings.ts';
import { openShowing } from './showing/index.ts';

const Inbox = z.object({ inboxId: z.uuid() });

/** Mail: in by IMAP, SMTP and HTTP, out by SMTP. */
export const email: Channel = {
  name: channelName,
  label: 'Email',
  abilities: {
    ...{ typing: false, readState: false, live: false, maxLength: 20_000, letters: true, calls: false },
    files: { most: 10, each: 20 * 1024 * 1024, together: 20 * 1024 * 1024 },
  },
  page: null,
  settings: Settings,
  custody,
  outgoing,
  open(app, platform) {
    serveRoutes(app, platform.serving, mailboxRoutes, mailboxHandlers(signingOf(platform)));
    serveRoutes(app, platform.serving, mailRoutes, mailHandlers);
    openSending(app, platform);
    openHttpDoor(app, platform);
    openConsentDoor(app, platform);
    openShowing(app, platform);
    endReadersWith(app, platform);
    openPictures(app, platform);
  },
  errands: (platform) => [taking(platform, readersOf(platform)), ...sendingJobs(platform, openTokens())],
  rounds: [sweep],
  begin: (platform) => beginReceiving(platform, signingOf(platform)),
};

const taking = ({ sealKey, log, takeTurn: inTurn }: Platform, readers: Readers): Job => {
  const take = oneAtATime((key) => {
    const [workspaceId = '', inboxId = ''] = key.split(' ');
    return takeWaiting({ takeTurn: inTurn, sealKey, log, readers }, workspaceId, inboxId);
  });
  return errand(
    takeJob,
    (input) => Inbox.parse(input),
    ({ workspaceId }, { inboxId }) => take(`${workspaceId} ${inboxId}`),
  );
};

const signingOf = ({ sealKey, takeTurn }: Platform) => ({ sealKey, takeTurn, tokens: openTokens() });
