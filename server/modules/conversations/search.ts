import type { Conversation } from '#contract/conversations.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { viewer } from './change.ts';
import { conversationsOf } from './look.ts';
import { searchConversations, textsOf } from './store/lists.ts';

const around = 60;

/** Finds conversations by words in messages, subject or customer, or by number; newest hit first. */
export async function search(
  ctx: Ctx,
  { q, cursor, limit }: { q: string; cursor?: string | undefined; limit: number },
) {
  const offset = Number(readCursor(cursor, ['count'])?.[0] ?? 0);
  const words = q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const number = /^#?(\d{1,9})$/.exec(q)?.[1];
  if (words.length === 0) return { items: [], next: null };
  const rows = await searchConversations(
    ctx.tx,
    ...viewer(ctx),
    queryOf(words),
    number === undefined ? null : Number(number),
    limit + 1,
    offset,
  );
  const shown = rows.slice(0, limit);
  const hits = shown.filter((row) => row.hitSeq !== null);
  const [conversations, texts] = await Promise.all([
    conversationsOf(ctx, shown),
    textsOf(
      ctx.tx,
      hits.map((row) => row.id),
      hits.map((row) => row.hitSeq ?? 0),
    ),
  ]);
  const textBy = new Map(texts.map((found) => [found.conversationId, found.text]));
  return {
    items: shown.map((row, i) => ({
      conversation: conversations[i] as Conversation,
      snippet: snippetOf(textBy.get(row.id) ?? row.subject, words),
      seq: row.hitSeq,
    })),
    next: rows.length > limit ? writeCursor([String(offset + limit)]) : null,
  };
}

/** Every word must occur; the last one may be unfinished. Words are letters and digits only, so nothing needs quoting. */
const queryOf = (words: readonly string[]): string =>
  words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & ');

/** The surroundings of the first hit. */
function snippetOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const lower = line.toLowerCase();
  const first = Math.max(
    0,
    Math.min(...words.map((word) => lower.indexOf(word)).map((at) => (at < 0 ? Infinity : at)), line.length),
  );
  const from = Math.max(0, (first === line.length ? 0 : first) - around);
  const cut = line.slice(from, from + 3 * around);
  return `${from > 0 ? '…' : ''}${cut}${from + cut.length < line.length ? '…' : ''}`;
}
