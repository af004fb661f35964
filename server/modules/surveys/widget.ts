import type { PublicSurvey, widgetSurveyRoutes } from '#contract/public-survey.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import type { Values } from './answer.ts';
import { respond } from './respond.ts';
import { publicSurveyOf } from './shown.ts';
import * as store from './store/invitations.ts';

/** What the customer of the chat is asked there; nobody else’s. */
export const widgetHandlers: Handlers<typeof widgetSurveyRoutes> = {
  'GET /widget/survey': async (ctx) => {
    const row = await asked(ctx);
    return { survey: row === null ? null : publicSurveyOf(row) };
  },
  'PUT /widget/survey': (ctx, { body }) => take(ctx, body.invitationId, body.values),
  'DELETE /widget/survey': async (ctx) => {
    const row = await asked(ctx);
    if (row !== null) await store.dismissInvitation(ctx.tx, row.id, ctx.now);
    return {};
  },
};

async function asked(ctx: Ctx): Promise<store.InvitationRow | null> {
  const [visitor] = await store.visitorOf(ctx.tx, ctx.caller.visitId ?? '');
  if (visitor?.contactId == null) return null;
  const [row] = await store.openInChat(ctx.tx, visitor.contactId, visitor.inboxId, ctx.now);
  return row ?? null;
}

async function take(ctx: Ctx, id: string, given: Values): Promise<PublicSurvey> {
  const open = await asked(ctx);
  if (open?.id !== id) throw refused('invitationId', 'nothing like this is asked here');
  return respond(ctx, id, given);
}
