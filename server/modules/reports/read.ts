import type { Tx } from '#server/platform/database/tx.ts';
import { statement } from '#server/platform/database/statement.ts';
import { families, type Family } from './marks.ts';
import { piecesOf } from './pieces.ts';
import { addDays, momentsOf, slicesOf, type Asked, type Days } from './range.ts';
import { apartBy, cutFor } from './sums.ts';

/** What counts are apart by. `slice`: days from the first one, in steps. */
export type Key = 'slice' | 'inbox' | 'team' | 'topic' | 'team and inbox';

/** What is grouped by, how it reads, and what sums must be apart by. */
const keys: Readonly<Record<Key, readonly [columns: string, text: string, bits: number]>> = {
  slice: ['slice', 'slice::text', 0],
  inbox: ['inbox_id', 'inbox_id::text', apartBy.inbox],
  team: ['team_id', 'team_id::text', apartBy.team],
  topic: ['topic_id', 'topic_id::text', apartBy.topic],
  'team and inbox': ['team_id, inbox_id', `team_id || ' ' || inbox_id`, apartBy.inbox + apartBy.team],
};
interface Row {
  readonly key: string;
  readonly marks: readonly number[];
  readonly counts: readonly number[];
}
type Values = readonly [
  families: readonly number[],
  cut: number,
  since: readonly string[],
  until: readonly string[],
  lengths: readonly number[],
  slices: readonly number[],
  inboxId: string | null,
  teamId: string | null,
  topicId: string | null,
];
/** Adds up in the database: a page gets a row for each key, whatever was counted. `offset 0`: each piece reads its stretch of the key. */
const sums = (key: Key) =>
  statement<Values, Row>(
    `report_sums by ${key}`,
    `select ${keys[key][1]} as key, json_agg(mark) as marks, json_agg(n) as counts from (
       select ${keys[key][0]}, mark, sum(n)::int as n from (
         select slice, inbox_id, team_id, topic_id, unnest(marks) as mark, unnest(counts) as n
         from unnest($4::date[], $5::date[], $6::int[], $7::int[]) as p(since, until, length, slice)
         cross join unnest(case when $3 = 7 then array[0] else $2::int[] end) as f(family)
         cross join lateral (select marks, counts, inbox_id, team_id, topic_id from report_sums
           where workspace_id = $1 and family = f.family and cut = $3::int and length = p.length and day between p.since and p.until
             and ($8::uuid is null or inbox_id = $8) and ($9::uuid is null or team_id = $9) and ($10::uuid is null or topic_id = $10)
           offset 0) d) as u
       where mark / 1000 = any($2::int[]) group by ${keys[key][0]}, mark) as summed group by ${keys[key][0]}`,
  );
const asks = {
  ...{ slice: sums('slice'), inbox: sums('inbox'), team: sums('team'), topic: sums('topic') },
  'team and inbox': sums('team and inbox'),
} as const satisfies Record<Key, ReturnType<typeof sums>>;

const byHour = statement<
  readonly [
    families: readonly number[],
    from: string,
    to: string,
    inboxId: string | null,
    teamId: string | null,
    topicId: string | null,
  ],
  Row
>(
  'report_hours by hour',
  `select hour as key, json_agg(mark) as marks, json_agg(n) as counts from (
     select hour, mark, sum(n)::int as n from (
       select hour, unnest(marks) as mark, unnest(counts) as n from report_hours
       where workspace_id = $1 and hour >= $3 and hour < $4
         and ($5::uuid is null or inbox_id = $5) and ($6::uuid is null or team_id = $6) and ($7::uuid is null or topic_id = $7)) as u
     where mark / 1000 = any($2::int[]) group by 1, 2) as summed group by 1`,
);

/** Counts by mark. */
export type Counts = ReadonlyMap<number, number>;
export const nothing: Counts = new Map();
export const sumOf = (counts: Counts, ...marks: readonly number[]): number =>
  marks.reduce((sum, mark) => sum + (counts.get(mark) ?? 0), 0);

export interface Wanted {
  readonly families: readonly Family[];
  readonly key: Key;
  readonly days?: Days;
  /** Days in a slice; all of them if not given. */
  readonly step?: number;
}
/** Adds up what was counted in days, apart by a key. What belongs to hours of the week is known without topics only. */
export async function countsBy(tx: Tx, asked: Asked, wanted: Wanted): Promise<Map<string, Counts>> {
  const { inboxId, teamId, topicId, weeks } = asked;
  const days = wanted.days ?? asked;
  const pieces = piecesOf(cutUp(days, wanted.step), weeks);
  const filters =
    (inboxId === null ? 0 : apartBy.inbox) |
    (teamId === null ? 0 : apartBy.team) |
    (topicId === null ? 0 : apartBy.topic);
  const rows = await asks[wanted.key](
    tx,
    wanted.families.map((family) => families[family]),
    cutFor(filters | keys[wanted.key][2]),
    pieces.map(({ since }) => since),
    pieces.map(({ until }) => until),
    pieces.map(({ length }) => length),
    pieces.map(({ slice }) => slice),
    ...([inboxId, teamId, topicId] as const),
  );
  return grouped(rows);
}

/** Slices of so many days; all of them in one if nothing is said. */
function cutUp(days: Days, step?: number): Days[] {
  if (step === undefined) return [days];
  return slicesOf(days, step).map((from) => {
    const last = addDays(from, step - 1);
    return { from, to: last < days.to ? last : days.to };
  });
}

/** The same by hour, for a few days. */
export async function countsByHour(
  tx: Tx,
  asked: Asked,
  wanted: Pick<Wanted, 'families'>,
): Promise<Map<string, Counts>> {
  const { from, to } = momentsOf(asked, asked.timeZone);
  const numbers = wanted.families.map((family) => families[family]);
  return grouped(await byHour(tx, numbers, from, to, asked.inboxId, asked.teamId, asked.topicId));
}

/** All of it together. */
export const totalOf = async (tx: Tx, asked: Asked, of: readonly Family[], days: Days = asked): Promise<Counts> =>
  (await countsBy(tx, asked, { families: of, key: 'slice', days })).get('0') ?? nothing;

const grouped = (rows: readonly Row[]): Map<string, Counts> =>
  new Map(rows.map(({ key, marks, counts }) => [key, new Map(marks.map((mark, at) => [mark, counts[at] ?? 0]))]));

/** Of counts by two names, those by one of them. */
export function regroup(found: ReadonlyMap<string, Counts>, name: 0 | 1): Map<string, Counts> {
  const groups = Map.groupBy(found, ([key]) => key.split(' ')[name] ?? '');
  return new Map([...groups].map(([key, group]) => [key, together(group.map(([, counts]) => counts))]));
}

/** Puts counts together. */
export function together(all: Iterable<Counts>): Counts {
  const sums = new Map<number, number>();
  for (const counts of all) for (const [mark, n] of counts) sums.set(mark, (sums.get(mark) ?? 0) + n);
  return sums;
}
