import type { MailServer } from '#contract/mailboxes.ts';
import { statement } from '#server/platform/database/statement.ts';

/** A mailbox as it lies in its table, with what stands before its door. */
export interface AccountRow {
  readonly inboxId: string;
  readonly address: string;
  readonly imap: MailServer | null;
  readonly smtp: MailServer | null;
  readonly secrets: Buffer | null;
  readonly uidValidity: number | null;
  readonly lastUid: number;
  readonly readsSince: string;
  readonly rescanUntil: number | null;
  readonly rescan: boolean;
  /** The place in the Sent folder, and what goes wrong with reading it. */
  readonly sentUidValidity: number | null;
  readonly sentLastUid: number;
  readonly sentRescanUntil: number | null;
  readonly sentError: string | null;
  readonly checkedAt: string | null;
  readonly arrivedAt: string | null;
  readonly failingSince: string | null;
  readonly failures: number;
  readonly lastError: string | null;
  readonly nextTryAt: string | null;
  readonly alertedAt: string | null;
  /** When people were told elsewhere than on the screen that it is far behind. */
  readonly alarmedAt: string | null;
  readonly needsSignIn: boolean;
  /** Mails that are not conversations yet, since when the first of them, and those that were parked. */
  readonly backlog: number;
  readonly backlogSince: string | null;
  readonly parked: number;
  /** Mails that could not be handed over yet, since when the first of them waits, and what was said last. */
  readonly unsent: number;
  readonly unsentSince: string | null;
  readonly unsentBecause: string | null;
}

const columns = `a.inbox_id, a.address, a.imap, a.smtp, a.secrets, a.uid_validity, a.last_uid, a.reads_since, a.rescan_until, a.rescan,
  a.sent_uid_validity, a.sent_last_uid, a.sent_rescan_until, a.sent_error, a.checked_at, a.arrived_at, a.failing_since, a.failures, a.last_error, a.next_try_at, a.alerted_at, a.alarmed_at, a.needs_sign_in,
  (select count(*)::int from raw_mails r where r.workspace_id = $1 and r.inbox_id = a.inbox_id and r.state = 'new') as backlog,
  (select min(r.arrived_at) from raw_mails r where r.workspace_id = $1 and r.inbox_id = a.inbox_id and r.state = 'new'
    and r.source <> 'import') as backlog_since,
  (select count(*)::int from raw_mails r where r.workspace_id = $1 and r.inbox_id = a.inbox_id and r.state = 'parked') as parked,
  o.unsent, o.unsent_since, o.unsent_because`;
/** Only what has been tried and still waits: few rows, along the index of what is not settled. */
const from = `mail_accounts a cross join lateral (
    select count(*)::int as unsent, min(created_at) as unsent_since, (array_agg(last_answer order by tried_at desc))[1] as unsent_because
    from outbox o where o.workspace_id = $1 and o.inbox_id = a.inbox_id and o.state = 'waiting' and o.tries > 0) o`;

export const listAccounts = statement<readonly [], AccountRow>(
  'mail_accounts.list',
  `select ${columns} from ${from} where a.workspace_id = $1 order by a.inbox_id`,
);
export const findAccount = statement<readonly [inboxId: string], AccountRow>(
  'mail_accounts.find',
  `select ${columns} from ${from} where a.workspace_id = $1 and a.inbox_id = $2`,
);
/** A mailbox of another server or with another name is read from its own beginning. */
export const saveAccount = statement<
  readonly [
    inboxId: string,
    address: string,
    imap: string | null,
    smtp: string | null,
    secrets: Buffer | null,
    readsSince: string,
    rescan: boolean,
  ],
  never
>(
  'mail_accounts.save',
  `insert into mail_accounts as a (workspace_id, inbox_id, address, imap, smtp, secrets, reads_since, rescan)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (workspace_id, inbox_id) do update set address = $3, imap = $4, smtp = $5, secrets = $6,
     uid_validity = case when a.imap -> 'host' = $4::jsonb -> 'host' and a.imap -> 'user' = $4::jsonb -> 'user' then a.uid_validity end,
     sent_uid_validity = case when a.imap -> 'host' = $4::jsonb -> 'host' and a.imap -> 'user' = $4::jsonb -> 'user' then a.sent_uid_validity end,
     failures = 0, failing_since = null, last_error = null, next_try_at = null, needs_sign_in = false`,
);
export const saveSecrets = statement<readonly [inboxId: string, secrets: Buffer], never>(
  'mail_accounts.secrets',
  'update mail_accounts set secrets = $3 where workspace_id = $1 and inbox_id = $2',
);
/** Asks for the mailbox to be read again from a moment on, and its Sent folder with it. */
export const askRescan = statement<readonly [inboxId: string, since: string], { inboxId: string }>(
  'mail_accounts.rescan',
  `update mail_accounts set reads_since = least(reads_since, $3::timestamptz), rescan = true, sent_uid_validity = null
   where workspace_id = $1 and inbox_id = $2 returning inbox_id`,
);

export const noteSuccess = statement<readonly [inboxId: string, at: string], { recovered: boolean }>(
  'mail_accounts.success',
  `with before as (select failures > 0 or alerted_at is not null or checked_at is null as recovered
     from mail_accounts where workspace_id = $1 and inbox_id = $2 for no key update)
   update mail_accounts a set checked_at = $3, failures = 0, failing_since = null, last_error = null, next_try_at = null, alerted_at = null,
     alarmed_at = null, alarm_next_at = null, needs_sign_in = false
   from before where a.workspace_id = $1 and a.inbox_id = $2 returning before.recovered`,
);
export const noteFailure = statement<
  readonly [inboxId: string, at: string, error: string, nextTryAt: string, needsSignIn: boolean],
  { failures: number }
>(
  'mail_accounts.failure',
  `update mail_accounts set failures = failures + 1, failing_since = coalesce(failing_since, $3), last_error = $4, next_try_at = $5,
     needs_sign_in = $6
   where workspace_id = $1 and inbox_id = $2 returning failures`,
);
/** What goes wrong with the Sent folder, or nothing any more; gives nothing back where that was known. */
export const noteSent = statement<readonly [inboxId: string, error: string | null], { inboxId: string }>(
  'mail_accounts.sent_error',
  `update mail_accounts set sent_error = $3 where workspace_id = $1 and inbox_id = $2 and sent_error is distinct from $3 returning inbox_id`,
);
/** The provider took its permission back; gives nothing back where that was known. */
export const noteRevoked = statement<readonly [inboxId: string], { inboxId: string }>(
  'mail_accounts.revoked',
  `update mail_accounts set needs_sign_in = true where workspace_id = $1 and inbox_id = $2 and not needs_sign_in returning inbox_id`,
);
export const noteArrival = statement<readonly [inboxId: string, at: string], never>(
  'mail_accounts.arrival',
  'update mail_accounts set arrived_at = greatest(arrived_at, $3::timestamptz) where workspace_id = $1 and inbox_id = $2',
);
/** Takes the right to say that a mailbox is behind; one of many processes gets it, once for each time. */
export const claimAlert = statement<readonly [inboxId: string, at: string], { inboxId: string }>(
  'mail_accounts.alert',
  'update mail_accounts set alerted_at = $3 where workspace_id = $1 and inbox_id = $2 and alerted_at is null returning inbox_id',
);
export const clearAlert = statement<readonly [inboxId: string], never>(
  'mail_accounts.clear_alert',
  'update mail_accounts set alerted_at = null, alarmed_at = null, alarm_next_at = null where workspace_id = $1 and inbox_id = $2',
);
/** Takes the right to tell people elsewhere, until the next try; one of many processes gets it. */
export const claimAlarm = statement<readonly [inboxId: string, at: string, nextAt: string], { inboxId: string }>(
  'mail_accounts.alarm',
  `update mail_accounts set alarm_next_at = $4 where workspace_id = $1 and inbox_id = $2 and alerted_at is not null
     and alarmed_at is null and (alarm_next_at is null or alarm_next_at <= $3) returning inbox_id`,
);
export const noteAlarm = statement<readonly [inboxId: string, at: string], never>(
  'mail_accounts.alarmed',
  'update mail_accounts set alarmed_at = $3 where workspace_id = $1 and inbox_id = $2',
);
