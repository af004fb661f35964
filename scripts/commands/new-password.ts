import { parseArgs } from 'node:util';
import { peopleRoutes } from '#contract/people.ts';
import { resetPassword } from '#server/modules/people/index.ts';
import { readConfig } from '#server/platform/config.ts';
import { openStore } from '#server/platform/database/database.ts';
import { openLog } from '#server/platform/log.ts';
import { openDatabase } from '#server/platform/postgres/index.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { readPassword } from './password.ts';
import { findRunning } from './running.ts';

export const usage = `npm run rapport -- password --email <address> --password-stdin

  For an owner whom nobody can send a new link. Everybody else gets one under Settings, People.
  Works on a stopped installation, or at any time where DATABASE_URL is set.
  --email            With which the person signs in. Their sessions end.
  --password-stdin   Read the new password from standard input; at least 10 characters.`;

const hint = 'What it takes: npm run rapport -- help password';
const { body } = peopleRoutes['POST /setup'];
const Wanted = body.pick({ email: true, password: true });

export async function run(args: readonly string[]): Promise<void> {
  const { email, password } = await readWanted(args);
  const { databaseUrl, ...config } = readConfig();
  const running = databaseUrl === undefined ? await findRunning(config) : null;
  if (running !== null) {
    throw setupError(`Rapport runs at ${running} and holds the database.`, 'Stop it, run this again, start it again.');
  }
  const database = await openDatabase({ url: databaseUrl, folder: config.folder });
  try {
    const store = openStore(database.app, openLog('error'));
    const count = await resetPassword(store, email, password).finally(() => store.close());
    if (count === 0) throw setupError(`Nobody signs in as ${email} here.`, 'Nothing was changed.');
    console.log(`${email} has a new password, and every earlier session has ended.`);
  } finally {
    await database.embedded?.stop();
  }
}

async function readWanted(args: readonly string[]): Promise<{ email: string; password: string }> {
  const options = { email: { type: 'string' }, 'password-stdin': { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.email === undefined || !values['password-stdin']) {
    throw setupError('--email and --password-stdin are needed.', hint);
  }
  const checked = Wanted.safeParse({ email: values.email, password: await readPassword() });
  if (checked.success) return checked.data;
  const wrong = checked.error.issues[0]?.path[0] === 'email';
  throw setupError(
    wrong ? '--email is not a mail address.' : 'The password needs 10 to 200 characters; length beats symbols.',
    hint,
  );
}
