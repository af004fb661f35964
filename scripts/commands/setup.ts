import { readConfig, type Config } from '#server/platform/config.ts';
import { openStore } from '#server/platform/database/database.ts';
import { migrate } from '#server/platform/database/migrate.ts';
import { openLog } from '#server/platform/log.ts';
import { openDatabase } from '#server/platform/postgres/index.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { bold, quiet } from '../say.ts';
import { readWanted, type FirstWorkspace } from './first-workspace.ts';
import { addressOf, findRunning } from './running.ts';

export const usage = `npm run rapport -- setup --workspace <name> --email <address> --password-stdin
    [--name <your name>] [--time-zone Europe/Dublin] [--sample] [--json]

  Works once, on a stopped installation or, at PORT, on a running one.
  --workspace        The name that customers know you by.
  --email            With which the owner signs in.
  --password-stdin   Read the owner’s password from standard input; at least 10 characters.
  --name             The owner’s name; the part before the @ unless said.
  --time-zone        Of the shop’s clock; this machine’s unless said.
  --sample           Fill it with a made-up coffee shop, its customers and their open stories.
  --json             Print {"workspace", "email", "sample", "address"}.`;

export async function run(args: readonly string[]): Promise<void> {
  const { wanted, json } = await readWanted(args);
  const config = readConfig();
  const running = config.databaseUrl === undefined ? await findRunning(config) : null;
  await (running === null ? setUpHere(config, wanted) : setUpThere(running, wanted));
  const { workspace, email, sample } = wanted;
  const address = running ?? addressOf(config).replace('127.0.0.1', 'localhost');
  if (json) {
    console.log(JSON.stringify({ workspace, email, sample, address }));
    return;
  }
  console.log(`${bold(workspace)} is ready${sample ? ', with the sample shop in it' : ''}.`);
  console.log(
    running === null
      ? `Sign in at ${address} as ${email}, once it runs: npm start`
      : `Sign in at ${address} as ${email}.`,
  );
}

/** By the database itself: nothing runs on it, or it is a PostgreSQL that several may use. */
async function setUpHere(config: Config, wanted: FirstWorkspace): Promise<void> {
  const say = (step: string): void => console.error(quiet(`  ${step} …`));
  const database = await openDatabase({ url: config.databaseUrl, folder: config.folder, onProgress: say }).catch(
    sayPort,
  );
  try {
    await migrate(database.owner, say);
    const [{ setUp }, { furnishAsWanted }] = await Promise.all([
      import('#server/modules/people/index.ts'),
      import('#server/furnish.ts'),
    ]);
    const store = openStore(database.app, openLog('error'));
    if (wanted.sample) say('Filling the sample shop');
    await setUp(store, wanted, (tx, ownerId) => furnishAsWanted(tx, ownerId, wanted)).finally(() => store.close());
  } finally {
    await database.embedded?.stop();
  }
}

/** Whoever uses the folder does not listen where we asked. */
function sayPort(error: Error & { hint?: string }): never {
  if (!error.message.includes('is using the database')) throw error;
  throw setupError(
    error.message,
    'If it listens on another port, name it: PORT=3001 npm run rapport -- setup … Otherwise stop it first.',
    error,
  );
}

/** By the API of the Rapport that runs. The session that comes with it is closed again. */
async function setUpThere(address: string, wanted: FirstWorkspace): Promise<void> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'rapport setup' };
  const answer = await fetch(`${address}/api/v1/setup`, { method: 'POST', headers, body: JSON.stringify(wanted) });
  const { detail = '' } = (await answer.json()) as { detail?: string };
  if (!answer.ok) throw setupError(detail, 'Nothing was changed.');
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  await fetch(`${address}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
}
