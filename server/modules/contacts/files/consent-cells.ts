import type { ColumnTarget } from '#contract/contact-files.ts';
import type { Means, Purpose, Standing } from '#contract/consent.ts';
import { checkValue } from '#contract/field-values.ts';
import { no, yes } from './yes-no.ts';

/** What a row says of one purpose and means. Without `at` nobody knows when they said it; with `dayOnly` only the day is known. */
export interface PlannedConsent {
  readonly column: string;
  readonly purpose: Purpose;
  readonly means: Means;
  readonly given: boolean;
  readonly at: string | null;
  readonly dayOnly: boolean;
}

/** What stands in the ledger of a purpose and a means. */
export type Stands = Pick<Standing, 'purpose' | 'means' | 'given' | 'at'>;

/** A cell about consent, not yet read. */
export interface ConsentCell {
  readonly target: ColumnTarget;
  readonly column: string;
  readonly text: string;
}
interface Finding {
  readonly column: string;
  readonly message: string;
}
type LeaveOut = (column: string, message: string) => void;

export const isConsent = (target: ColumnTarget): boolean => /^consent(_at)?(:|$)/.test(target);

/**
 * Reads what a row says of consent. An empty cell says nothing. What was allowed at a moment that cannot be read is left out with its
 * moment; what was taken back counts all the same.
 */
export function readConsents(cells: readonly ConsentCell[], now: string, leaveOut: LeaveOut): PlannedConsent[] {
  const moments = new Map<ColumnTarget, Span | null>();
  for (const cell of cells)
    if (cell.target.startsWith('consent_at')) moments.set(cell.target, spanOf(cell, now, leaveOut));
  return cells.flatMap(({ target, column, text }) => {
    if (!target.startsWith('consent:')) return [];
    const given = givenOf(text);
    if (given === null) {
      leaveOut(column, 'say yes or no, given or withdrawn');
      return [];
    }
    const [, purpose, means] = target.split(':') as [string, Purpose, Means];
    const own = moments.get(`consent_at:${purpose}:${means}`);
    const span = own === undefined ? moments.get('consent_at') : own;
    if (given && span === null) {
      leaveOut(column, 'when they allowed it cannot be read');
      return [];
    }
    const at = span === undefined || span === null ? null : given ? span.from : span.to;
    return [{ column, purpose, means, given, at, dayOnly: at !== null && span?.dayOnly === true }];
  });
}

/**
 * Whether it is news to the ledger, whose newest word counts. What has no moment is news where nothing was said, or where what
 * was allowed is taken back; it never allows again what was taken back.
 */
export function isNews({ purpose, means, given, at }: PlannedConsent, stands: readonly Stands[]): boolean {
  const last = stands.find((one) => one.purpose === purpose && one.means === means);
  if (last === undefined) return true;
  if (at === null) return last.given && !given;
  return last.given && !given ? at >= last.at : at > last.at;
}

/** Which consents of a row are left out because they were taken back since, in words. */
export const takenBack = (consents: readonly PlannedConsent[], stands: readonly Stands[]): Finding[] =>
  consents.flatMap((said) => {
    const last = stands.find(({ purpose, means }) => purpose === said.purpose && means === said.means);
    if (!said.given || last?.given !== false || isNews(said, stands)) return [];
    const message = `they took this back on ${last.at.slice(0, 10)}; only a later date allows it again`;
    return [{ column: said.column, message }];
  });

const allowed = new Set([...yes, ...'given granted allowed agreed accepted consented subscribed optin'.split(' ')]);
const refused = new Set([
  ...no,
  ...'withdrawn revoked refused denied declined rejected unsubscribed optout'.split(' '),
  ...'takenback tookback notgiven notallowed'.split(' '),
]);

function givenOf(text: string): boolean | null {
  const word = text.toLowerCase();
  const joined = word.replace(/[\s_-]/g, '').replace(/^opted(?=in$|out$)/, 'opt');
  if (allowed.has(word) || allowed.has(joined)) return true;
  return refused.has(word) || refused.has(joined) ? false : null;
}

const shape =
  /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,6})?)?\s?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/** When something was said, as far as a file says it: of a day without a time, from its first moment to its last. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly dayOnly: boolean;
}

/** A day, or a day with its time; without a zone as in UTC. Null where it cannot be. */
function spanOf({ column, text }: ConsentCell, now: string, leaveOut: LeaveOut): Span | null {
  const dotted = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text);
  const [, day = '', hour, minute = '00', second = '00', zone = 'Z'] =
    shape.exec(dotted === null ? text : `${dotted[3] ?? ''}-${dotted[2] ?? ''}-${dotted[1] ?? ''}`) ?? [];
  if ('problem' in checkValue({ type: 'date', choices: [] }, day)) {
    leaveOut(column, 'give a day, such as 2026-11-17');
    return null;
  }
  const from = Date.parse(`${day}T${hour ?? '00'}:${minute}:${second}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  const dayOnly = hour === undefined;
  const until = dayOnly ? from + dayMs - 1 : from;
  if (from <= Date.parse(now)) return { from: iso(from), to: iso(Math.min(until, Date.parse(now))), dayOnly };
  leaveOut(column, 'this lies ahead');
  return null;
}

const dayMs = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();
