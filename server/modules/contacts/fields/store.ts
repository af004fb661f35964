import type { Field } from '#contract/fields.ts';
import { statement } from '#server/platform/database/statement.ts';

export type FieldRow = Omit<Field, 'kind'>;
const columns = 'id, about, name, label, type, choices, hint, place';

export const listFields = statement<readonly [], FieldRow>(
  'fields.list',
  `select ${columns} from fields where workspace_id = $1 order by about desc, place, created_at, id`,
);
export const findField = statement<readonly [about: Field['about'], name: string], FieldRow>(
  'fields.find',
  `select ${columns} from fields where workspace_id = $1 and about = $2 and name = $3`,
);
/** One who defines waits for the other, so that they stay few. */
export const holdFields = statement<readonly [], { about: Field['about']; count: number }>(
  'fields.hold',
  `with held as (select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 10)))
   select about, count(*)::int as count from held, fields where workspace_id = $1 group by about`,
);
type New = readonly [
  id: string,
  about: Field['about'],
  name: string,
  label: string,
  type: Field['type'],
  choices: readonly string[],
  hint: string,
];
export const insertField = statement<New, FieldRow>(
  'fields.insert',
  `insert into fields (workspace_id, id, about, name, label, type, choices, hint, place)
   values ($1, $2, $3, $4, $5, $6, $7, $8, (select count(*) from fields where workspace_id = $1 and about = $3))
   on conflict (workspace_id, about, name) do nothing returning ${columns}`,
);
type Change = readonly [
  id: string,
  label: string | null,
  choices: readonly string[] | null,
  hint: string | null,
  place: number | null,
];
export const updateField = statement<Change, FieldRow>(
  'fields.update',
  `update fields set label = coalesce($3, label), choices = coalesce($4, choices), hint = coalesce($5, hint), place = coalesce($6, place)
   where workspace_id = $1 and id = $2 returning ${columns}`,
);
export const deleteField = statement<readonly [id: string], FieldRow>(
  'fields.delete',
  `delete from fields where workspace_id = $1 and id = $2 returning ${columns}`,
);

export const fieldOf = (row: FieldRow): Field => ({ kind: 'field', ...row });
