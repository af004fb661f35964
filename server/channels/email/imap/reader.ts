import type { ImapFlow } from 'imapflow';
import type { Log } from '#server/platform/log.ts';
import { tell } from '../accounts/save.ts';
import { credentialsFor, type SigningIn } from '../accounts/sign-in.ts';
import { findAccount, noteFailure } from '../accounts/store.ts';
import { Revoked } from '../accounts/tokens.ts';
import { openFollowing, type Followed } from '../sent/follow.ts';
import { connect, pauseMs, reasonOf, refusedSignIn } from './connect.ts';
import type { Reading } from './fetch.ts';
import { look } from './look.ts';

export interface Reader {
  /** Reads now instead of at the next poll. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

type Given = SigningIn & Reading & { readonly log: Log };

/** Reads one mailbox until it is stopped. It never gives up: after a failure it tries again, at most five minutes later. */
export function openReader(given: Given): Reader {
  const bell = openBell();
  const follow = openFollowing(given);
  const state = { stopped: false, link: new AbortController() };
  const running = (async () => {
    while (!state.stopped) {
      const { signal } = (state.link = new AbortController()); // one for each connection, which takes its listeners with it
      let client: ImapFlow | null = null;
      try {
        client = await signIn(given, signal);
        await readOn(client, given, { bell, follow }, signal);
      } catch (error) {
        if (!signal.aborted) await bell.wait(await pauseAfter(given, error), signal);
      } finally {
        client?.close();
      }
    }
  })();
  return {
    wake: bell.ring,
    async stop() {
      state.stopped = true;
      state.link.abort();
      bell.ring();
      await running;
    },
  };
}

async function signIn(given: Given, stop: AbortSignal): Promise<ImapFlow> {
  const { takeTurn, workspaceId, inboxId, pace } = given;
  const [account] = await takeTurn(workspaceId, ({ tx }) => findAccount(tx, inboxId), 'read');
  if (account?.imap === undefined || account.imap === null) throw new Error('the mailbox was taken away');
  return connect(account.imap, await credentialsFor(given, workspaceId, account, 'imap'), pace, stop);
}

interface Beside {
  readonly bell: Bell;
  readonly follow: (client: ImapFlow) => Promise<Followed>;
}

/** News from the server are a hint that comes sooner; the poll comes anyway. Ends where a new connection is wanted at once. */
async function readOn(client: ImapFlow, given: Given, { bell, follow }: Beside, stop: AbortSignal): Promise<void> {
  client.on('exists', bell.ring).on('close', bell.ring);
  stop.addEventListener('abort', () => client.close(), { once: true });
  const isStopped = (): boolean => stop.aborted;
  while (!isStopped()) {
    const { recovered } = await look(client, given);
    if (recovered) await announce(given);
    const followed = await follow(client);
    if (followed === 'lost') return;
    if (followed === 'read') bell.ring(); // what came into the mailbox meanwhile was not told
    await bell.wait(given.pace.pollMs, stop);
    if (!client.usable && !isStopped()) throw new Error('the server closed the connection');
  }
}

/** Writes down what went wrong, and says how long to wait, in milliseconds. */
async function pauseAfter(given: Given, error: unknown): Promise<number> {
  const { takeTurn, workspaceId, inboxId, pace, log } = given;
  try {
    return await takeTurn(workspaceId, async (turn) => {
      const [account] = await findAccount(turn.tx, inboxId);
      const failures = (account?.failures ?? 0) + 1;
      const ms = pauseMs(pace, failures, refusedSignIn(error));
      const next = new Date(Date.parse(turn.now) + ms).toISOString();
      const revoked = error instanceof Revoked;
      await noteFailure(turn.tx, inboxId, turn.now, reasonOf(error), next, revoked);
      const news = failures === 1 || (revoked && account?.needsSignIn === false);
      if (news && account !== undefined) await tell(turn, given.sealKey, inboxId);
      return ms;
    });
  } catch (cause) {
    log.warn({ err: cause as Error }, 'a mailbox failed, and that could not be written down');
    return pace.firstPauseMs;
  }
}

const announce = ({ takeTurn, workspaceId, inboxId, sealKey }: Given): Promise<unknown> =>
  takeTurn(workspaceId, (turn) => tell(turn, sealKey, inboxId));

interface Bell {
  readonly ring: () => void;
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
}

/** Waiting that can be cut short; a ring while nobody waits is not lost. */
function openBell(): Bell {
  let rung = false;
  let wake: () => void = () => undefined;
  return {
    ring() {
      rung = true;
      wake();
    },
    async wait(ms, stop) {
      if (!rung && !stop.aborted) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, ms);
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      rung = false;
    },
  };
}
