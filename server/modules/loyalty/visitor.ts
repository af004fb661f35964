import { statement } from '#server/platform/database/statement.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';

/** Whose visit it is, where they have proven who they are: cards are shown to nobody else. */
const provenVisitor = statement<readonly [visitId: string], { contactId: string }>(
  'loyalty.proven_visitor',
  'select contact_id from visits where workspace_id = $1 and id = $2 and identified and contact_id is not null and ended_at is null',
);

export async function provenContact(ctx: Ctx): Promise<string | null> {
  const [visitor] = await provenVisitor(ctx.tx, ctx.caller.visitId ?? '00000000-0000-0000-0000-000000000000');
  return visitor?.contactId ?? null;
}

export async function mustBeProven(ctx: Ctx): Promise<string> {
  const contactId = await provenContact(ctx);
  if (contactId === null) throw notFound();
  return contactId;
}
