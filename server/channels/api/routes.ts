import type { apiChannelRoutes } from '#contract/api-channel.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { externalIdOf, meet } from '#server/modules/contacts/index.ts';
import { deliveryMark, outgoing, receive, settledUntil, whenWritten } from '#server/modules/conversations/index.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';

const channel = 'api';

export const handlers: Handlers<typeof apiChannelRoutes> = {
  'POST /inboxes/:id/messages': async (ctx, { params, body }) => {
    const { clientId, text, subject } = body;
    const at = whenWritten(ctx, body.at);
    const { conversation, message } = await receive(ctx, {
      channel,
      inboxId: params.id,
      ...(await meet(ctx.tx, body.from)),
      clientId,
      text,
      subject,
      at,
    });
    return { conversation, message };
  },
  'GET /inboxes/:id/outgoing': async (ctx, { params, query }) => {
    await ours(ctx, params.id);
    const [at = null, id = null] = readCursor(query.cursor, ['time', 'id']) ?? [];
    const [settled] = await settledUntil(ctx.tx);
    const rows = await outgoing(ctx.tx, params.id, at, id, settled?.at ?? ctx.now, query.limit);
    const names = new Map(
      (
        await externalIdOf(
          ctx.tx,
          rows.map((row) => row.contactId),
        )
      ).map((found) => [found.contactId, found.value]),
    );
    const last = rows.at(-1);
    return {
      items: rows.map((row) => ({
        id: row.id,
        conversationId: row.conversationId,
        to: { externalId: names.get(row.contactId) ?? null, name: row.contactName },
        author: row.authorName,
        text: row.text,
        at: row.at,
        seq: row.seq,
      })),
      // The place to go on from stays good when nothing is new, so that another system can keep asking.
      next: last === undefined ? (query.cursor ?? null) : writeCursor([last.createdAt, last.id]),
    };
  },
  'PUT /inboxes/:id/conversations/:conversationId/delivery': async (ctx, { params, body }) => {
    await ours(ctx, params.id);
    const conversation = await deliveryMark(ctx, params.conversationId, params.id, body.deliveredSeq, body.readSeq);
    if (conversation === null) throw notFound();
    return conversation;
  },
};

async function ours(ctx: Ctx, inboxId: string): Promise<void> {
  const inbox = await inboxBy(ctx.tx, inboxId);
  if (inbox.channel !== channel) throw notFound();
}
