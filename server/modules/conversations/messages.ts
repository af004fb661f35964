import type { Message, PublicMessage } from '#contract/conversations.ts';
import type { Turn } from '#server/platform/turn.ts';
import { readingsOf } from '#server/modules/feelings/index.ts';
import { commitmentsIn, promiseOf } from '#server/modules/promises/index.ts';
import { messageOf, publicMessageOf } from './entities.ts';
import type { MessageRow } from './store/rows.ts';

/** Messages as colleagues see them, with readings and promises. */
export async function messagesOf(turn: Turn, conversationId: string, rows: readonly MessageRow[]): Promise<Message[]> {
  const theirs = rows.filter((row) => row.author === 'customer').map((row) => row.id);
  const [readings, promises] = await Promise.all([
    readingsOf(turn.tx, conversationId, theirs),
    promisesIn(turn, conversationId, rows),
  ]);
  const readingBy = new Map(readings.map((found) => [found.messageId, found.reading]));
  return rows.map((row) => messageOf(row, readingBy.get(row.id) ?? null, promises.get(row.id)));
}

/** Messages as their customer sees them. */
export async function publicMessagesOf(
  turn: Turn,
  conversationId: string,
  rows: readonly MessageRow[],
): Promise<PublicMessage[]> {
  const promises = await promisesIn(turn, conversationId, rows);
  return rows.flatMap((row) => publicMessageOf(row, promises.get(row.id)) ?? []);
}

async function promisesIn(turn: Turn, conversationId: string, rows: readonly MessageRow[]) {
  const ours = rows.filter((row) => row.author === 'agent').map((row) => row.id);
  const found = ours.length === 0 ? [] : (await commitmentsIn(turn.tx, conversationId, ours)).map(promiseOf);
  return Map.groupBy(found, (promise) => promise.messageId);
}
