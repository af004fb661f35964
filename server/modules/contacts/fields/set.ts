import { checkValue } from '#contract/field-values.ts';
import type { Field, GivenValue } from '#contract/fields.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { sourceOf } from '../source.ts';
import { findField, type FieldRow } from './store.ts';
import { dropValue, lookupOf, saveValue } from './values.ts';

export interface Given {
  readonly name: string;
  readonly value: GivenValue;
  readonly givenByCustomer: boolean;
}

/** Keeps a value, if it fits its field. `where` is where in the request it stands, for the words of a refusal. */
export async function setField(
  ctx: Ctx,
  about: Field['about'],
  subjectId: string,
  given: Given,
  where = { name: 'name', value: 'value' },
): Promise<void> {
  const [field] = await findField(ctx.tx, about, given.name);
  if (field === undefined) {
    if (where.name === 'name') throw notFound();
    throw refused(where.name, 'there is no such field');
  }
  await keep(ctx, field, subjectId, given, where.value);
}

async function keep(ctx: Ctx, field: FieldRow, subjectId: string, given: Given, where: string): Promise<void> {
  const checked = checkValue(field, given.value);
  if ('problem' in checked) throw refused(where, checked.problem);
  const { word, amount } = lookupOf(field.type, checked.value);
  const source = given.givenByCustomer ? 'customer' : sourceOf(ctx);
  const by = [given.givenByCustomer, ctx.caller.agentId, ctx.now] as const;
  await saveValue(ctx.tx, subjectId, field.id, JSON.stringify(checked.value), word, amount, source, ...by);
}

export async function emptyField(ctx: Ctx, about: Field['about'], subjectId: string, name: string): Promise<void> {
  const [field] = await findField(ctx.tx, about, name);
  if (field === undefined) throw notFound();
  await dropValue(ctx.tx, subjectId, field.id);
}
