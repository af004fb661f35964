import type { RuleGroup } from '#contract/segments.ts';
import type { Conditions } from '#server/conditions.ts';
import { compose } from '#server/platform/database/statement.ts';
import { command } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { ContactRow } from '../entities.ts';
import type { ListCursor } from '../list.ts';
import { columns } from '../store.ts';
import { compile } from './compile.ts';

export type Keyed = ContactRow & { readonly key: string };

/** A page of those whom a rule means, newest first. */
export function peopleIn(
  { tx }: Turn,
  known: readonly Conditions[],
  rule: RuleGroup,
  cursor: ListCursor | null,
  most: number,
): Promise<Keyed[]> {
  const { where, values } = compile(rule, known);
  const all = [...values];
  const next = (value: unknown): string => `$${String(all.push(value) + 1)}`;
  const after =
    cursor === null ? '' : ` and (c.created_at, c.id) < (${next(cursor[0])}::timestamptz, ${next(cursor[1])}::uuid)`;
  const text = `select ${columns}, c.created_at::text as key from contacts c where c.workspace_id = $1 and ${where}${after}
    order by c.created_at desc, c.id desc limit ${next(most)}`;
  return compose(tx, text, all);
}

/** How many they are. */
export async function countPeople({ tx }: Turn, known: readonly Conditions[], rule: RuleGroup): Promise<number> {
  const { where, values } = compile(rule, known);
  const text = `select count(*)::int as people from contacts c where c.workspace_id = $1 and ${where}`;
  const [row] = await compose<{ people: number }>(tx, text, values);
  return row?.people ?? 0;
}

/** So long somebody who edits a rule waits, in milliseconds. */
const patience = 3_000;
const cancelled = '57014';

/** Asks, and gives up after three seconds with null; the turn goes on. */
export async function inTime<T>(turn: Turn, work: () => Promise<T>): Promise<T | null> {
  await command(turn.tx, `savepoint counting; set local statement_timeout = ${String(patience)}`);
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code !== cancelled) throw error;
    await command(turn.tx, 'rollback to savepoint counting');
    return null;
  } finally {
    await command(turn.tx, 'set local statement_timeout = 0').catch(() => undefined);
  }
}
