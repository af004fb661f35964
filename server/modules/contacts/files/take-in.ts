import type { Field } from '#contract/fields.ts';
import { happen } from '#server/happen.ts';
import { dropFile, keepFile } from '#server/modules/files/index.ts';
import { command } from '#server/platform/database/tx.ts';
import type { JobCtx } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { listFields } from '../fields/store.ts';
import { byteOrderMark, csvLine, type Row } from './csv.ts';
import { openTable, type Table } from './open.ts';
import { hashOf, judge, problemWords, type Measure } from './plan.ts';
import * as store from './store.ts';
import { takeRow, type Taken } from './take-row.ts';

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
  const { columns = [], country } = file.plan;
  const measure = { plan: { columns, country }, headers: table.headers, fields, now: turn.now };
  let incomplete = 0;
  for (const row of rows) {
    const { outcome, problems } = await takeOnce(turn, file, row, measure);
    counts[outcome]++;
    if (outcome !== 'refused' && problems.length > 0) incomplete++;
  }
  const done = file.rowsDone + rows.length;
  const [after] = await store.stepFile(
    turn.tx,
    fileId,
    done,
    counts.added,
    counts.changed,
    counts.skipped,
    counts.refused,
    incomplete,
  );
  if (done < table.rows.length) {
    if (after !== undefined) await tellFile(turn, after);
    return true;
  }
  await end(turn, file, table);
  return false;
}

async function takeOnce(turn: Turn, file: store.FileRow, { line, cells }: Row, measure: Measure): Promise<Taken> {
  const hash = hashOf(cells);
  const [fresh] = await store.insertRow(turn.tx, file.id, hash, line, 'skipped', null);
  if (fresh === undefined) return { outcome: 'skipped', problems: [] };
  const { known = 'fill' } = file.plan;
  const judged = judge(cells, measure);
  const taken =
    'planned' in judged
      ? withCells(await apart(turn, () => takeRow(turn, judged.planned, known, { ...file, line })), judged.leftOut)
      : { outcome: 'refused' as const, problems: judged.problems };
  const words = taken.problems.length === 0 ? null : problemWords(taken.problems);
  await store.settleRow(turn.tx, file.id, hash, taken.outcome, words);
  return taken;
}

/** With the cells that were left out, where something came of the row. */
const withCells = ({ outcome, problems }: Taken, leftOut: Taken['problems']): Taken =>
  outcome === 'skipped' ? { outcome, problems } : { outcome, problems: [...leftOut, ...problems] };

/** One row that the database refuses keeps no other from coming in. */
async function apart(turn: Turn, work: () => Promise<Taken>): Promise<Taken> {
  await command(turn.tx, 'savepoint taking');
  try {
    const result = await work();
    await command(turn.tx, 'release savepoint taking');
    return result;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (!/^2[23]/.test(code)) throw error; // a lost connection or a deadlock is nothing of the row's
    await command(turn.tx, 'rollback to savepoint taking');
    return { outcome: 'refused', problems: [{ column: null, message: 'this could not be kept as it is' }] };
  }
}

/** What came in is no longer needed; the rows that were refused, or lost a cell, wait as a file with why. */
async function end(turn: Turn, file: store.FileRow, table: Table): Promise<void> {
  const toMend = new Map((await store.rowsToMend(turn.tx, file.id)).map((row) => [row.line, row]));
  let resultId: string | null = null;
  if (toMend.size > 0) {
    const lines = table.rows.flatMap(({ line, cells }) => {
      const row = toMend.get(line);
      return row === undefined
        ? []
        : csvLine([...cells, `${row.outcome === 'refused' ? 'Refused.' : 'Taken in without this.'} ${row.problem}`]);
    });
    const bytes = Buffer.from(byteOrderMark + csvLine([...table.headers, 'What to mend']) + lines.join(''));
    const kept = await keepFile(turn, { by: file.id, name: `to mend of ${file.name}`, type: 'text/csv', bytes });
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
