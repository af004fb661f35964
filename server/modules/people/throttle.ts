import type pg from 'pg';
import { Problem } from '#server/platform/http/problem.ts';
import { hashOf } from '#server/platform/secret.ts';

const windowMinutes = 15;
const mostPerAccount = 10;
const mostPerAddress = 100;

/**
 * Writes an attempt down before it is judged, in the database, so that neither many addresses nor a restart helps to
 * guess: at most 10 attempts per account and 100 per network address in a quarter of an hour.
 */
export async function countAttempt(
  pool: pg.Pool,
  email: string,
  address: string,
): Promise<{ forgive: () => Promise<void> }> {
  const account = hashOf(`account ${email}`);
  const place = hashOf(`address ${address}`);
  const subjects = [account, place];
  // Written and committed before counting, so that of many at once each sees those before it.
  const write = 'insert into login_failures (subject) values ($1), ($2)';
  await pool.query({ name: 'login.attempt', text: write, values: subjects });
  const { rows } = await pool.query<{ account: number; place: number }>({
    name: 'login.attempts',
    text: `select count(*) filter (where subject = $1)::int as account, count(*) filter (where subject = $2)::int as place
      from login_failures where subject in ($1, $2) and at > now() - interval '${String(windowMinutes)} minutes'`,
    values: subjects,
  });
  const { account: tried = 0, place: from = 0 } = rows[0] ?? {};
  if (tried > mostPerAccount || from > mostPerAddress) {
    throw new Problem(
      429,
      'too_many_attempts',
      `That was tried too often. Wait ${String(windowMinutes)} minutes, then try again.`,
      {},
      { 'retry-after': String(windowMinutes * 60) },
    );
  }
  return {
    async forgive() {
      await pool.query({
        name: 'login.forgive',
        text: 'delete from login_failures where subject = $1',
        values: [account],
      });
    },
  };
}
