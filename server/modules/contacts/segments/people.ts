import type { RuleGroup } from '#contract/segments.ts';
import type { Conditions } from '#server/conditions.ts';
import { compose } from '#server/platform/database/statement.ts';
import { command } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import { compile } from './compile.ts';

/** How many they are. */
export async function countPeople({ tx }: Turn, known: readonly Conditions[], rule: RuleGroup): Promise<number> {
  const values: unknown[] = [];
  const where = compile(rule, known, (value) => `$${String(values.push(value) + 1)}`);
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
