import type { Moment } from '#contract/balance.ts';
import { statement } from '#server/platform/database/statement.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { showMoment } from './look.ts';
import { settle } from './settle.ts';

const remove = statement<
  readonly [id: string, by: string | null, at: string, why: string, correctionId: string],
  { contactId: string }
>(
  'moments.remove',
  `with gone as (update moments set removed_by = $3, removed_at = $4, removed_why = $5
     where workspace_id = $1 and id = $2 and removed_at is null returning contact_id),
   noted as (insert into moment_corrections (workspace_id, id, moment_id, what, by, why, at)
     select $1, $6, $2, 'removed', $3, $5, $4 from gone)
   select contact_id from gone`,
);
const putBackRow = statement<
  readonly [id: string, by: string | null, at: string, correctionId: string],
  { contactId: string }
>(
  'moments.put_back',
  `with back as (update moments set removed_by = null, removed_at = null, removed_why = null
     where workspace_id = $1 and id = $2 and removed_at is not null returning contact_id),
   noted as (insert into moment_corrections (workspace_id, id, moment_id, what, by, at)
     select $1, $5, $2, 'put_back', $3, $4 from back)
   select contact_id from back`,
);
const exists = statement<readonly [id: string], { id: string }>(
  'moments.exists',
  'select id from moments where workspace_id = $1 and id = $2',
);

/** Takes a moment off, with a reason; a second time changes nothing. */
export async function takeOff(ctx: Ctx, id: string, why: string): Promise<Moment> {
  await need(ctx, id);
  const rows = await remove(ctx.tx, id, ctx.caller.agentId, ctx.now, why, newId());
  await settle(ctx, new Map(rows.map(({ contactId }) => [contactId, null])));
  return showMoment(ctx, id);
}

/** Puts a moment back that was taken off. */
export async function putBack(ctx: Ctx, id: string): Promise<Moment> {
  await need(ctx, id);
  const rows = await putBackRow(ctx.tx, id, ctx.caller.agentId, ctx.now, newId());
  await settle(ctx, new Map(rows.map(({ contactId }) => [contactId, null])));
  return showMoment(ctx, id);
}

async function need(ctx: Ctx, id: string): Promise<void> {
  const [found] = await exists(ctx.tx, id);
  if (found === undefined) throw notFound();
}
