import type { TakeTurn } from '#server/platform/turn.ts';
import { sealed, secretsOf, type Kept } from './secrets.ts';
import { saveSecrets, type AccountRow } from './store.ts';
import type { Tokens } from './tokens.ts';

/** What signing in at the servers of a mailbox needs. */
export interface SigningIn {
  readonly sealKey: Buffer;
  readonly takeTurn: TakeTurn;
  readonly tokens: Tokens;
}

export type Credentials =
  { readonly user: string; readonly pass: string } | { readonly user: string; readonly accessToken: string };

/** What to say at a server: a password, or a token that is good for a while. @throws Error where there is none. */
export async function credentialsFor(
  signing: SigningIn,
  workspaceId: string,
  row: Pick<AccountRow, 'inboxId' | 'secrets' | 'imap' | 'smtp'>,
  server: 'imap' | 'smtp',
): Promise<Credentials> {
  const { user, signIn } = row[server] ?? { user: '', signIn: 'password' };
  if (user === '') return { user, pass: '' };
  const kept = openSecrets(signing.sealKey, row);
  if (signIn === 'password') {
    const pass = kept[`${server}Password`];
    if (pass === undefined) throw new Error('No password is kept for this server. Enter it again.');
    return { user, pass };
  }
  const { oauth } = kept;
  if (oauth === undefined) throw new Error('No permission of the provider is kept. Sign in again.');
  const accessToken = await signing.tokens.accessToken(row.inboxId, signIn, oauth, async (refreshToken) => {
    const secrets = sealed(signing.sealKey, row.inboxId, { ...kept, oauth: { ...oauth, refreshToken } });
    await signing.takeTurn(workspaceId, (turn) => saveSecrets(turn.tx, row.inboxId, secrets));
  });
  return { user, accessToken };
}

function openSecrets(key: Buffer, row: Pick<AccountRow, 'inboxId' | 'secrets'>): Kept {
  try {
    return secretsOf(key, row);
  } catch (cause) {
    throw new Error('The password was sealed with another key than this installation has. Enter it again.', { cause });
  }
}
