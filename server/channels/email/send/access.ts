import type { MailServer } from '#contract/mailboxes.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Store } from '#server/platform/database/database.ts';
import type { Turn } from '#server/platform/turn.ts';
import { tell } from '../accounts/save.ts';
import { credentialsFor, type SigningIn } from '../accounts/sign-in.ts';
import { noteRevoked } from '../accounts/store.ts';
import { Revoked } from '../accounts/tokens.ts';
import type { Access } from './smtp.ts';
import type { Outcome } from './verdict.ts';

/** What sending needs to know of a mailbox. */
export interface SenderRow {
  readonly inboxId: string;
  readonly address: string;
  readonly imap: MailServer | null;
  readonly smtp: MailServer | null;
  readonly secrets: Buffer | null;
}
export const findSender = statement<readonly [inboxId: string], SenderRow>(
  'mail_accounts.sender',
  'select inbox_id, address, imap, smtp, secrets from mail_accounts where workspace_id = $1 and inbox_id = $2',
);

/** The way into a mailbox's server of outgoing mail, or why there is none. */
export async function accessFor(
  signing: SigningIn & { readonly store: Store },
  workspaceId: string,
  inboxId: string,
): Promise<Access | Outcome> {
  const [row] = await signing.store.inWorkspace(workspaceId, (tx) => findSender(tx, inboxId), 'read');
  if (row?.smtp == null) {
    const answer = 'This inbox has no server to send by. Add one in its settings, then send again.';
    return { kind: 'refused', answer, forGood: true };
  }
  try {
    const found = await credentialsFor(signing, workspaceId, row, 'smtp');
    const secret = 'pass' in found ? { password: found.pass } : { accessToken: found.accessToken };
    return { server: row.smtp, secret };
  } catch (error) {
    if (error instanceof Revoked) await signing.takeTurn(workspaceId, (turn) => noteClosed(turn, signing, inboxId));
    return { kind: 'unreached', answer: (error as Error).message };
  }
}

/** Said once, to everybody: nothing goes out until somebody signs in again. */
async function noteClosed(turn: Turn, { sealKey }: SigningIn, inboxId: string): Promise<void> {
  const [first] = await noteRevoked(turn.tx, inboxId);
  if (first !== undefined) await tell(turn, sealKey, inboxId);
}
