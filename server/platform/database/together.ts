import { createHash } from 'node:crypto';
import { sendBehind, type Gathered, type Tx } from './tx.ts';

/**
 * Joins writes that do not need each other's answers into one statement. Each keeps its own SQL and its own module; they
 * become data-modifying WITH parts, which foreign keys see as one. A table may be written to by one of them only, and none
 * of them gives rows back. The statement goes out with whatever is asked next, or with the commit.
 */
export async function together(tx: Tx, write: () => readonly (Promise<unknown> | undefined)[]): Promise<void> {
  const gathered: Gathered[] = [];
  tx.gathering = gathered;
  let writes: readonly (Promise<unknown> | undefined)[];
  try {
    writes = write();
  } finally {
    tx.gathering = null;
  }
  sendBehind(tx);
  tx.behind = joined(gathered, tx.workspaceId);
  for (const { answer } of gathered) answer([]);
  await Promise.all(writes.filter((each) => each !== undefined));
}

const known = new Map<string, { readonly name: string; readonly text: string }>();

function joined(gathered: readonly Gathered[], workspaceId: string): { name: string; text: string; values: unknown[] } {
  const key = gathered.map(({ name }) => name).join(' + ');
  let statement = known.get(key);
  if (statement === undefined) {
    statement = { name: createHash('sha256').update(key).digest('base64url'), text: join(gathered) };
    known.set(key, statement);
  }
  return { ...statement, values: [workspaceId, ...gathered.flatMap(({ values }) => values)] };
}

/** `with w0 as (insert …), w1 as (update …) select …`, the parameters counted on; `$1` stays the workspace. */
function join(gathered: readonly Gathered[]): string {
  const parts: string[] = [];
  const asked: string[] = [];
  let offset = 0;
  for (const { text, values } of gathered) {
    const before = offset;
    const moved = text.replace(/\$(\d+)/g, (_, n: string) => (n === '1' ? '$1' : `$${String(Number(n) + before)}`));
    if (/^\s*select/i.test(text)) asked.push(`(${moved})`);
    else parts.push(`w${String(parts.length)} as (${moved})`);
    offset += values.length;
  }
  return `${parts.length > 0 ? `with ${parts.join(', ')} ` : ''}select ${asked.length > 0 ? asked.join(', ') : '1'}`;
}
