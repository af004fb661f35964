import type { widgetFilesRoutes } from '#contract/files.ts';
import type { widgetRoutes } from '#contract/widget.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { welcome } from '#server/modules/contacts/index.ts';
import { customersFileLink, customersMark, customersPage, receive } from '#server/modules/conversations/index.ts';
import { publicAttachmentOf, takeBack, takeUpload } from '#server/modules/files/index.ts';
import { bindVisit, lockVisit } from './store.ts';
import { arrive, introduce, viewOf, visitOf, type House } from './visit.ts';
import { notFound } from '#server/platform/http/problem.ts';

export function handlers(house: House): Handlers<typeof widgetRoutes> {
  return {
    'POST /widget/visits': (door, { body }) => arrive(door, house, body),
    'GET /widget/visit': (ctx) => viewOf(ctx, house),
    'GET /widget/messages': async (ctx, { query }) => {
      const visit = await visitOf(ctx);
      return visit.contactId === null
        ? { items: [], more: false }
        : customersPage(ctx, visit.contactId, visit.inboxId, query);
    },
    'POST /widget/messages': (ctx, { body }) => write(ctx, body),
    'PUT /widget/seen': async (ctx, { body }) => {
      const visit = await visitOf(ctx);
      return visit.contactId === null
        ? null
        : customersMark(ctx, visit.contactId, visit.inboxId, body.deliveredSeq, body.readSeq);
    },
    'PATCH /widget/visitor': (ctx, { body }) => introduce(ctx, house, body),
  };
}

export const fileHandlers: Handlers<typeof widgetFilesRoutes> = {
  'POST /widget/files': async (ctx, { query, body }) => {
    const visit = await visitOf(ctx);
    return publicAttachmentOf(await takeUpload(ctx, { ...query, bytes: body, by: visit.id }));
  },
  'DELETE /widget/files/:id': async (ctx, { params }) => takeBack(ctx, params.id, (await visitOf(ctx)).id),
  'GET /widget/files/:id/link': async (ctx, { params }) => {
    const { id: visitId, contactId, inboxId } = await visitOf(ctx);
    return customersFileLink(ctx, { visitId, contactId, inboxId }, params.id);
  },
};

/** The customer writes; with their first message an anonymous visitor becomes a contact. */
async function write(
  ctx: Ctx,
  { clientId, text, files }: { clientId: string; text: string; files: readonly string[] },
) {
  const [visit] = await lockVisit(ctx.tx, ctx.caller.visitId ?? '');
  if (visit === undefined) throw notFound();
  const met = visit.contactId === null ? await welcome(ctx.tx, visit) : { contactId: visit.contactId };
  const bound = visit.contactId === null ? bindVisit(ctx.tx, visit.id, met.contactId, false) : undefined;
  const received = receive(ctx, {
    channel: 'widget',
    inboxId: visit.inboxId,
    ...met,
    clientId,
    text,
    files: { by: visit.id, ids: files },
    at: ctx.now,
  });
  const [{ visitor }] = await Promise.all([received, bound]); // asked in one flight
  return visitor;
}
