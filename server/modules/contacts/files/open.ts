import type { ColumnTarget, ImportPlan } from '#contract/contact-files.ts';
import { findFile, readPiece } from '#server/modules/files/index.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { BrokenCsv, readCsv, type Row } from './csv.ts';
import { charsetOf, separatorOf, textOf, type Charset } from './decode.ts';
import { isConsent } from './consent-cells.ts';
import type { FileRow } from './store.ts';

export const mostRows = 200_000;

/** A file as a table: its heading, and its rows with their lines. */
export interface Table {
  readonly charset: Charset;
  readonly separator: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads a file by what its plan says, else by its own looks. @throws Problem in words where it is no CSV. */
export function tableOf(bytes: Uint8Array, { charset, separator }: Pick<ImportPlan, 'charset' | 'separator'>): Table {
  const how = charset ?? charsetOf(bytes);
  const text = textOf(bytes, how);
  const cut = separator ?? separatorOf(text.slice(0, 200_000));
  const rows: Row[] = [];
  try {
    for (const row of readCsv(text, cut))
      if (rows.push(row) > mostRows + 1)
        throw new Problem(400, 'too_many_rows', 'A file may hold 200,000 customers. Cut it into several.');
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    throw new Problem(400, 'broken_csv', `Line ${String(error.line)}: ${error.message}.`);
  }
  const [head, ...rest] = rows;
  if (head === undefined || rest.length === 0)
    throw new Problem(400, 'empty_file', 'The file needs a heading and at least one customer below it.');
  return { charset: how, separator: cut, headers: head.cells.map((one) => one.trim()), rows: rest };
}

/** The table behind a file that came in. */
export async function openTable(
  turn: Turn,
  { fileId, plan }: FileRow,
  wanted: Partial<ImportPlan> = plan,
): Promise<Table> {
  const [file] = fileId === null ? [] : await findFile(turn.tx, fileId);
  const [found] = file === undefined ? [] : await readPiece(turn.tx, file.sha256, 1, file.size);
  if (found === undefined)
    throw new Problem(
      409,
      'not_there',
      'This file is no longer there: it was taken in, or waited longer than seven days. Bring it in again.',
    );
  return tableOf(found.piece, wanted);
}

/** A plan says what each column is. */
export function refuseUnfit({ headers }: Table, { columns }: ImportPlan): void {
  if (columns.length !== headers.length)
    throw refused('columns', `the file has ${String(headers.length)} columns, the plan ${String(columns.length)}`);
  const consents = columns.filter(isConsent);
  if (new Set(consents).size < consents.length) throw refused('columns', 'two columns hold the same about consent');
  if (consents.some((one) => one.startsWith('consent_at') && !consents.some((said) => isAbout(one, said))))
    throw refused('columns', 'a column says when somebody consented, and none to what');
  if (columns.every((one) => one === 'ignore')) throw refused('columns', 'say what at least one column holds');
}

/** Whether a moment may belong to a consent: its own, or that of all of the row. */
const isAbout = (moment: ColumnTarget, said: ColumnTarget): boolean =>
  said.startsWith('consent:') && (moment === 'consent_at' || moment === `consent_at:${said.slice(8)}`);
