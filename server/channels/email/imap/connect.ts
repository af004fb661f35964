import { ImapFlow } from 'imapflow';
import type { MailServer } from '#contract/mailboxes.ts';
import type { Credentials } from '../accounts/sign-in.ts';

/** How long each step may take, in milliseconds. A poll and an opening together stay below 90 s, so that a link that died silently costs no more. */
export interface Pace {
  readonly connectMs: number;
  readonly openMs: number;
  readonly fetchMs: number;
  readonly pollMs: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}
export const usualPace: Pace = {
  connectMs: 20_000,
  openMs: 20_000,
  fetchMs: 120_000,
  pollMs: 45_000,
  firstPauseMs: 1_000,
  longestPauseMs: 300_000,
};

const biggestMail = 64 * 1024 * 1024;

/** A connection to a mailbox that is signed in; every wait on it has an end. */
export async function connect(
  server: MailServer,
  auth: Credentials,
  pace: Pace,
  stop: AbortSignal = new AbortController().signal,
): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    doSTARTTLS: server.security === 'starttls',
    auth,
    logger: false,
    clientInfo: { name: 'Rapport' },
    connectionTimeout: pace.connectMs,
    greetingTimeout: pace.connectMs,
    socketTimeout: pace.fetchMs,
    autoIdleDelay: 200,
    maxLiteralSize: biggestMail,
    maxResponseSize: biggestMail * 2,
    maxLineLength: 16 * 1024 * 1024,
    maxLockHoldTime: false,
  });
  client.on('error', () => client.close()); // the command that was under way fails with it
  try {
    const connecting = Promise.race([client.connect(), ended(stop)]);
    await within(pace.connectMs * 2, 'the server does not answer', connecting);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function ended(stop: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    const end = (): void => {
      fail(new Error('it is not wanted any more'));
    };
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
  });
}

/** What a promise brings, or an error once the time is over. */
export async function within<T>(ms: number, why: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${why} (${String(Math.round(ms / 1000))} s)`)), ms);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Why it did not work, in words for people: what the server said, or what the link did. */
export function reasonOf(error: unknown): string {
  const given = error as Error & { responseText?: string; code?: string; authenticationFailed?: boolean };
  const said = given.responseText === undefined ? given.message : given.responseText;
  const words = `${given.authenticationFailed === true ? 'The server refused the sign-in: ' : ''}${said}`;
  return words.replaceAll('\0', '').slice(0, 500);
}

export const refusedSignIn = (error: unknown): boolean =>
  (error as { authenticationFailed?: boolean }).authenticationFailed === true || (error as Error).name === 'Revoked';

/** After so many refused sign-ins the pauses are long, because servers lock those out who keep trying. */
const refusalsBeforeLongPause = 10;
const longPauseMs = 15 * 60_000;

/** How long to wait after so many failures in a row, in milliseconds. */
export function pauseMs(pace: Pace, failures: number, refused: boolean): number {
  if (refused && failures > refusalsBeforeLongPause) return Math.max(longPauseMs, pace.longestPauseMs);
  const doubled = pace.firstPauseMs * 2 ** Math.min(failures - 1, 20);
  return Math.min(pace.longestPauseMs, doubled) * (0.8 + Math.random() * 0.2); // not all at the same moment
}
