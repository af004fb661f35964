import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { dataFolder, startRapport } from '../../bench/rapport.ts';
import { openShop } from '../../bench/shop.ts';
import type { Stage } from '../../bench/stage.ts';
import { root } from '../run.ts';

const corpora = path.join(root, '../shared/data/mail');
const goodOnes = 1_000;

/**
 * Brings other projects’ test mails, which are not part of the product, in among a thousand good ones: every mail ends as a
 * conversation, as the double of one, or parked with its reason; no good one is missing. A second import adds nothing.
 */
export async function checkArrivals(stage: Pick<Stage, 'atEnd'>): Promise<void> {
  if (!existsSync(corpora)) {
    console.log(`The corpora of mails are not here (${corpora}), so the import of them is left out.`);
    return;
  }
  const folder = dataFolder(stage);
  const rapport = await startRapport(stage, folder);
  const { as } = await openShop(rapport.url);
  const inbox = await as.owner('POST /inboxes', { body: { name: 'Archive', channel: 'email' } });
  await as.owner('PUT /inboxes/:id/mailbox', { params: { id: inbox.id }, body: { address: 'archive@shop.example' } });
  const { place, odd } = layOut(folder);
  const begun = performance.now();
  const said = await bring(folder, place);
  const seconds = (performance.now() - begun) / 1000;
  const states = await look(rapport.database);
  if (states.waiting > 0) throw new Error(`${String(states.waiting)} mails are neither conversations nor parked`);
  if (states.good !== goodOnes) throw new Error(`of ${String(goodOnes)} good mails ${String(states.good)} arrived`);
  const again = await bring(folder, place);
  if (!again.startsWith('0 of')) throw new Error(`a second import added: ${again}`);
  console.log(
    `${String(goodOnes)} good mails and ${String(odd)} odd ones: ${said} ${String(states.taken)} are messages, ${String(states.doubled)} the double of one, ${String(states.parked)} parked; ${seconds.toFixed(0)} s.`,
  );
  for (const reason of states.reasons) console.log(`  parked: ${reason}`);
}

/** Good mails and odd ones in a mixed order, which is the same each time. */
function layOut(folder: string): { place: string; odd: number } {
  const place = path.join(folder, 'mails');
  mkdirSync(place);
  const files = globSync('**/*.{eml,msg}', { cwd: corpora }).sort();
  const order = (n: number): string => String((n * 7_919) % 10_007).padStart(5, '0');
  files.forEach((file, i) => cpSync(path.join(corpora, file), path.join(place, `${order(i)}-odd.eml`)));
  for (let i = 0; i < goodOnes; i++) {
    const n = String(i);
    const mail = `From: Customer ${n} <c${n}@example.test>\r\nTo: archive@shop.example\r\nSubject: Good ${n}\r\nMessage-ID: <good${n}@example.test>\r\nDate: Tue, 03 Mar 2020 09:15:00 +0000\r\n\r\nThe text of ${n}.\r\n`;
    writeFileSync(path.join(place, `${order(files.length + i)}-good.eml`), mail);
  }
  return { place, odd: files.length };
}

async function bring(folder: string, place: string): Promise<string> {
  const command = ['scripts/rapport.ts', 'mail', 'import', place, '--inbox', 'Archive'];
  const env = { ...process.env, RAPPORT_DATA: folder, DATABASE_URL: '' };
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, env });
  return stdout.trim();
}

interface States {
  readonly waiting: number;
  readonly taken: number;
  readonly doubled: number;
  readonly parked: number;
  readonly good: number;
  readonly reasons: readonly string[];
}

async function look(database: pg.ClientConfig): Promise<States> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client
    .query<States>(
      `select count(*) filter (where state = 'new')::int as waiting, count(*) filter (where state = 'taken')::int as taken,
         count(*) filter (where state = 'doubled')::int as doubled, count(*) filter (where state = 'parked')::int as parked,
         coalesce(array_agg(reason) filter (where state = 'parked'), '{}') as reasons,
         (select count(distinct c.subject)::int from conversations c join messages m on m.conversation_id = c.id
           where c.subject ~ '^Good \\d+$') as good
       from raw_mails`,
    )
    .finally(() => client.end());
  const [states] = rows;
  if (states === undefined) throw new Error('nothing was kept');
  return states;
}
