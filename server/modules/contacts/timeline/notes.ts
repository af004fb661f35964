import type { Happening } from '#contract/happenings.ts';
import { statement } from '#server/platform/database/statement.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { record } from '../happenings/record.ts';
import { hold } from '../hold.ts';
import { tellChanged } from '../tell.ts';

const deleteNote = statement<readonly [id: string], { contactId: string }>(
  'happenings.delete_note',
  `delete from happenings where workspace_id = $1 and id = $2 and what = 'note' returning contact_id`,
);

/** Writes a note on a customer: an entry of its own, with its author and time. */
export async function writeContactNote(ctx: Ctx, contactId: string, text: string): Promise<Happening> {
  await hold(ctx, contactId, 'read');
  const source = { kind: 'note', id: newId() };
  const note = await record(ctx, {
    ...{ contactId, kind: 'note', at: ctx.now, title: text, source },
    agentId: ctx.caller.agentId,
  });
  if (note === null) throw notFound(); // a fresh id is never known
  return note;
}

export async function removeContactNote(ctx: Ctx, id: string): Promise<void> {
  const [gone] = await deleteNote(ctx.tx, id);
  if (gone === undefined) throw notFound();
  await tellChanged(ctx, gone.contactId);
}
