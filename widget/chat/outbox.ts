import type { PublicAttachment } from '#contract/files.ts';

/** A message on its way. `clientId` makes sure that however often it is sent, it arrives once. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  readonly files?: readonly PublicAttachment[];
  /** When it was written, as an ISO date. */
  readonly at: string;
  /** `waiting` for the line to come back; `refused` by the server, with the reason. */
  readonly state: 'sending' | 'waiting' | 'refused';
  readonly why?: string;
}

export type Outbox = readonly Outgoing[];

/** The next one to go: strictly in order, past those that were refused. */
export const next = (outbox: Outbox): Outgoing | undefined => outbox.find((item) => item.state !== 'refused');

export function mark(outbox: Outbox, clientId: string, state: Outgoing['state'], why?: string): Outbox {
  return outbox.map((item) => {
    if (item.clientId !== clientId) return item;
    const { why: _, ...rest } = item;
    return { ...rest, state, ...(why === undefined ? {} : { why }) };
  });
}

/** Everything that can go waits: the line is down. */
export const hold = (outbox: Outbox): Outbox =>
  outbox.map((item) => (item.state === 'sending' ? { ...item, state: 'waiting' } : item));

/** Without those that have arrived, by their own ids. */
export function withoutArrived(outbox: Outbox, arrived: readonly { readonly clientId: string | null }[]): Outbox {
  const ids = new Set(arrived.map((message) => message.clientId));
  return outbox.some((item) => ids.has(item.clientId)) ? outbox.filter((item) => !ids.has(item.clientId)) : outbox;
}

/** What an answer of the server means for the message that was sent. */
export function verdict(status: number): 'later' | 'renew' | 'refused' {
  if (status === 401) return 'renew';
  return status === 0 || status === 408 || status === 425 || status === 429 || status >= 500 ? 'later' : 'refused';
}

/** Milliseconds until the next try, doubling from 2 s to a minute. */
export const retryDelay = (attempt: number): number => Math.min(60_000, 2_000 * 2 ** attempt);
