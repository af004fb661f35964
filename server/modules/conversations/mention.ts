import { holds, roleNames } from '#contract/permissions.ts';
import type { Mention } from '#contract/mentions.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { happen } from '#server/happen.ts';
import { viewer } from './change.ts';
import { preview } from './entities.ts';
import { insertMentions, mentionsOf, whoMaySee, type MentionRow } from './store/mentions.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';

const seeAll = roleNames.filter((role) => holds(role, 'conversations.readAll'));

/** Tells colleagues that a note names them; each must be here and may see the conversation. Writers need no telling. */
export async function mention(
  ctx: Ctx,
  held: ConversationRow,
  note: MessageRow,
  named: readonly string[],
): Promise<void> {
  const others = [...new Set(named)].filter((agentId) => agentId !== note.authorId);
  if (others.length === 0) return;
  const may = await whoMaySee(ctx.tx, held.id, others, seeAll);
  if (may.length < others.length) throw refused('mentions', 'somebody named here cannot see this conversation');
  await insertMentions(ctx.tx, note.id, note.at, others);
  for (const agentId of others) {
    const told = mentionOf({ ...held, ...note, seen: false }, agentId);
    await happen(ctx, 'colleague.mentioned', { agents: told, conversationId: held.id });
  }
}

/** A page of the notes that name the caller. */
export async function mentions(ctx: Ctx, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const { agentId } = ctx.caller;
  const [at, id] = readCursor(cursor, ['time', 'id']) ?? [null, null];
  const rows = agentId === null ? [] : await mentionsOf(ctx.tx, ...viewer(ctx), at, id, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => mentionOf(row, agentId ?? '')),
    next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
  };
}

function mentionOf(row: MentionRow, agentId: string): Mention {
  const { id, authorId, authorName, at, conversationId, seq, subject, seen } = row;
  const contact = { id: row.contactId, name: row.contactName, email: row.contactEmail };
  return {
    kind: 'mention',
    ...{ id, agentId, authorId, authorName, at, conversationId, seq, subject, seen, contact },
    text: preview(row.text),
  };
}
