import type { OwnPromise } from '#contract/promises.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { viewer } from './change.ts';
import { promisedBy, type PromisedRow } from './store/promised.ts';

/** A page of what the caller promised in words and still owes. */
export async function promised(ctx: Ctx, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const [due, id] = readCursor(cursor, ['time', 'id']) ?? [null, null];
  const rows = ctx.caller.agentId === null ? [] : await promisedBy(ctx.tx, ...viewer(ctx), due, id, limit + 1, ctx.now);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(ownPromiseOf),
    next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
  };
}

function ownPromiseOf(row: PromisedRow): OwnPromise {
  const { id, text, dueAt, overdue, conversationId, number, subject, resolved, assigneeId } = row;
  return {
    ...{ id, text, dueAt, overdue, assigneeId },
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    conversation: { id: conversationId, number, subject, resolved },
  };
}
