import { createHash } from 'node:crypto';
import type { ColumnTarget, ImportPlan } from '#contract/contact-files.ts';
import { checkValue } from '#contract/field-values.ts';
import type { Field, GivenValue } from '#contract/fields.ts';
import { Problem } from '#server/platform/http/problem.ts';
import { identityValue } from '../identities/values.ts';
import { isConsent, readConsents, type ConsentCell, type PlannedConsent } from './consent-cells.ts';
import { withCountry } from './number.ts';
import { no, yes } from './yes-no.ts';

/** A row as it would be kept. */
export interface Planned {
  readonly name: string | null;
  readonly identities: readonly { readonly kind: IdentityTarget; readonly value: string }[];
  readonly company: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly calledAs: string | null;
  readonly notes: string | null;
  readonly fields: readonly { readonly field: Field; readonly value: GivenValue }[];
  readonly consents: readonly PlannedConsent[];
}
type IdentityTarget = 'external' | 'email' | 'phone';
export interface RowProblem {
  readonly column: string | null;
  readonly message: string;
}
/** What a row is: fit, without the cells that cannot be used; or not to be known as anybody, with why. */
export type Judged =
  { readonly planned: Planned; readonly leftOut: readonly RowProblem[] } | { readonly problems: readonly RowProblem[] };

/** By what the rows of a file are judged; `headers` name columns in the words of what is wrong. */
export interface Measure {
  readonly plan: Pick<ImportPlan, 'columns' | 'country'>;
  readonly headers: readonly string[];
  readonly fields: readonly Field[];
  readonly now: string;
}

/** Judges one row. A cell that cannot be used is left out; a row is refused where nobody could say who it is. */
export function judge(cells: readonly string[], { plan, headers, fields, now }: Measure): Judged {
  const { columns, country } = plan;
  const leftOut: RowProblem[] = [];
  const found = new Map<string, string[]>();
  const own: { field: Field; value: GivenValue }[] = [];
  const identities: Planned['identities'][number][] = [];
  const consents: ConsentCell[] = [];
  let misnamed = false;
  for (const [i, target] of columns.entries()) {
    const text = plain(cells[i] ?? '');
    if (text === '' || target === 'ignore') continue;
    const column = headers[i] ?? '';
    const leave = (message: string): void => void leftOut.push({ column, message });
    if (target === 'external' || target === 'email' || target === 'phone') {
      const value = normal(target, target === 'phone' ? withCountry(text, country) : text, leave);
      misnamed ||= value === null && target !== 'phone';
      if (value !== null && !identities.some((one) => one.kind === target && one.value === value))
        identities.push({ kind: target, value });
    } else if (isConsent(target)) consents.push({ target, column, text });
    else if (target.startsWith('field:')) {
      const field = fields.find(({ name }) => name === target.slice(6));
      const checked =
        field === undefined ? { problem: 'there is no such field' } : checkValue(field, valueOf(field, text));
      if ('problem' in checked) leave(checked.problem);
      else if (field !== undefined) own.push({ field, value: checked.value });
    } else {
      const problem = wrongWith(target, text);
      if (problem === null) found.set(target, [...(found.get(target) ?? []), text]);
      else leave(problem);
    }
  }
  const said = readConsents(consents, now, (column, message) => leftOut.push({ column, message }));
  const one = (target: string): string | null => found.get(target)?.join(' ') ?? null;
  const name =
    one('name') ?? ([one('given_name'), one('family_name')].filter((part) => part !== null).join(' ') || null);
  const why = unknowable(cells, columns.length, name, identities);
  if (why !== null) return { problems: [...leftOut, { column: null, message: why }] };
  if (misnamed && identities.every(({ kind }) => kind === 'phone')) return { problems: leftOut };
  const rest = {
    company: one('company'),
    language: one('language'),
    timeZone: one('time_zone'),
    calledAs: one('called_as'),
  };
  return { planned: { name, identities, ...rest, notes: one('notes'), fields: own, consents: said }, leftOut };
}

/** Why nobody can say whose row it is. */
function unknowable(
  cells: readonly string[],
  width: number,
  name: string | null,
  identities: Planned['identities'],
): string | null {
  if (cells.length > width && cells.slice(width).some((cell) => cell !== ''))
    return `this row has ${String(cells.length)} cells, the heading ${String(width)}`;
  return name === null && identities.length === 0 ? 'there is neither a name nor an address, number or id' : null;
}

/** A row of a file is known by its content, so that it is taken in once. */
export const hashOf = (cells: readonly string[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(cells.map(plain)))
    .digest();

/** What was found in words, for whoever mends the file. */
export const problemWords = (problems: readonly RowProblem[]): string =>
  problems.map(({ column, message }) => (column === null ? message : `${column}: ${message}`)).join('; ');

/** Without the apostrophe that keeps spreadsheets from reckoning. */
const plain = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .toWellFormed();

function normal(kind: IdentityTarget, text: string, leave: (message: string) => void): string | null {
  if (text.length > 320) {
    leave('this is too long');
    return null;
  }
  try {
    return identityValue(kind, text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    leave(error.message.replace(/^value: /, ''));
    return null;
  }
}

/** Why a text cannot be this part of a customer. */
function wrongWith(target: ColumnTarget, text: string): string | null {
  const limit = target === 'notes' ? 4000 : 200;
  if (text.length > limit) return `this is longer than ${String(limit)} letters`;
  if (target === 'language' && !/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(text))
    return 'name a language by its code, such as de or pt-BR';
  return target === 'time_zone' && !isZone(text) ? 'this is not a time zone, such as Europe/Dublin' : null;
}

/** What a cell says for a field of a type; what it cannot say goes on as text and is left out there, in words. */
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
