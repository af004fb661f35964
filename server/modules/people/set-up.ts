import type { Tx } from '#server/platform/database/tx.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import type { Store } from '#server/platform/database/database.ts';
import { newId } from '#server/platform/id.ts';
import { hashPassword } from './passwords.ts';
import { insertAgent, insertWorkspace, openNumbers } from './store.ts';

export interface FirstWorkspace {
  readonly workspace: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly timeZone: string;
  readonly readsFeelings: boolean;
}

/** Whether nobody has set up yet. */
export async function isOpen(store: Store): Promise<boolean> {
  const { rows } = await store.pool.query<{ empty: boolean }>('select app.is_empty() as empty');
  return rows[0]?.empty === true;
}

/**
 * Makes the first workspace and its owner, and closes setup in the same transaction: of two who try at once, one wins.
 * `then` furnishes the workspace inside it.
 */
export async function setUp<T>(
  store: Store,
  first: FirstWorkspace,
  then: (tx: Tx, ownerId: string) => Promise<T>,
): Promise<T> {
  if (!(await isOpen(store))) throw setupClosed(); // before the costly hash
  const passwordHash = await hashPassword(first.password);
  return store.inWorkspace(newId(), async (tx) => {
    await tx.client.query('select pg_advisory_xact_lock(7120003)');
    const { rows } = await tx.client.query<{ empty: boolean }>('select app.is_empty() as empty');
    if (rows[0]?.empty !== true) throw setupClosed();
    return makeWorkspace(tx, first, passwordHash, then);
  });
}

/** Makes a workspace and its owner in a transaction that already stands in the new workspace. */
export async function makeWorkspace<T>(
  tx: Tx,
  first: Omit<FirstWorkspace, 'password'>,
  passwordHash: string,
  then: (tx: Tx, ownerId: string) => Promise<T>,
): Promise<T> {
  if (!isTimeZone(first.timeZone)) throw refused('timeZone', 'this is not a time zone, such as Europe/Dublin');
  const ownerId = newId();
  await insertWorkspace(tx, first.workspace, first.timeZone, first.readsFeelings);
  await openNumbers(tx);
  await insertAgent(tx, ownerId, first.name, first.email.toLowerCase(), passwordHash, 'owner');
  return then(tx, ownerId);
}

export const setupClosed = (): Problem =>
  new Problem(409, 'setup_closed', 'This installation is set up already. Sign in, or ask its owner for an invitation.');

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
