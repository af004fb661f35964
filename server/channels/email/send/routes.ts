import type { outgoingMailRoutes } from '#contract/outgoing-mail.ts';
import { mayHear } from '#server/modules/conversations/index.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { forward } from './forward.ts';
import { recipientsOf } from './recipients.ts';
import { deliveryOf, queueTry, tell } from './settle.ts';
import { findOutbox, outboxOfConversation, retryOutbox } from './store.ts';
import { lookAtTrial, tryMailbox } from './trial.ts';

/** A key of the workspace is nobody: it sees what is no team’s, or everything. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** @param key the installation's, with which reply tokens are made */
export const handlers = (key: Buffer): Handlers<typeof outgoingMailRoutes> => ({
  'GET /conversations/:id/deliveries': async (ctx, { params }) => {
    await visible(ctx, params.id);
    return { items: (await outboxOfConversation(ctx.tx, params.id)).map(deliveryOf) };
  },
  'POST /deliveries/:id/attempt': async (ctx, { params }) => {
    const [row] = await findOutbox(ctx.tx, params.id);
    if (row?.conversationId == null) throw notFound();
    await visible(ctx, row.conversationId);
    const [again] = await retryOutbox(ctx.tx, row.id, ctx.now);
    if (again === undefined)
      throw new Problem(409, 'under_way', 'This is on its way, or has arrived, or was taken back.');
    await queueTry(ctx, again);
    await tell(ctx, again);
    return deliveryOf(again);
  },
  'GET /conversations/:id/recipients': async (ctx, { params }) =>
    recipientsOf(ctx, { conversationId: params.id, ...(await visible(ctx, params.id)) }, ctx.caller.agentName),
  'POST /conversations/:id/forwards': async (ctx, { params, body }) => {
    const place = { conversationId: params.id, ...(await visible(ctx, params.id)) };
    return { items: (await forward(ctx, key, place, body)).map(deliveryOf) };
  },
  'POST /inboxes/:id/mailbox/test': (ctx, { params }) => tryMailbox(ctx, key, params.id),
  'GET /mailbox-tests/:id': (ctx, { params }) => lookAtTrial(ctx, params.id),
});

async function visible({ tx, caller }: Ctx, id: string) {
  const seen = await mayHear(tx, id, caller.permissions.has('conversations.readAll'), caller.agentId ?? nobody);
  if (seen === null) throw notFound();
  return seen;
}
