import type { ImapFlow, MailboxObject } from 'imapflow';
import { noteSuccess } from '../accounts/store.ts';
import { keep, keepPlaceOf } from '../arrive/keep.ts';
import { within } from './connect.ts';
import { batchesOf, fetchOrGiveUp, sizesOf, type Fetched, type In, type Reading } from './fetch.ts';
import { inboxFolder, type Cursor, type Folder } from './folder.ts';

const dayMs = 86_400_000;
/** The server's clock may be behind ours, and says whole seconds only. */
const clockMs = 120_000;
const sizesAtOnce = 500;

/** Brings in everything that the mailbox holds behind the cursor. Returns how many mails were new, and whether it goes well again. */
export async function look(client: ImapFlow, reading: Reading): Promise<{ fresh: number; recovered: boolean }> {
  const fresh = await readFolder(client, reading, inboxFolder);
  const { takeTurn, workspaceId, inboxId } = reading;
  const [noted] = await takeTurn(workspaceId, (turn) => noteSuccess(turn.tx, inboxId, turn.now));
  return { fresh, recovered: noted?.recovered === true };
}

/**
 * Brings in everything that a folder holds behind its cursor. The mails and the cursor move in one transaction, so that a
 * crash between two of them loses and doubles nothing. Nothing is changed in the mailbox. Returns how many were new.
 */
export async function readFolder(client: ImapFlow, given: Reading, folder: Folder): Promise<number> {
  const reading: In = { ...given, folder };
  const opened = client.mailboxOpen(folder.path, { readOnly: true });
  const box = await within(given.pace.openMs, 'the mailbox does not open', opened);
  let fresh = 0;
  for (let cursor = await findPlace(reading, box); ; cursor = await findPlace(reading, box)) {
    const uids = await listBehind(client, reading, box, cursor);
    fresh += await bring(client, reading, cursor, uids);
    if (cursor.rescanUntil === null) break;
    await endRescan(reading, cursor.rescanUntil);
  }
  return fresh;
}

/** Where to go on; at the beginning where a folder is read for the first time, again, or under a new UIDVALIDITY. */
function findPlace({ takeTurn, workspaceId, inboxId, folder }: In, box: MailboxObject): Promise<Cursor> {
  return takeTurn(workspaceId, async ({ tx }) => {
    const cursor = await folder.find(tx, inboxId);
    if (cursor === undefined) throw new Error('the mailbox was taken away');
    const validity = Number(box.uidValidity);
    if (cursor.uidValidity === validity && !cursor.rescan) return cursor;
    const place = { uidValidity: validity, lastUid: 0, rescanUntil: Math.max(box.uidNext - 1, 0), rescan: false };
    await folder.begin(tx, inboxId, place.uidValidity, place.lastUid, place.rescanUntil);
    return { ...cursor, ...place };
  });
}

/** UIDs behind the cursor in their order. While a mailbox is read again, only those of the time that is wanted. */
async function listBehind(
  client: ImapFlow,
  { pace }: In,
  box: MailboxObject,
  { lastUid, rescanUntil, readsSince }: Cursor,
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

async function bring(client: ImapFlow, reading: In, place: Cursor, uids: readonly number[]): Promise<number> {
  let [fresh, from] = [0, place.lastUid];
  for (let i = 0; i < uids.length; i += sizesAtOnce) {
    const sizes = await sizesOf(client, reading, uids.slice(i, i + sizesAtOnce));
    for (const batch of batchesOf(reading, sizes)) {
      const mails = await fetchOrGiveUp(client, reading, batch);
      const wanted = mails.filter(
        ({ at }) => place.rescanUntil === null || at >= Date.parse(place.readsSince) - clockMs,
      );
      const last = batch.at(-1) ?? from;
      fresh += await store(reading, place, wanted, from, last);
      from = last;
    }
    const last = Math.max(from, ...sizes.keys());
    if (last > from) await store(reading, place, [], from, last); // what is known already
    from = last;
  }
  return fresh;
}

function store(
  { takeTurn, workspaceId, inboxId, folder, mark = () => undefined }: In,
  { uidValidity }: Cursor,
  mails: readonly Fetched[],
  from: number,
  to: number,
): Promise<number> {
  mark('fetched');
  return takeTurn(workspaceId, async (turn) => {
    const arrivals = mails.flatMap(({ uid, source, at }) =>
      source === null ? [] : [{ uid, raw: source, at: momentOf(at, turn.now) }],
    );
    const fresh = await keep(turn, inboxId, folder.source, arrivals);
    for (const { uid, source } of mails) if (source === null) await keepPlaceOf(turn, inboxId, folder.source, uid);
    mark('stored');
    const [moved] = await folder.move(turn.tx, inboxId, uidValidity ?? 0, from, to);
    if (moved === undefined) throw new Error('another process reads this mailbox');
    mark('moved');
    return fresh;
  }).finally(() => mark('committed'));
}

/** Nothing more to read again: goes on behind what there was. */
async function endRescan({ takeTurn, workspaceId, inboxId, folder }: In, until: number): Promise<void> {
  await takeTurn(workspaceId, async ({ tx }) => {
    const now = await folder.find(tx, inboxId);
    if (now === undefined || now.rescanUntil === null || now.uidValidity === null) return;
    await folder.begin(tx, inboxId, now.uidValidity, Math.max(now.lastUid, until), null);
  });
}

/** When the mailbox got it, as far as that is a moment of the past. */
const momentOf = (ms: number, now: string): string =>
  Number.isNaN(ms) || ms > Date.parse(now) || ms < 0 ? now : new Date(ms).toISOString();
