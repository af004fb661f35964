import type { ImapFlow } from 'imapflow';
import type { TakeTurn } from '#server/platform/turn.ts';
import { within, type Pace } from './connect.ts';
import type { Folder } from './folder.ts';

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

/** One of its folders. */
export type In = Reading & { readonly folder: Folder };

const mostAtOnce = 50;
const mostBytesAtOnce = 8 * 1024 * 1024;
/** Of a longer mail the rest is left where it is; what is kept says so. */
const longestMail = 50 * 1024 * 1024;
const [failuresBeforeSingles, failuresBeforeGivingUp] = [3, 8];

/** Sizes by UID, null where a mail need not be fetched; what was deleted meanwhile is left out. */
export async function sizesOf(
  client: ImapFlow,
  { pace, takeTurn, workspaceId, inboxId, folder: { known } }: In,
  uids: readonly number[],
): Promise<ReadonlyMap<number, number | null>> {
  const query = { uid: true, size: true, ...(known === undefined ? {} : { envelope: true }) };
  const answer = client.fetchAll(uids.join(','), query, { uid: true });
  const found = await within(pace.fetchMs, 'the server does not say sizes', answer);
  const ids = found.map(({ envelope }) => (envelope?.messageId ?? '').replace(/^<|>$/g, ''));
  const needless =
    known === undefined ? null : await takeTurn(workspaceId, ({ tx }) => known(tx, inboxId, ids), 'read');
  return new Map(
    found
      .map(
        ({ uid, size = 0 }, i) =>
          [uid, needless?.has(ids[i] ?? '') === true ? null : Math.min(size, longestMail)] as const,
      )
      .sort(([a], [b]) => a - b),
  );
}

/** So many mails together as fit into the memory that one transaction may take. */
export function batchesOf({ stuck }: In, sizes: ReadonlyMap<number, number | null>): number[][] {
  const most = [...stuck.values()].some((times) => times >= failuresBeforeSingles) ? 1 : mostAtOnce;
  const batches: number[][] = [];
  let room = 0;
  for (const [uid, size] of sizes) {
    if (size === null) continue;
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

export interface Fetched {
  readonly uid: number;
  readonly at: number;
  readonly source: Buffer | null;
}

/**
 * The mails of a batch. Where the server fails on one again and again, mails are fetched one by one, and in the end the bad
 * one is passed over with a note in its place, so that it does not stop those behind it.
 */
export async function fetchOrGiveUp(client: ImapFlow, reading: In, uids: readonly number[]): Promise<Fetched[]> {
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

async function fetchAll(client: ImapFlow, { pace }: In, uids: readonly number[]): Promise<Fetched[]> {
  const query = { uid: true, internalDate: true, source: { start: 0, maxLength: longestMail } };
  const answer = client.fetchAll(uids.join(','), query, { uid: true });
  const mails = await within(pace.fetchMs, 'the server does not send a mail', answer);
  return uids.map((uid) => {
    const mail = mails.find((one) => one.uid === uid);
    if (mail?.source === undefined) throw new Error(`the server sends nothing of mail ${String(uid)}`);
    return { uid, at: dateOf(mail.internalDate), source: mail.source };
  });
}

const dateOf = (date: Date | string | undefined): number =>
  date === undefined ? Date.now() : new Date(date).getTime();
