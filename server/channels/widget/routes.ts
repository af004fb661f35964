import type { widgetRoutes } from '#contract/widget.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { welcome } from '#server/modules/contacts/index.ts';
import { customersMark, customersPage, receive } from '#server/modules/conversations/index.ts';
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

/** The customer writes; with their first message an anonymous visitor becomes a contact. */
async function write(ctx: Ctx, { clientId, text }: { clientId: string; text: string }) {
  const [visit] = await lockVisit(ctx.tx, ctx.caller.visitId ?? '');
  if (visit === undefined) throw notFound();
  const contactId = visit.contactId ?? (await welcome(ctx.tx, visit));
  if (visit.contactId === null) await bindVisit(ctx.tx, visit.id, contactId, false);
  const { visitor } = await receive(ctx, {
    channel: 'widget',
    inboxId: visit.inboxId,
    contactId,
    clientId,
    text,
    at: ctx.now,
  });
  return visitor;
}
