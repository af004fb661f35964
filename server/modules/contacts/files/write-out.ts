import type { Conditions } from '#server/conditions.ts';
import { beginFile, endFile, writePiece, type Writing } from '#server/modules/files/index.ts';
import type { JobCtx } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { ContactRow } from '../entities.ts';
import { listContacts, type ListCursor } from '../list.ts';
import { findSegment } from '../segments/store.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import * as store from './store.ts';
import { personFields, tellFile } from './take-in.ts';

const batch = 500;

/** How far a file is: what is written, after whom it goes on, and the columns of the house's own fields. */
interface Way {
  readonly writing: Writing;
  readonly rows: number;
  readonly cursor: ListCursor | null;
  readonly own: readonly string[];
}

/** Writes customers into a file, a page at a time, each in a turn of its own; no more than a page is ever held. */
export async function writeOut(
  { workspaceId, takeTurn }: JobCtx,
  conditions: readonly Conditions[],
  fileId: string,
): Promise<void> {
  let way = await takeTurn(workspaceId, (turn) => begin(turn, fileId));
  while (way !== null) {
    const from: Way = way;
    way = await takeTurn(workspaceId, (turn) => goOn(turn, conditions, fileId, from));
  }
}

async function begin(turn: Turn, fileId: string): Promise<Way | null> {
  const [file] = await store.lockFile(turn.tx, fileId);
  if (file?.state !== 'working') return null;
  const fields = await personFields(turn);
  const head = csvLine([...heads, ...fields.map(({ label }) => label)]);
  const writing = await writePiece(turn, await beginFile(turn, fileId), Buffer.from(byteOrderMark + head));
  return { writing, rows: 0, cursor: null, own: fields.map(({ name }) => name) };
}

/** Nothing comes back where all are written, or somebody stopped it. */
async function goOn(turn: Turn, conditions: readonly Conditions[], fileId: string, way: Way): Promise<Way | null> {
  const [file] = await store.lockFile(turn.tx, fileId);
  if (file?.state !== 'working') return null;
  const page = await pageOf(turn, conditions, file.plan, way.cursor);
  const rows = way.rows + page.length;
  const text = page.map((row) => csvLine(cellsOf(row, way.own))).join('');
  const writing = text === '' ? way.writing : await writePiece(turn, way.writing, Buffer.from(text));
  const last = page.at(-1);
  const more = page.length === batch && last !== undefined;
  const [after] = more
    ? await store.stepFile(turn.tx, fileId, rows, 0, 0, 0, 0, 0)
    : await end(turn, file, writing, rows);
  if (after !== undefined) await tellFile(turn, after);
  return more ? { ...way, writing, rows, cursor: [last.key, last.id] } : null;
}

async function end(turn: Turn, { id, name }: store.FileRow, writing: Writing, rows: number): Promise<store.FileRow[]> {
  const kept = await endFile(turn, writing, { name, type: 'text/csv' });
  return store.endFile(turn.tx, id, 'done', turn.now, kept.id, rows);
}

async function pageOf({ tx }: Turn, known: readonly Conditions[], wanted: store.Wanted, cursor: ListCursor | null) {
  const { segmentId, q, companyId } = wanted;
  if (segmentId === undefined) return listContacts(tx, { q, companyId }, cursor, batch);
  const [segment] = await findSegment(tx, segmentId);
  return segment === undefined ? [] : listContacts(tx, { rule: { of: segment.rule, known } }, cursor, batch);
}

const heads = [
  ...['Id', 'Name', 'Email', 'Phone', 'External id', 'Company', 'Language', 'Time zone', 'Called as', 'Notes'],
  ...['Customer since', 'Last wrote'],
];

function cellsOf(row: ContactRow, own: readonly string[]): (string | number | boolean | null)[] {
  const known = (kind: string): string =>
    row.identities
      .filter((one) => one.kind === kind)
      .map(({ value }) => value)
      .join('; ');
  const held = new Map(row.fields.map(({ name, value }) => [name, value]));
  return [
    ...[row.id, row.name, known('email'), known('phone'), known('external'), row.company?.name ?? null],
    ...[row.language, row.timeZone, row.calledAs, row.notes, row.createdAt, row.lastSeenAt],
    ...own.map((name) => {
      const value = held.get(name) ?? null;
      if (typeof value !== 'object' || value === null)
        return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
      return `${(value.minor / 100).toFixed(2)} ${value.currency}`;
    }),
  ];
}
