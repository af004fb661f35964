import pg from 'pg';
import { beside, median, rounded } from './figures.ts';
import type { BarePlan } from './load/bare.ts';
import type { SendPlan, Sent } from './load/send-messages.ts';
import { messagesPerConversation } from './load/words.ts';
import { inOwnProcess } from './own-process.ts';
import { dataFolder, startRapport, type Rapport } from './rapport.ts';
import { openShop } from './shop.ts';
import type { Stage } from './stage.ts';

const clientCounts = [1, 8, 32];
const channels = ['api', 'widget'] as const;
/** Messages per measurement, enough for seconds on a small machine. */
const amounts: Readonly<Record<number, number>> = { 1: 600, 8: 2_000, 32: 3_000 };

/** Durable customer messages per second through the public API, beside bare two-row inserts at the same clients. */
export async function ingest(stage: Stage): Promise<void> {
  const rapport = await startRapport(stage, dataFolder(stage));
  const shop = await openShop(rapport.url);
  await layOutBareTables(rapport.database);
  const given = { url: rapport.url, key: shop.key };
  const send = (channel: SendPlan['channel'], clients: number, messages: number) => {
    const inbox = channel === 'api' ? shop.api.id : shop.widget.publicKey;
    return inOwnProcess<Sent>(stage, 'send-messages.ts', {
      ...given,
      channel,
      inbox,
      clients,
      messages,
    } satisfies SendPlan);
  };
  stage.note(
    `Mix: 1 message in ${String(messagesPerConversation)} opens a new conversation with a new customer. Limit: bare transactions of two inserts.`,
  );
  for (const channel of channels) await send(channel, 8, 1_000); // warm
  const rounds = stage.rounds ?? (stage.small ? 1 : 3);
  for (const clients of clientCounts) {
    const messages = stage.messages ?? amounts[clients] ?? 1_000;
    const figures = await measure(stage, rounds, rapport, clients, messages, send);
    for (const channel of channels) {
      const name = `${channel}, ${String(clients)} ${clients === 1 ? 'client' : 'clients'}`;
      stage.report({ case: name, unit: 'messages/s', ...beside(figures[channel], figures.bare) });
    }
  }
  await rapport.stop();
}

type Send = (channel: SendPlan['channel'], clients: number, messages: number) => Promise<Sent>;

/** The limit and the figures in turns, so that a noisy moment meets both; medians of the rounds. */
async function measure(stage: Stage, rounds: number, rapport: Rapport, clients: number, messages: number, send: Send) {
  const seen = { bare: [] as number[], api: [] as number[], widget: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const plan: BarePlan = { database: rapport.database, clients, transactions: messages * 2 };
    seen.bare.push((await inOwnProcess<{ perSecond: number }>(stage, 'insert-rows.ts', plan)).perSecond);
    for (const channel of channels) {
      const { perSecond, p50, p99 } = await send(channel, clients, messages);
      seen[channel].push(perSecond);
      stage.note(
        `${channel}, ${String(clients)}: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (bare ${seen.bare.at(-1)?.toFixed(0) ?? ''}/s)`,
      );
    }
  }
  const middle = (values: readonly number[]): number => rounded(median(values), 1);
  return { bare: middle(seen.bare), api: middle(seen.api), widget: middle(seen.widget) };
}

async function layOutBareTables(database: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  await client.query('create schema bench');
  await client.query('create table bench.conversations (id uuid primary key, number int not null)');
  await client.query(
    'create table bench.messages (conversation_id uuid not null, id uuid primary key, text text not null)',
  );
  await client.end();
}
