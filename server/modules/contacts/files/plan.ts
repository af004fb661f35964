import { createHash } from 'node:crypto';
import type { ColumnTarget } from '#contract/contact-files.ts';
import { checkValue } from '#contract/field-values.ts';
import type { Field, GivenValue } from '#contract/fields.ts';
import { Problem } from '#server/platform/http/problem.ts';
import { identityValue } from '../identities/values.ts';

/** A row as it would be kept. */
export interface Planned {
  readonly name: string | null;
  readonly identities: readonly { readonly kind: 'external' | 'email' | 'phone'; readonly value: string }[];
  readonly company: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly calledAs: string | null;
  readonly notes: string | null;
  readonly fields: readonly { readonly field: Field; readonly value: GivenValue }[];
}
export interface RowProblem {
  readonly column: string | null;
  readonly message: string;
}
export type Judged = { readonly planned: Planned } | { readonly problems: readonly RowProblem[] };

/** Judges one row by what its columns are; `headers` name them in the words of what is wrong. */
export function judge(
  cells: readonly string[],
  columns: readonly ColumnTarget[],
  headers: readonly string[],
  fields: readonly Field[],
): Judged {
  const problems: RowProblem[] = [];
  const found = new Map<string, string[]>();
  const own: { field: Field; value: GivenValue }[] = [];
  const identities: Planned['identities'][number][] = [];
  for (const [i, target] of columns.entries()) {
    const text = plain(cells[i] ?? '');
    if (text === '' || target === 'ignore') continue;
    const refuse = (message: string): void => void problems.push({ column: headers[i] ?? null, message });
    if (target === 'external' || target === 'email' || target === 'phone') {
      const value = normal(target, text, refuse);
      if (value !== null && !identities.some((one) => one.kind === target && one.value === value))
        identities.push({ kind: target, value });
    } else if (target.startsWith('field:')) {
      const field = fields.find(({ name }) => name === target.slice(6));
      const checked =
        field === undefined ? { problem: 'there is no such field' } : checkValue(field, valueOf(field, text));
      if ('problem' in checked) refuse(checked.problem);
      else if (field !== undefined) own.push({ field, value: checked.value });
    } else {
      const limit = target === 'notes' ? 4000 : 200;
      if (text.length > limit) refuse(`this is longer than ${String(limit)} letters`);
      else if (target === 'language' && !/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(text))
        refuse('name a language by its code, such as de or pt-BR');
      else if (target === 'time_zone' && !isZone(text)) refuse('this is not a time zone, such as Europe/Dublin');
      else found.set(target, [...(found.get(target) ?? []), text]);
    }
  }
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ''))
    problems.push({
      column: null,
      message: `this row has ${String(cells.length)} cells, the heading ${String(columns.length)}`,
    });
  const one = (target: string): string | null => found.get(target)?.join(' ') ?? null;
  const name =
    one('name') ?? ([one('given_name'), one('family_name')].filter((part) => part !== null).join(' ') || null);
  if (problems.length === 0 && name === null && identities.length === 0)
    problems.push({ column: null, message: 'there is neither a name nor an address, number or id' });
  if (problems.length > 0) return { problems };
  const rest = {
    company: one('company'),
    language: one('language'),
    timeZone: one('time_zone'),
    calledAs: one('called_as'),
  };
  return { planned: { name, identities, ...rest, notes: one('notes'), fields: own } };
}

/** A row of a file is known by its content, so that it is taken in once. */
export const hashOf = (cells: readonly string[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(cells.map(plain)))
    .digest();

/** Without the apostrophe that keeps spreadsheets from reckoning. */
const plain = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .toWellFormed();

function normal(kind: 'external' | 'email' | 'phone', text: string, refuse: (message: string) => void): string | null {
  if (text.length > 320) {
    refuse('this is too long');
    return null;
  }
  try {
    return identityValue(kind, text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    refuse(error.message.replace(/^value: /, ''));
    return null;
  }
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'sí']);
const no = new Set(['no', 'n', 'false', '0', 'nein', 'non']);

/** What a cell says for a field of a type; what it cannot say goes on as text and is refused there, in words. */
function valueOf({ type }: Field, text: string): GivenValue {
  if (type === 'number' && /^[+-]?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  if (type === 'yes_no') return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : text;
  if (type === 'money') {
    const [, amount, currency] = /^([+-]?\d+(?:[.,]\d{1,2})?)\s*([A-Za-z]{3})$/.exec(text) ?? [];
    if (amount !== undefined && currency !== undefined)
      return { minor: Math.round(Number(amount.replace(',', '.')) * 100), currency: currency.toUpperCase() };
  }
  return text.slice(0, 1000);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
