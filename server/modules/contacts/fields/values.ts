import type { GivenValue, Source } from '#contract/fields.ts';
import { statement } from '#server/platform/database/statement.ts';
import { cut } from '#server/platform/text.ts';
import { iso } from '../iso.ts';

/** What the house's own fields hold for a person or company, as a column `fields`, in the order of the fields. */
export const fieldsOf = (workspace: string, subject: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('name', d.name, 'value', v.value, 'source', v.source,
      'givenByCustomer', v.given_by_customer, 'setBy', v.set_by, 'setAt', ${iso('v.set_at')}) order by d.place, d.created_at, d.id)
    from field_values v join fields d on d.workspace_id = v.workspace_id and d.id = v.field_id
    where v.workspace_id = ${workspace} and v.subject_id = ${subject}), '[]') as fields`;

type Kept = readonly [
  subjectId: string,
  fieldId: string,
  value: string,
  word: string,
  amount: number | null,
  source: Source,
  givenByCustomer: boolean,
  setBy: string | null,
  at: string,
];
export const saveValue = statement<Kept, never>(
  'field_values.save',
  `insert into field_values (workspace_id, subject_id, field_id, value, word, amount, source, given_by_customer, set_by, set_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (workspace_id, subject_id, field_id) do update set value = excluded.value, word = excluded.word, amount = excluded.amount,
     source = excluded.source, given_by_customer = excluded.given_by_customer, set_by = excluded.set_by, set_at = excluded.set_at`,
);
export const dropValue = statement<readonly [subjectId: string, fieldId: string], { fieldId: string }>(
  'field_values.drop',
  `delete from field_values where workspace_id = $1 and subject_id = $2 and field_id = $3 returning field_id`,
);
export const dropValues = statement<readonly [subjectId: string], never>(
  'field_values.drop_all',
  `delete from field_values where workspace_id = $1 and subject_id = $2`,
);

const dayMs = 86_400_000;
const longest = 200;

/** How a value is found: its word, in small letters and cut, and its amount where it has one; a day counts since 1970. */
export function lookupOf(type: string, value: GivenValue): { word: string; amount: number | null } {
  if (typeof value === 'boolean') return { word: value ? 'yes' : 'no', amount: null };
  if (typeof value === 'number') return { word: String(value), amount: value };
  if (typeof value === 'object') return { word: `${String(value.minor)} ${value.currency}`, amount: value.minor };
  const word = cut(value.toLowerCase(), longest);
  return { word, amount: type === 'date' ? Date.parse(`${value}T00:00:00Z`) / dayMs : null };
}
