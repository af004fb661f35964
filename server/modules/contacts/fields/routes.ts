import type { Field, fieldsRoutes } from '#contract/fields.ts';
import { happen } from '#server/happen.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { deleteField, fieldOf, holdFields, insertField, listFields, updateField, type FieldRow } from './store.ts';

/** So many for people, and as many for companies: more of them make every list slow and every form long. */
const most = 100;

export const fieldHandlers: Handlers<typeof fieldsRoutes> = {
  'GET /fields': async ({ tx }) => ({ items: (await listFields(tx)).map(fieldOf) }),
  'POST /fields': async (ctx, { body: { about, name, label, type, choices, hint } }) => {
    needChoices(type, choices);
    const counts = await holdFields(ctx.tx);
    if ((counts.find((one) => one.about === about)?.count ?? 0) >= most)
      throw new Problem(409, 'too_many', `There are ${String(most)} of them already. Take one away first.`);
    const [row] = await insertField(ctx.tx, newId(), about, name, label, type, choices, hint);
    if (row === undefined) throw refused('name', 'there is a field of this name already');
    return tell(ctx, row, false);
  },
  'PATCH /fields/:id': async (ctx, { params: { id }, body: { label, choices, hint, place } }) => {
    const [row] = await updateField(ctx.tx, id, label ?? null, choices ?? null, hint ?? null, place ?? null);
    if (row === undefined) throw notFound();
    if (choices !== undefined) needChoices(row.type, choices);
    return tell(ctx, row, false);
  },
  'DELETE /fields/:id': async (ctx, { params: { id } }) => {
    const [row] = await deleteField(ctx.tx, id);
    if (row === undefined) throw notFound();
    await tell(ctx, row, true);
    return {};
  },
};

function needChoices(type: Field['type'], choices: readonly string[]): void {
  if (type === 'choice' && choices.length === 0) throw refused('choices', 'name at least one');
  if (type !== 'choice' && choices.length > 0) throw refused('choices', 'only a choice has them');
}

async function tell(turn: Turn, row: FieldRow, gone: boolean): Promise<Field> {
  const field = fieldOf(row);
  await happen(turn, 'field.changed', { agents: { field, gone } });
  return field;
}
