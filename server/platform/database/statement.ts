import type pg from 'pg';
import { sendBehind, type Gathered, type Tx } from './tx.ts';

/** Every statement of the product by its name; a guard test prepares each of them against the schema. */
export const statements = new Map<string, string>();

/**
 * A named, prepared piece of SQL. `$1` is always the workspace, the caller's values begin at `$2`: the first wall.
 * Rows come back with camelCase names, times as ISO strings, bigints as numbers.
 */
export function statement<V extends readonly unknown[], R>(name: string, text: string) {
  if (statements.has(name)) throw new Error(`statement ${name} is declared twice`);
  statements.set(name, text);
  return (tx: Tx, ...values: V): Promise<R[]> => ask<R>(tx, { name, text }, values);
}

/** SQL put together for one request, such as a filtered list. The same `$1`. */
export function compose<R>(tx: Tx, text: string, values: readonly unknown[]): Promise<R[]> {
  return ask<R>(tx, { text }, values);
}

/** The row names of prepared statements, which never change. */
const shapes = new Map<string, readonly string[]>();

async function ask<R>(tx: Tx, query: { name?: string; text: string }, values: readonly unknown[]): Promise<R[]> {
  if (tx.gathering !== null && query.name !== undefined) return gather(tx.gathering, query.name, query.text, values);
  sendBehind(tx);
  const result = await tx.client.query<unknown[]>({ ...query, values: [tx.workspaceId, ...values], rowMode: 'array' });
  const names = namesOf(query.name, result.fields);
  return result.rows.map((row) => {
    const shaped: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) shaped[names[i] ?? ''] = row[i];
    return shaped as R;
  });
}

function gather(gathering: Gathered[], name: string, text: string, values: readonly unknown[]): Promise<never[]> {
  return new Promise((answer) => gathering.push({ name, text, values, answer }));
}

function namesOf(statementName: string | undefined, fields: readonly pg.FieldDef[]): readonly string[] {
  const found = statementName === undefined ? undefined : shapes.get(statementName);
  if (found !== undefined) return found;
  const names = fields.map((field) => camelCase(field.name));
  if (statementName !== undefined && names.length > 0) shapes.set(statementName, names);
  return names;
}

const known = new Map<string, string>();
function camelCase(name: string): string {
  let camel = known.get(name);
  if (camel === undefined) {
    camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    known.set(name, camel);
  }
  return camel;
}
