import type { Moment, WrittenKind } from '#contract/balance.ts';
import { moments } from '#psychology/balance/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { notFound, Problem, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { signOf } from './kinds.ts';
import { showMoment, viewer } from './look.ts';
import { settle } from './settle.ts';
import { insertMoment, keptOf } from './store.ts';

const exists = statement<readonly [contactId: string], { id: string }>(
  'moments.person',
  'select id from contacts where workspace_id = $1 and id = $2',
);
const theirs = statement<
  readonly [conversationId: string, contactId: string, readsAll: boolean, me: string | null],
  { id: string }
>(
  'moments.theirs',
  'select c.id from conversations c where c.workspace_id = $1 and c.id = $2 and c.contact_id = $3 and app.sees($4, $5, c)',
);
const writtenAs = statement<readonly [clientId: string, contactId: string], { id: string }>(
  'moments.written_as',
  `select id from moments where workspace_id = $1 and source = 'written' and source_id = $2 and contact_id = $3`,
);
const note = statement<readonly [id: string, momentId: string, by: string | null, why: string, at: string], never>(
  'moment_corrections.written',
  `insert into moment_corrections (workspace_id, id, moment_id, what, by, why, at) values ($1, $2, $3, 'written', $4, $5, $6)`,
);

interface Written {
  readonly clientId: string;
  readonly what: WrittenKind;
  readonly why: string;
  readonly conversationId?: string | undefined;
}

/** Writes a bad moment down that only a person can know of. The same `clientId` counts once. */
export async function writeDown(ctx: Ctx, contactId: string, written: Written): Promise<Moment> {
  const { clientId, what, why, conversationId = null } = written;
  await refuseOthers(ctx, contactId, conversationId);
  const momentId = newId();
  const size = [what, signOf(what), moments[what].magnitude, ctx.now] as const;
  const at = [null, 'written', clientId, conversationId, null] as const;
  const [fresh] = await insertMoment(ctx.tx, momentId, contactId, ...size, ...at);
  if (fresh !== undefined) {
    await note(ctx.tx, newId(), momentId, ctx.caller.agentId, why, ctx.now);
    await settle(ctx, new Map([[contactId, null]]));
  }
  const [found] = await writtenAs(ctx.tx, clientId, contactId);
  if (found === undefined) throw notFound();
  return showMoment(ctx, found.id);
}

async function refuseOthers(ctx: Ctx, contactId: string, conversationId: string | null): Promise<void> {
  const [[person], [kept], seen] = await Promise.all([
    exists(ctx.tx, contactId),
    keptOf(ctx.tx, [contactId]),
    conversationId === null ? null : theirs(ctx.tx, conversationId, contactId, ...viewer(ctx)),
  ]);
  if (person === undefined) throw notFound();
  if (kept === undefined) throw new Problem(409, 'not_kept', 'Nothing is kept of what this customer lives through.');
  if (seen?.length === 0) throw refused('conversationId', 'choose a conversation of theirs');
}
