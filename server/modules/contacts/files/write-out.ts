import type { Conditions } from '#server/conditions.ts';
import { keepFile } from '#server/modules/files/index.ts';
import type { JobCtx } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { ContactRow } from '../entities.ts';
import { listContacts, type ListCursor } from '../list.ts';
import { findSegment } from '../segments/store.ts';
import { peopleIn, type Keyed } from '../segments/people.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import * as store from './store.ts';
import { personFields, tellFile } from './take-in.ts';

const batch = 500;

/** Writes customers into a file, a page at a time, each in a turn of its own. */
export async function writeOut(
  { workspaceId, takeTurn }: JobCtx,
  conditions: readonly Conditions[],
  fileId: string,
): Promise<void> {
  const begun = await takeTurn(workspaceId, async (turn) => {
    const [file] = await store.findFile(turn.tx, fileId);
    return file?.state === 'working' ? { file, fields: await personFields(turn) } : null;
  });
  if (begun === null) return;
  const { file, fields } = begun;
  const own = fields.map(({ name }) => name);
  const parts = [Buffer.from(byteOrderMark + csvLine([...heads, ...fields.map(({ label }) => label)]))];
  let rows = 0;
  for (let cursor: ListCursor | null | undefined = null; cursor !== undefined;) {
    const from: ListCursor | null = cursor;
    const page: Keyed[] = await takeTurn(workspaceId, (turn) => pageOf(turn, conditions, file.plan, from), 'read');
    parts.push(Buffer.from(page.map((row) => csvLine(cellsOf(row, own))).join('')));
    rows += page.length;
    const last = page.at(-1);
    cursor = page.length < batch || last === undefined ? undefined : [last.key, last.id];
  }
  await takeTurn(workspaceId, async (turn) => {
    const kept = await keepFile(turn, { by: file.id, name: file.name, type: 'text/csv', bytes: Buffer.concat(parts) });
    const [after] = await store.endFile(turn.tx, file.id, 'done', turn.now, kept.id, rows);
    if (after !== undefined) await tellFile(turn, after);
  });
}

async function pageOf(
  turn: Turn,
  conditions: readonly Conditions[],
  wanted: store.Wanted,
  cursor: ListCursor | null,
): Promise<Keyed[]> {
  const { segmentId, q, companyId } = wanted;
  if (segmentId === undefined)
    return listContacts(
      turn.tx,
      { q, companyId, sort: 'newest' as const, limit: batch, cursor: undefined },
      cursor,
      batch,
    );
  const [segment] = await findSegment(turn.tx, segmentId);
  return segment === undefined ? [] : peopleIn(turn, conditions, segment.rule, cursor, batch);
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
