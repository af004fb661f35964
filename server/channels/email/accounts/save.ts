import type { Mailbox, SaveMailbox } from '#contract/mailboxes.ts';
import { isUniqueViolation } from '#server/platform/database/database.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import { channelName } from '../name.ts';
import { mailboxOf } from './entities.ts';
import { sealed, secretsIfAny, type Kept } from './secrets.ts';
import { askRescan, findAccount, saveAccount, type AccountRow } from './store.ts';

const dayMs = 86_400_000;

/** Connects an inbox with a mailbox, or changes how. Secrets that are not given stay as they are kept. */
export async function saveMailbox(turn: Turn, key: Buffer, inboxId: string, wanted: SaveMailbox): Promise<Mailbox> {
  const inbox = await inboxBy(turn.tx, inboxId);
  if (inbox.channel !== channelName) throw refused('id', 'this inbox is none of mail');
  const [before] = await findAccount(turn.tx, inboxId);
  const kept = {
    ...(before === undefined ? {} : stillMeant(secretsIfAny(key, before), before, wanted)),
    ...wanted.secrets,
  };
  for (const server of ['imap', 'smtp'] as const) {
    const { signIn = null, user = '' } = wanted[server] ?? {};
    if (signIn === 'password' && user !== '' && kept[`${server}Password`] === undefined)
      throw refused(`secrets.${server}Password`, 'this server asks for a password');
    if (signIn !== null && signIn !== 'password' && kept.oauth === undefined)
      throw refused('secrets.oauth', 'this server asks for a token');
  }
  const since = new Date(Date.parse(turn.now) - wanted.backfillDays * dayMs).toISOString();
  const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  await saveAccount(
    turn.tx,
    inboxId,
    wanted.address,
    asJson(wanted.imap),
    asJson(wanted.smtp),
    sealed(key, inboxId, kept),
    since,
    wanted.backfillDays > 0,
  ).catch(refuseTaken);
  if (before !== undefined && wanted.backfillDays > 0) await askRescan(turn.tx, inboxId, since);
  return tell(turn, key, inboxId);
}

/** A password is for the server and the user that it was given for, and is not told to another. */
function stillMeant(kept: Kept, before: AccountRow, wanted: SaveMailbox): Kept {
  const same = (server: 'imap' | 'smtp'): boolean =>
    before[server]?.host === wanted[server]?.host && before[server]?.user === wanted[server]?.user;
  const { imapPassword, smtpPassword, oauth } = kept;
  return {
    ...(imapPassword !== undefined && same('imap') ? { imapPassword } : {}),
    ...(smtpPassword !== undefined && same('smtp') ? { smtpPassword } : {}),
    ...(oauth !== undefined && same('imap') && same('smtp') ? { oauth } : {}),
  };
}

function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'mail_accounts_by_address'))
    throw new Problem(409, 'address_taken', 'This address belongs to another inbox already.');
  throw error;
}

/** Has the mailbox read again from so many days ago. */
export async function backfill(turn: Turn, key: Buffer, inboxId: string, days: number): Promise<Mailbox> {
  const since = new Date(Date.parse(turn.now) - days * dayMs).toISOString();
  const [asked] = await askRescan(turn.tx, inboxId, since);
  if (asked === undefined) throw notFound();
  return tell(turn, key, inboxId);
}

/** Lets everybody know how a mailbox stands. */
export async function tell(
  turn: Turn,
  key: Buffer,
  inboxId: string,
  event: 'mailbox.changed' | 'mailbox.lagging' = 'mailbox.changed',
): Promise<Mailbox> {
  const [row] = await findAccount(turn.tx, inboxId);
  if (row === undefined) throw notFound();
  const mailbox = mailboxOf(row, secretsIfAny(key, row), turn.now);
  await happen(turn, event, { agents: mailbox });
  return mailbox;
}
