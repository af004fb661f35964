import { unavailableCodes } from '#server/platform/database/transient.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Log } from '#server/platform/log.ts';
import { Problem } from '#server/platform/http/problem.ts';
import type { TakeTurn, Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import { findAccount } from '../accounts/store.ts';
import type { Readers } from '../parse/pool.ts';
import { readingOf } from '../settings.ts';
import { askForTaking } from './keep.ts';
import { readAndCheck, type Eyes, type ReadMail } from './read.ts';
import { lockRaw, nextRaw, noteTry, queueUp, type RawMail } from './store.ts';
import { takeIn } from './take-in.ts';

export interface Taking {
  readonly takeTurn: TakeTurn;
  readonly readers: Readers;
  readonly sealKey: Buffer;
  readonly log: Log;
  /** Called at the points where a process may die; tests die there. */
  readonly mark?: (point: string) => void;
}

const ahead = { mails: 24, bytes: 16 * 1024 * 1024 };
const mostTries = 3;
const pausesMs = [5_000, 30_000];
/** One errand ends after this long and asks for the next, so that no inbox holds a worker. */
const longestMs = 20_000;

/**
 * Makes conversations of the mails of an inbox, oldest first, each in a turn of its own. One that cannot be read or taken in
 * is tried three times and then parked with the reason; the others go on. Returns how many were taken.
 */
export async function takeWaiting(taking: Taking, workspaceId: string, inboxId: string): Promise<number> {
  const { takeTurn } = taking;
  const until = Date.now() + longestMs;
  for (let taken = 0; ;) {
    const [eyes, mails] = await takeTurn(
      workspaceId,
      async ({ tx }) => [await eyesOf(tx, inboxId), await nextRaw(tx, inboxId, ahead.mails, ahead.bytes)] as const,
      'read',
    );
    if (mails.length === 0) return taken;
    const read = mails.map((raw) => readAhead(taking, raw, eyes));
    for (const [i, raw] of mails.entries()) {
      if (await takeOne(taking, workspaceId, raw, await (read[i] as (typeof read)[number]))) taken++;
    }
    if (Date.now() < until) continue;
    await takeTurn(workspaceId, (turn) => askForTaking(turn, inboxId));
    return taken;
  }
}

async function eyesOf(tx: Tx, inboxId: string): Promise<Eyes> {
  const [[account], inbox] = await Promise.all([findAccount(tx, inboxId), inboxBy(tx, inboxId)]);
  const { aliases, trustedServers: trusted } = readingOf(inbox.settings);
  return { own: account === undefined ? aliases : [account.address.toLowerCase(), ...aliases], trusted };
}

type Outcome = { readonly read: ReadMail } | { readonly error: unknown };

const readAhead = ({ readers }: Taking, raw: RawMail, eyes: Eyes): Promise<Outcome> =>
  readAndCheck(readers, raw, eyes).then(
    (read) => ({ read }),
    (error: unknown) => ({ error }),
  );

async function takeOne(taking: Taking, workspaceId: string, raw: RawMail, outcome: Outcome): Promise<boolean> {
  const { takeTurn, sealKey, log, mark = () => undefined } = taking;
  try {
    if ('error' in outcome) throw outcome.error;
    mark('read');
    await takeTurn(workspaceId, async (turn) => {
      const [, [held]] = await Promise.all([queueUp(turn.tx, raw.inboxId), lockRaw(turn.tx, raw.id)]);
      if (held === undefined) return; // another worker was faster
      await takeIn(turn, sealKey, raw, outcome.read);
      mark('taken');
    });
    mark('kept');
    return true;
  } catch (error) {
    if (isOurs(error)) throw error;
    log.warn({ err: error as Error, mail: raw.id }, 'a mail could not be taken in');
    await takeTurn(workspaceId, (turn) => putOff(turn, raw, error));
    return false;
  }
}

/** The database was away, which is no fault of the mail. */
function isOurs(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return (error instanceof Problem && error.status === 503) || unavailableCodes.test(code);
}

async function putOff(turn: Turn, raw: RawMail, error: unknown): Promise<void> {
  const next = new Date(Date.parse(turn.now) + (pausesMs[raw.tries] ?? 0)).toISOString();
  const reason = ((error as Error).message || 'it cannot be read').replaceAll('\0', '').slice(0, 500);
  const [noted] = await noteTry(turn.tx, raw.id, reason, next, mostTries);
  if (noted === undefined) return;
  const { state, ...parked } = noted;
  if (state === 'new') await askForTaking(turn, raw.inboxId, next);
  else await happen(turn, 'mail.parked', { agents: { kind: 'parkedMail', ...parked } });
}
