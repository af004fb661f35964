import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importArchive, type Imported } from '#server/channels/email/import/import.ts';
import { channelName } from '#server/channels/email/name.ts';
import { openReaders } from '#server/channels/email/parse/pool.ts';
import { listInboxes } from '#server/modules/workspace/index.ts';
import { readConfig, type Config } from '#server/platform/config.ts';
import { openStore, type Store } from '#server/platform/database/database.ts';
import { openLog } from '#server/platform/log.ts';
import { openDatabase } from '#server/platform/postgres/index.ts';
import { readSealKey } from '#server/platform/seal.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { openTurns } from '#server/platform/turn.ts';
import { quiet } from '../../say.ts';
import { besideRunning } from '../beside.ts';

export const usage = `npm run rapport -- mail import <mbox, file or folder> --inbox <name>

  Brings an archive into an inbox of mail, with its dates: conversations that are resolved, of which nobody is told and in
  which nothing is owed. The same command goes on after an end; what is there already stays as it is.
  --inbox            Name of the inbox, or its address.`;

const hint = 'What it takes: npm run rapport -- help mail';

export async function run(args: readonly string[]): Promise<void> {
  const { file, inbox } = readWanted(args);
  const config = readConfig();
  const log = openLog('error');
  const database =
    (config.databaseUrl === undefined ? besideRunning(config) : null) ??
    (await openDatabase({ url: config.databaseUrl, folder: config.folder }));
  const store = openStore(database.app, log);
  const readers = openReaders();
  try {
    const place = await findInbox(store, inbox);
    const taking = { takeTurn: openTurns(store, () => undefined), readers, sealKey: keyOf(config), log };
    const imported = await importArchive(taking, place, file, ({ mails }) => progress(mails));
    process.stderr.write('\r');
    console.log(wordsFor(imported));
  } finally {
    await readers.close();
    await store.close();
    await database.embedded?.stop();
  }
}

function readWanted(args: readonly string[]): { file: string; inbox: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { inbox: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || values.inbox === undefined || positionals.length > 1)
    throw setupError('An archive and --inbox are needed.', hint);
  if (!existsSync(file)) throw setupError(`${file} is not there.`, 'Name an mbox, a mail or a folder of such.');
  return { file, inbox: values.inbox };
}

const keyOf = ({ folder, secret }: Config): Buffer => readSealKey(folder, secret);

/** The one inbox of mail that is called so. */
async function findInbox(store: Store, wanted: string): Promise<{ workspaceId: string; inboxId: string }> {
  const { rows } = await store.pool.query<{ workspace_id: string; inbox_id: string }>(
    'select workspace_id, inbox_id from app.mailboxes()',
  );
  const { rows: addressed } = await store.pool.query<{ inbox_id: string }>('select inbox_id from app.mailbox_of($1)', [
    wanted,
  ]);
  const found: { workspaceId: string; inboxId: string }[] = [];
  for (const workspaceId of new Set(rows.map((row) => row.workspace_id))) {
    const inboxes = await store.inWorkspace(workspaceId, (tx) => listInboxes(tx), 'read');
    for (const { id, name, channel } of inboxes) {
      if (channel !== channelName) continue;
      if (name === wanted || addressed.some((row) => row.inbox_id === id)) found.push({ workspaceId, inboxId: id });
    }
  }
  const [one, another] = found;
  if (one === undefined)
    throw setupError(
      `No inbox with a mailbox is called “${wanted}”.`,
      'Make one under Settings, Inboxes; or name its address.',
    );
  if (another !== undefined)
    throw setupError(`Several inboxes are called “${wanted}”.`, 'Name the address of the one that is meant.');
  return one;
}

const progress = (mails: number): void => void process.stderr.write(quiet(`\r  ${String(mails)} mails …`));

function wordsFor({ mails, fresh, parked }: Imported): string {
  const there = mails - fresh;
  const more = [
    ...(there > 0 ? [`${String(there)} were there already`] : []),
    ...(parked > 0 ? [`${String(parked)} could not be read and are parked, with their source`] : []),
  ];
  return `${String(fresh)} of ${String(mails)} mails were brought in.${more.map((one) => ` ${one}.`).join('')}`;
}
