import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { dataFolder, startRapport, type Rapport } from '../bench/rapport.ts';
import { openShop, owner, type Shop } from '../bench/shop.ts';
import { openStage } from '../bench/stage.ts';
import { nameOf, readStories, type Story } from './commands/replay-file.ts';
import { root } from './run.ts';
import { checkArrivals } from './shared/arrivals.ts';
import { checkFigures } from './shared/figures.ts';
import { checkReading } from './shared/mail.ts';
import { checkWeights } from './shared/weights.ts';

/**
 * Replays 525 real conversations, which are not part of the product, on a fresh installation: all of them land, in order,
 * once; they are found by their words; the reports say of them what the tables say; a second replay adds nothing.
 */

const file = path.join(root, '../shared/data/customer-care/conversations.jsonl');
const sampled = 25;

await checkReading(path.join(root, '../shared/data'));
await checkWeights(path.join(root, '../shared/data'));
if (!existsSync(file)) {
  console.log(`The real conversations are not here (${file}), so the replay of them is left out.`);
  process.exit(0);
}
const { stage, clear } = openStage({
  small: true,
  rounds: undefined,
  messages: undefined,
  data: undefined,
  report: () => undefined,
  note: () => undefined,
});
const interrupted = (): void => void clear().finally(() => process.exit(130));
process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
try {
  await check();
  await checkArrivals(stage);
} finally {
  await clear();
}

async function check(): Promise<void> {
  const { stories, failures } = readStories(readFileSync(file, 'utf8'));
  expectSame('bad lines', failures.length, 0);
  const rapport = await startRapport(stage, dataFolder(stage));
  const shop = await openShop(rapport.url);
  const messages = stories.reduce((sum, story) => sum + story.messages.length, 0);
  const first = await replay(rapport);
  expectSame('conversations', [first.conversations, first.conversationsAdded], [stories.length, stories.length]);
  expectSame('messages', [first.messages, first.messagesAdded], [messages, messages]);
  await expectStories(rapport, stories);
  await expectFound(shop, stories);
  console.log(await checkFigures(rapport, shop));
  const second = await replay(rapport);
  expectSame('added by a second replay', [second.conversationsAdded, second.messagesAdded], [0, 0]);
  await expectStories(rapport, stories);
  console.log(
    `${String(stories.length)} conversations landed in order, once, and are found; a second replay added nothing. ${first.messagesPerSecond.toFixed(0)} messages a second; ${String(first.promisesKept)} of ${String(first.promises)} replies in time.`,
  );
}

interface Summary {
  readonly conversations: number;
  readonly conversationsAdded: number;
  readonly messages: number;
  readonly messagesAdded: number;
  readonly messagesPerSecond: number;
  readonly promises: number;
  readonly promisesKept: number;
}

/** The command itself, as a user calls it. */
async function replay({ url }: Rapport): Promise<Summary> {
  const command = [
    'scripts/rapport.ts',
    'replay',
    file,
    '--url',
    url,
    '--email',
    owner.email,
    '--password-stdin',
    '--json',
  ];
  const running = promisify(execFile)(process.execPath, command, { cwd: root });
  running.child.stdin?.end(owner.password);
  return JSON.parse((await running).stdout) as Summary;
}

/** What the database holds, conversation by conversation: one of one customer, with the file's words and times in its order. */
async function expectStories({ database }: Rapport, stories: readonly Story[]): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client
    .query<{ name: string; conversations: number; said: string[] }>(
      `select i.value as name, count(distinct m.conversation_id)::int as conversations,
         array_agg(m.author || ' ' || to_char(m.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || m.text order by m.conversation_id, m.seq) as said
       from identities i join conversations c on c.contact_id = i.contact_id join messages m on m.conversation_id = c.id
       where i.kind = 'external' and m.type = 'message' group by i.value`,
    )
    .finally(() => client.end());
  const found = new Map(rows.map((row) => [row.name, row]));
  expectSame('customers', found.size, stories.length);
  for (const story of stories) {
    const row = found.get(nameOf(story));
    expectSame(`conversations of ${nameOf(story)}`, row?.conversations, 1);
    expectSame(
      `messages of ${nameOf(story)}`,
      row?.said,
      story.messages.map(({ from, at, text }) => `${from} ${new Date(at).toISOString()} ${text}`),
    );
  }
}

/** The rarest word of every n-th conversation leads to it. */
async function expectFound({ as }: Shop, stories: readonly Story[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const word of stories.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: string): number => counts.get(word) ?? 0;
  for (let i = 0; i < sampled; i++) {
    const story = stories[Math.floor((i * stories.length) / sampled)];
    const q = story === undefined ? '' : (wordsOf(story).sort((a, b) => rarity(a) - rarity(b))[0] ?? '');
    const { items } = await as.owner('GET /search', { query: { q, limit: 100 } });
    const found = items.some(({ conversation }) => conversation.contact.name === story?.messages[0]?.name);
    expectSame(`“${q}” finds ${story?.id ?? ''}`, found, true);
  }
}

/** Its plain words of five letters and more, each once. */
function wordsOf({ messages }: Story): string[] {
  const words = messages.flatMap(({ text }) => text.toLowerCase().split(/\s+/));
  return [...new Set(words.flatMap((word) => /^(\p{L}{5,})[.,!?]?$/u.exec(word)?.[1] ?? []))];
}

function expectSame(what: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new Error(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}
