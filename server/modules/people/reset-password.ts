import type { Store } from '#server/platform/database/database.ts';
import { hashPassword } from './passwords.ts';
import { findSecret, revokeSessions, setPassword } from './store.ts';

/**
 * Gives the active agents with this address, in every workspace, a new password and ends their sessions.
 * Answers how many there are.
 */
export async function resetPassword(store: Store, email: string, password: string): Promise<number> {
  const { rows } = await store.pool.query<{ id: string }>({
    text: 'select app.workspaces_of($1) as id',
    values: [email],
  });
  const passwordHash = await hashPassword(password);
  const done = rows.map(({ id }) =>
    store.inWorkspace(id, async (tx) => {
      const [agent] = await findSecret(tx, email);
      if (agent === undefined) return 0;
      await setPassword(tx, agent.id, passwordHash);
      await revokeSessions(tx, agent.id, null, null);
      return 1;
    }),
  );
  return (await Promise.all(done)).reduce<number>((sum, one) => sum + one, 0);
}
