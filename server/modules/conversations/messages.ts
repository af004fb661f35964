import type { Message } from '#contract/conversations.ts';
import type { PublicMessage } from '#contract/customers-view.ts';
import type { Turn } from '#server/platform/turn.ts';
import { readingsOf } from '#server/modules/feelings/index.ts';
import { filesOf, type FileRow } from '#server/modules/files/index.ts';
import { commitmentsIn, promiseOf } from '#server/modules/promises/index.ts';
import { messageOf, publicMessageOf } from './entities.ts';
import type { MessageRow } from './store/rows.ts';

/** Messages as colleagues see them, with readings, promises and files. */
export async function messagesOf(turn: Turn, conversationId: string, rows: readonly MessageRow[]): Promise<Message[]> {
  const theirs = rows.filter((row) => row.author === 'customer').map((row) => row.id);
  const [readings, promises, files] = await Promise.all([
    readingsOf(turn.tx, conversationId, theirs),
    promisesIn(turn, conversationId, rows),
    filesIn(turn, conversationId, rows),
  ]);
  const readingBy = new Map(readings.map((found) => [found.messageId, found.reading]));
  return rows.map((row) => messageOf(row, readingBy.get(row.id) ?? null, promises.get(row.id), files.get(row.id)));
}

/** Messages as their customer sees them. */
export async function publicMessagesOf(
  turn: Turn,
  conversationId: string,
  rows: readonly MessageRow[],
): Promise<PublicMessage[]> {
  const [promises, files] = await Promise.all([
    promisesIn(turn, conversationId, rows),
    filesIn(turn, conversationId, rows),
  ]);
  return rows.flatMap((row) => publicMessageOf(row, promises.get(row.id), files.get(row.id)) ?? []);
}

/** The files of messages, by their message. */
async function filesIn(
  turn: Turn,
  conversationId: string,
  rows: readonly MessageRow[],
): Promise<Map<string | null, FileRow[]>> {
  const ids = rows.filter((row) => row.type !== 'activity').map((row) => row.id);
  const found = ids.length === 0 ? [] : await filesOf(turn.tx, conversationId, ids);
  return Map.groupBy(found, (file) => file.messageId);
}

async function promisesIn(turn: Turn, conversationId: string, rows: readonly MessageRow[]) {
  const ours = rows.filter((row) => row.author === 'agent').map((row) => row.id);
  const found = ours.length === 0 ? [] : (await commitmentsIn(turn.tx, conversationId, ours)).map(promiseOf);
  return Map.groupBy(found, (promise) => promise.messageId);
}
