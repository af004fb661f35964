import type { ImportPlan } from '#contract/contact-files.ts';
import type { Field } from '#contract/fields.ts';
import { happen } from '#server/happen.ts';
import { dropFile, keepFile } from '#server/modules/files/index.ts';
import { command } from '#server/platform/database/tx.ts';
import type { JobCtx } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { listFields } from '../fields/store.ts';
import { byteOrderMark, csvLine, type Row } from './csv.ts';
import { openTable, type Table } from './open.ts';
import { hashOf, judge } from './plan.ts';
import * as store from './store.ts';
import { takeRow } from './take-row.ts';

/** So many rows are one turn: what a crash can cost is a part of a second, and nobody waits long for a lock. */
const batch = 100;

/**
 * Takes a file in, a batch at a time. How far it is stands in the same transaction as the rows, so that whoever goes on after a stop
 * or a crash begins behind them, and each row's hash keeps it from being taken twice.
 */
export async function takeIn({ workspaceId, takeTurn }: JobCtx, fileId: string): Promise<void> {
  const opened = await takeTurn(workspaceId, async (turn) => {
    const [file] = await store.findFile(turn.tx, fileId);
    if (file?.state !== 'working') return null;
    return { table: await openTable(turn, file), fields: await personFields(turn) };
  });
  if (opened === null) return;
  for (let more = true; more;)
    more = await takeTurn(workspaceId, (turn) => takeBatch(turn, fileId, opened.table, opened.fields));
}

export const personFields = async (turn: Turn): Promise<Field[]> =>
  (await listFields(turn.tx))
    .filter(({ about }) => about === 'person')
    .map((row) => ({ kind: 'field' as const, ...row }));

/** False where nothing is left to do, or somebody stopped it. */
async function takeBatch(turn: Turn, fileId: string, table: Table, fields: readonly Field[]): Promise<boolean> {
  const [file] = await store.lockFile(turn.tx, fileId);
  if (file?.state !== 'working') return false;
  const rows = table.rows.slice(file.rowsDone, file.rowsDone + batch);
  const counts = { added: 0, changed: 0, skipped: 0, refused: 0 };
  for (const row of rows) counts[await takeOnce(turn, file, row, table.headers, fields)]++;
  const done = file.rowsDone + rows.length;
  const [after] = await store.stepFile(
    turn.tx,
    fileId,
    done,
    counts.added,
    counts.changed,
    counts.skipped,
    counts.refused,
  );
  if (done < table.rows.length) {
    if (after !== undefined) await tellFile(turn, after);
    return true;
  }
  await end(turn, file, table);
  return false;
}

async function takeOnce(
  turn: Turn,
  file: store.FileRow,
  { line, cells }: Row,
  headers: readonly string[],
  fields: readonly Field[],
): Promise<store.Outcome> {
  const hash = hashOf(cells);
  const [fresh] = await store.insertRow(turn.tx, file.id, hash, line, 'skipped', null);
  if (fresh === undefined) return 'skipped';
  const { columns = [], known = 'fill' } = file.plan as Partial<ImportPlan>;
  const judged = judge(cells, columns, headers, fields);
  const result =
    'planned' in judged
      ? await apart(turn, () => takeRow(turn, judged.planned, known, file.madeBy))
      : {
          problem: judged.problems
            .map(({ column, message }) => (column === null ? message : `${column}: ${message}`))
            .join('; '),
        };
  const outcome = typeof result === 'string' ? result : 'refused';
  await store.settleRow(turn.tx, file.id, hash, outcome, typeof result === 'string' ? null : result.problem);
  return outcome;
}

/** One row that the database refuses keeps no other from coming in. */
async function apart<T>(turn: Turn, work: () => Promise<T>): Promise<T | { readonly problem: string }> {
  await command(turn.tx, 'savepoint taking');
  try {
    const result = await work();
    await command(turn.tx, 'release savepoint taking');
    return result;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (!/^2[23]/.test(code)) throw error; // a lost connection or a deadlock is nothing of the row's
    await command(turn.tx, 'rollback to savepoint taking');
    return { problem: 'this could not be kept as it is' };
  }
}

/** What came in is no longer needed; the rows that were refused wait as a file, with why. */
async function end(turn: Turn, file: store.FileRow, table: Table): Promise<void> {
  const refused = new Map((await store.refusedRows(turn.tx, file.id)).map(({ line, problem }) => [line, problem]));
  let resultId: string | null = null;
  if (refused.size > 0) {
    const lines = table.rows.filter(({ line }) => refused.has(line));
    const text = [
      csvLine([...table.headers, 'Why it was refused']),
      ...lines.map(({ line, cells }) => csvLine([...cells, refused.get(line) ?? ''])),
    ].join('');
    const bytes = Buffer.from(byteOrderMark + text);
    const kept = await keepFile(turn, { by: file.id, name: `refused of ${file.name}`, type: 'text/csv', bytes });
    resultId = kept.id;
  }
  if (file.fileId !== null) await dropFile(turn.tx, file.fileId);
  const [after] = await store.endFile(turn.tx, file.id, 'done', turn.now, resultId, table.rows.length);
  if (after !== undefined) await tellFile(turn, after);
}

export async function tellFile(turn: Turn, row: store.FileRow) {
  const file = store.fileOf(row);
  await happen(turn, 'exchange.changed', { agents: { file } });
  return file;
}
