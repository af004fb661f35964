import type { Condition } from '#contract/segments.ts';
import { last } from '../words.ts';
import { answers, type Conditions, type Put } from '#server/conditions.ts';

type Of<A extends Condition['about']> = Extract<Condition, { about: A }>;

const ago = (days: number, put: Put): string => `now() - make_interval(days => ${put(days)}::int)`;

/** What this module knows of customers, as questions. */
export const contactConditions: readonly Conditions[] = [
  answers<Of<'field'>>('field', ({ name, is, value }, put) => {
    const held = (more: string): string =>
      `exists (select from fields d join field_values v on v.workspace_id = $1 and v.field_id = d.id and v.subject_id = c.id
         where d.workspace_id = $1 and d.about = 'person' and d.name = ${put(name)}${more})`;
    if (is === 'known') return held('');
    if (is === 'unknown') return `not ${held('')}`;
    const word = String(value ?? '').toLowerCase();
    if (is === 'is') return held(` and v.word = ${put(word)}`);
    if (is === 'is_not') return `not ${held(` and v.word = ${put(word)}`)}`;
    if (is === 'begins')
      return held(` and v.word collate "C" >= ${put(word)} and v.word collate "C" < ${put(word + last)}`);
    return held(` and v.amount ${is === 'at_least' ? '>=' : '<='} ${put(amountOf(value))}::numeric`);
  }),
  answers<Of<'identity'>>('identity', ({ identity, is }, put) => {
    const more = { known: '', missing: '', proven: ' and i.verified', bouncing: ' and i.bouncing_since is not null' }[
      is
    ];
    return `${is === 'missing' ? 'not ' : ''}exists (select from identities i where i.workspace_id = $1 and i.contact_id = c.id and i.kind = ${put(identity)}${more})`;
  }),
  answers<Of<'domain'>>(
    'domain',
    ({ value }, put) =>
      `exists (select from identities i where i.workspace_id = $1 and i.contact_id = c.id and i.domain = ${put(value)})`,
  ),
  answers<Of<'company'>>('company', ({ is, companyId }, put) =>
    is === 'is'
      ? `c.company_id = ${put(companyId ?? null)}::uuid`
      : `c.company_id is ${is === 'any' ? 'not ' : ''}null`,
  ),
  answers<Of<'consent'>>('consent', ({ purpose, means, is }, put) => {
    const newest = `(select s.given from consents s where s.workspace_id = $1 and s.contact_id = c.id and s.purpose = ${put(purpose)}
       and s.means = ${put(means)} order by s.at desc, s.id desc limit 1)`;
    return `${newest} is ${{ given: 'true', refused: 'false', never_said: 'null' }[is]}`;
  }),
  answers<Of<'language'>>('language', ({ value }, put) => {
    const tag = put(value.toLowerCase());
    return `(lower(c.language) = ${tag} or starts_with(lower(c.language), ${tag} || '-'))`;
  }),
  answers<Of<'added'>>(
    'added',
    ({ is, days }, put) => `c.created_at ${is === 'within' ? '>=' : '<'} ${ago(days, put)}`,
  ),
  answers<Of<'seen'>>('seen', ({ is, days }, put) =>
    is === 'never' || days === undefined
      ? 'c.last_seen_at is null'
      : `c.last_seen_at ${is === 'within' ? '>=' : '<'} ${ago(days, put)}`,
  ),
  answers<Of<'event'>>('event', ({ name, measure, is, value, currency, days }, put) => {
    const since = days === undefined ? '' : ` and h.at >= ${ago(days, put)}`;
    const money = measure === 'sum' && currency !== undefined ? ` and h.currency = ${put(currency)}` : '';
    const those = (having: string): string =>
      `in (select h.contact_id from happenings h where h.workspace_id = $1 and h.name = ${put(name)}${money}${since}
         group by h.contact_id having ${having})`;
    if (measure === 'last') {
      const recent = is === 'within' || is === 'at_most';
      return `c.id ${those(`max(h.at) ${recent ? '>=' : '<'} ${ago(Math.min(value, 36_500), put)}`)}`;
    }
    const of = measure === 'count' ? 'count(*)' : 'coalesce(sum(h.amount_minor), 0)';
    const least = is === 'at_least' || is === 'within';
    const amount = `${put(value)}::numeric`;
    // Whoever had no such event counts as 0: where that is enough, those are left out for whom it does not hold.
    return least && value > 0
      ? `c.id ${those(`${of} >= ${amount}`)}`
      : `c.id not ${those(`${of} ${least ? '<' : '>'} ${amount}`)}`;
  }),
];

/** A number as it is; a day as the days since 1970, as fields keep it. */
function amountOf(value: string | number | undefined): number {
  if (typeof value === 'number') return value;
  const day = /^\d{4}-\d\d-\d\d$/.test(value ?? '') ? Date.parse(`${String(value)}T00:00:00Z`) / 86_400_000 : NaN;
  const number = Number.isNaN(day) ? Number(value) : day;
  return Number.isFinite(number) ? number : 0;
}
