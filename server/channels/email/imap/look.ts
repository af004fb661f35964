import type { ImapFlow, MailboxObject } from 'imapflow';
import type { TakeTurn } from '#server/platform/turn.ts';
import { beginAt, findAccount, moveCursor, noteSuccess, type AccountRow } from '../accounts/store.ts';
import { keep, keepPlaceOf } from '../arrive/keep.ts';
import { within, type Pace } from './connect.ts';

/** One mailbox being read. */
export interface Reading {
  readonly workspaceId: string;
  readonly inboxId: string;
  readonly takeTurn: TakeTurn;
  readonly pace: Pace;
  /** How often fetching failed, by the first UID of what was asked for. */
  readonly stuck: Map<number, number>;
  /** Called at the points where a process may die; tests die there. */
  readonly mark?: (point: string) => void;
}

const dayMs = 86_400_000;
/** The server's clock may be behind ours, and says whole seconds only. */
const clockMs = 120_000;
const mostAtOnce = 50;
const mostBytesAtOnce = 8 * 1024 * 1024;
const sizesAtOnce = 500;
/** Of a longer mail the rest is left where it is; what is kept says so. */
const longestMail = 50 * 1024 * 1024;
const [failuresBeforeSingles, failuresBeforeGivingUp] = [3, 8];

/**
 * Brings in everything that a mailbox holds behind the cursor. The mails and the cursor move in one transaction, so that
 * a crash between two of them loses and doubles nothing. Nothing is changed in the mailbox. Returns how many were new.
 */
export async function look(client: ImapFlow, reading: Reading): Promise<{ fresh: number; recovered: boolean }> {
  const { pace, takeTurn, workspaceId, inboxId } = reading;
  const box = await within(pace.openMs, 'the mailbox does not open', client.mailboxOpen('INBOX', { readOnly: true }));
  let fresh = 0;
  for (let account = await findPlace(reading, box); ; account = await findPlace(reading, box)) {
    const uids = await listBehind(client, reading, box, account);
    fresh += await bring(client, reading, account, uids);
    if (account.rescanUntil === null) break;
    await endRescan(reading, account.rescanUntil);
  }
  const [noted] = await takeTurn(workspaceId, (turn) => noteSuccess(turn.tx, inboxId, turn.now));
  return { fresh, recovered: noted?.recovered === true };
}

/** The mailbox with its cursor; set to the beginning where it is read for the first time, again, or under a new UIDVALIDITY. */
function findPlace({ takeTurn, workspaceId, inboxId }: Reading, box: MailboxObject): Promise<AccountRow> {
  return takeTurn(workspaceId, async ({ tx }) => {
    const [account] = await findAccount(tx, inboxId);
    if (account === undefined) throw new Error('the mailbox was taken away');
    const validity = Number(box.uidValidity);
    if (account.uidValidity === validity && !account.rescan) return account;
    const place = { uidValidity: validity, lastUid: 0, rescanUntil: Math.max(box.uidNext - 1, 0), rescan: false };
    await beginAt(tx, inboxId, place.uidValidity, place.lastUid, place.rescanUntil);
    return { ...account, ...place };
  });
}

/** UIDs behind the cursor in their order. While a mailbox is read again, only those of the time that is wanted. */
async function listBehind(
  client: ImapFlow,
  { pace }: Reading,
  box: MailboxObject,
  { lastUid, rescanUntil, readsSince }: AccountRow,
): Promise<number[]> {
  const from = lastUid + 1;
  if (rescanUntil === null && box.uidNext > 0 && box.uidNext <= from) return [];
  if (rescanUntil !== null && rescanUntil < from) return [];
  const query =
    rescanUntil === null
      ? { uid: `${String(from)}:*` }
      : { uid: `${String(from)}:${String(rescanUntil)}`, since: new Date(Date.parse(readsSince) - dayMs) };
  const found = await within(pace.fetchMs, 'the server does not list its mails', client.search(query, { uid: true }));
  if (!Array.isArray(found)) throw new Error('the server did not list its mails');
  return found.filter((uid) => uid >= from).sort((a, b) => a - b); // “5:*” names the last mail also where it is the fourth
}

async function bring(
  client: ImapFlow,
  reading: Reading,
  account: AccountRow,
  uids: readonly number[],
): Promise<number> {
  let [fresh, cursor] = [0, account.lastUid];
  for (let i = 0; i < uids.length; i += sizesAtOnce) {
    for (const batch of await batchesOf(client, reading, uids.slice(i, i + sizesAtOnce))) {
      const mails = await fetchOrGiveUp(client, reading, batch);
      const wanted = mails.filter(
        ({ at }) => account.rescanUntil === null || at >= Date.parse(account.readsSince) - clockMs,
      );
      const last = batch.at(-1) ?? cursor;
      fresh += await store(reading, account, wanted, cursor, last);
      cursor = last;
    }
  }
  return fresh;
}

/** So many mails together as fit into the memory that one transaction may take; what was deleted meanwhile is left out. */
async function batchesOf(client: ImapFlow, { pace, stuck }: Reading, uids: readonly number[]): Promise<number[][]> {
  const answer = client.fetchAll(uids.join(','), { uid: true, size: true }, { uid: true });
  const found = await within(pace.fetchMs, 'the server does not say sizes', answer);
  const sizes = new Map(found.map(({ uid, size = 0 }) => [uid, size]));
  const most = [...stuck.values()].some((times) => times >= failuresBeforeSingles) ? 1 : mostAtOnce;
  const batches: number[][] = [];
  let room = 0;
  for (const uid of uids.filter((one) => sizes.has(one))) {
    const size = Math.min(sizes.get(uid) ?? 0, longestMail);
    const batch = batches.at(-1);
    if (batch === undefined || batch.length >= most || size > room) {
      batches.push([uid]);
      room = mostBytesAtOnce - size;
    } else {
      batch.push(uid);
      room -= size;
    }
  }
  return batches;
}

interface Fetched {
  readonly uid: number;
  readonly at: number;
  readonly source: Buffer | null;
}

/**
 * The mails of a batch. Where the server fails on one again and again, mails are fetched one by one, and in the end the bad
 * one is passed over with a note in its place, so that it does not stop those behind it.
 */
async function fetchOrGiveUp(client: ImapFlow, reading: Reading, uids: readonly number[]): Promise<Fetched[]> {
  const [first = 0] = uids;
  const times = reading.stuck.get(first) ?? 0;
  if (uids.length === 1 && times >= failuresBeforeGivingUp) {
    reading.stuck.delete(first);
    return [{ uid: first, at: Date.now(), source: null }];
  }
  reading.stuck.set(first, times + 1);
  const mails = await fetchAll(client, reading, uids);
  reading.stuck.delete(first);
  return mails;
}

async function fetchAll(client: ImapFlow, { pace }: Reading, uids: readonly number[]): Promise<Fetched[]> {
  const query = { uid: true, internalDate: true, source: { start: 0, maxLength: longestMail } };
  const answer = client.fetchAll(uids.join(','), query, { uid: true });
  const mails = await within(pace.fetchMs, 'the server does not send a mail', answer);
  return uids.map((uid) => {
    const mail = mails.find((one) => one.uid === uid);
    if (mail?.source === undefined) throw new Error(`the server sends nothing of mail ${String(uid)}`);
    return { uid, at: dateOf(mail.internalDate), source: mail.source };
  });
}

function store(
  { takeTurn, workspaceId, inboxId, mark = () => undefined }: Reading,
  { uidValidity }: AccountRow,
  mails: readonly Fetched[],
  from: number,
  to: number,
): Promise<number> {
  mark('fetched');
  return takeTurn(workspaceId, async (turn) => {
    const arrivals = mails.flatMap(({ uid, source, at }) =>
      source === null ? [] : [{ uid, raw: source, at: momentOf(at, turn.now) }],
    );
    const fresh = await keep(turn, inboxId, 'imap', arrivals);
    for (const { uid, source } of mails) if (source === null) await keepPlaceOf(turn, inboxId, uid);
    mark('stored');
    const [moved] = await moveCursor(turn.tx, inboxId, uidValidity ?? 0, from, to);
    if (moved === undefined) throw new Error('another process reads this mailbox');
    mark('moved');
    return fresh;
  }).finally(() => mark('committed'));
}

/** Nothing more to read again: goes on behind what there was. */
async function endRescan({ takeTurn, workspaceId, inboxId }: Reading, until: number): Promise<void> {
  await takeTurn(workspaceId, async ({ tx }) => {
    const [now] = await findAccount(tx, inboxId);
    if (now === undefined || now.rescanUntil === null || now.uidValidity === null) return;
    await beginAt(tx, inboxId, now.uidValidity, Math.max(now.lastUid, until), null);
  });
}

const dateOf = (date: Date | string | undefined): number =>
  date === undefined ? Date.now() : new Date(date).getTime();

/** When the mailbox got it, as far as that is a moment of the past. */
const momentOf = (ms: number, now: string): string =>
  Number.isNaN(ms) || ms > Date.parse(now) || ms < 0 ? now : new Date(ms).toISOString();
