import fs from 'node:fs';
import { setupError } from '../setup-error.ts';

/** The unprivileged account that PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root, take the account that owns the data already (only that one may open it),
 * else `RAPPORT_PG_USER`, else `postgres`, else `nobody`. `null`: we are not root, and it runs as we do.
 * @throws SetupError when no such account exists.
 */
export function accountFor(data: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(data) ?? accountNamed(process.env['RAPPORT_PG_USER']);
}

function ownerOf(data: string): Account | null {
  const stat = fs.statSync(data, { throwIfNoEntry: false });
  if (stat === undefined || stat.uid === 0) return null;
  const name = accounts().find(({ uid }) => uid === stat.uid)?.name ?? `user ${stat.uid}`;
  return { name, uid: stat.uid, gid: stat.gid };
}

function accountNamed(wanted: string | undefined): Account {
  const known = accounts().filter(({ uid }) => uid !== 0);
  for (const name of wanted === undefined ? ['postgres', 'nobody'] : [wanted]) {
    const found = known.find((account) => account.name === name);
    if (found !== undefined) return found;
  }
  throw setupError(
    wanted === undefined
      ? 'PostgreSQL does not run as root, and there is no account “postgres” or “nobody” to run it as.'
      : `PostgreSQL cannot run as “${wanted}” (RAPPORT_PG_USER): there is no such account, or it is root.`,
    'Make one (useradd --system rapport) and set RAPPORT_PG_USER=rapport, or start Rapport as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function accounts(): Account[] {
  return fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name }) => name !== '');
}
