import type { Mailbox } from '#contract/mailboxes.ts';
import type { AccountRow } from './store.ts';
import type { Kept } from './secrets.ts';

const minuteMs = 60_000;

/** A mailbox as colleagues see it; of its secrets only which there are. */
export function mailboxOf(row: AccountRow, kept: Kept, now: string): Mailbox {
  return {
    kind: 'mailbox',
    id: row.inboxId,
    address: row.address,
    imap: row.imap,
    smtp: row.smtp,
    keeps: [
      ...(kept.imapPassword === undefined ? [] : (['imap'] as const)),
      ...(kept.smtpPassword === undefined ? [] : (['smtp'] as const)),
      ...(kept.oauth === undefined ? [] : (['oauth'] as const)),
    ],
    readsSince: row.readsSince,
    health: {
      state: stateOf(row),
      behindMinutes: Math.floor(behindMs(row, now) / minuteMs),
      backlog: row.backlog,
      parked: row.parked,
      checkedAt: row.checkedAt,
      arrivedAt: row.arrivedAt,
      failingSince: row.failingSince,
      failures: row.failures,
      lastError: row.lastError,
      nextTryAt: row.nextTryAt,
      needsSignIn: row.needsSignIn,
      unheard: row.alertedAt !== null && row.alarmedAt === null,
      sentError: row.sentError,
      unsent: row.unsent,
      unsentSince: row.unsentSince,
      unsentBecause: row.unsentBecause,
    },
  };
}

function stateOf(row: AccountRow): Mailbox['health']['state'] {
  if (row.imap === null) return 'local';
  if (row.failingSince !== null) return 'failing';
  if (row.rescan || row.rescanUntil !== null) return 'catching_up';
  return row.checkedAt === null ? 'starting' : 'reading';
}

/** Between two looks a mailbox is not behind: it is read each minute. */
const usualMs = 75_000;

/** How long mail may have been lying about unseen: in the mailbox, or before it became a conversation. In milliseconds. */
export function behindMs(row: AccountRow, now: string): number {
  const since = (moment: string | null): number => (moment === null ? 0 : Date.parse(now) - Date.parse(moment));
  const unread = row.imap === null ? 0 : since(row.checkedAt ?? row.failingSince);
  return Math.max(unread <= usualMs ? 0 : unread, since(row.backlogSince), 0);
}
