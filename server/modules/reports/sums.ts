import { none } from './cells.ts';
import { familyOf, heat, heatOf } from './marks.ts';

/** What sums are apart by, as bits. */
export const apartBy = { inbox: 1, team: 2, topic: 4 } as const;
/** The cuts that are kept: by nothing, inbox, team, both, topic, and all three. */
export const cuts = [0, 1, 2, 3, 4, 7] as const;
export type Cut = (typeof cuts)[number];
/** The smallest kept cut that is apart by all of these. */
export const cutFor = (wanted: number): Cut => cuts.find((cut) => (cut & wanted) === wanted) ?? 7;

/** Marks and counts as the text of PostgreSQL’s arrays. */
interface Counted {
  readonly day: string;
  readonly inboxId: string;
  readonly teamId: string;
  readonly topicId: string;
  readonly marks: string;
  readonly counts: string;
}
export interface Sum extends Counted {
  readonly family: number;
  readonly cut: number;
}
/** Counts by mark, by place. */
type Table = Map<string, Map<number, number>>;

/** Days, added up out of their hours in every cut; beside them, what happened at which hour of the week. */
export function sumsOfDays(hours: readonly (Counted & { weekday: number; hourOfDay: number })[]): Sum[] {
  const whole: Table = new Map();
  const byTeam: Table = new Map();
  for (const hour of hours) {
    const { day, inboxId, teamId, topicId, weekday, hourOfDay } = hour;
    const cell = cellOf(whole, [day, inboxId, teamId, topicId].join(' '));
    const warm = cellOf(byTeam, [day, inboxId, teamId, none].join(' '));
    for (const [mark, n] of pairs(hour)) {
      add(cell, mark, n);
      for (const what of heatOf.get(mark) ?? []) add(warm, heat(what, weekday, hourOfDay), n);
    }
  }
  fold(whole, 3, byTeam);
  const byInbox = fold(byTeam, 1);
  return [
    ...rowsOf(whole, 7),
    ...rowsOf(fold(whole, 4), 4),
    ...rowsOf(byTeam, 3),
    ...rowsOf(fold(byTeam, 2), 2),
    ...rowsOf(byInbox, 1),
    ...rowsOf(fold(byInbox, 0), 0),
  ];
}

/** Weeks, added up out of their days; each day comes with the Monday of its week. */
export function sumsOfWeeks(days: readonly Sum[]): Sum[] {
  const weeks: Table = new Map();
  for (const one of days) {
    const { family, cut, day, inboxId, teamId, topicId } = one;
    const cell = cellOf(weeks, [day, inboxId, teamId, topicId, family, cut].join(' '));
    for (const [mark, n] of pairs(one)) add(cell, mark, n);
  }
  return [...weeks].map(([key, counts]) => rowOf(key, Number(key.split(' ')[4]), Number(key.split(' ')[5]), counts));
}

function cellOf(table: Table, key: string): Map<number, number> {
  let cell = table.get(key);
  if (cell === undefined) table.set(key, (cell = new Map<number, number>()));
  return cell;
}
const add = (cell: Map<number, number>, mark: number, n: number): void =>
  void cell.set(mark, (cell.get(mark) ?? 0) + n);

const numbersIn = (array: string): number[] => JSON.parse(`[${array.slice(1, -1)}]`) as number[];
function pairs({ marks, counts }: Counted): [mark: number, n: number][] {
  const numbers = numbersIn(counts);
  return numbersIn(marks).map((mark, at) => [mark, numbers[at] ?? 0]);
}

/** The same, no longer apart by what the cut does not hold. */
function fold(from: Table, cut: Cut, into: Table = new Map()): Table {
  for (const [key, counts] of from) {
    const [day = '', inbox = '', team = '', topic = ''] = key.split(' ');
    const held = [
      cut & apartBy.inbox ? inbox : none,
      cut & apartBy.team ? team : none,
      cut & apartBy.topic ? topic : none,
    ];
    const cell = cellOf(into, [day, ...held].join(' '));
    for (const [mark, n] of counts) add(cell, mark, n);
  }
  return into;
}

/** A row for each family; of the finest cut one for all of them. */
function rowsOf(table: Table, cut: Cut): Sum[] {
  if (cut === 7) return [...table].map(([key, counts]) => rowOf(key, 0, cut, counts));
  return [...table].flatMap(([key, counts]) =>
    [...Map.groupBy(counts, ([mark]) => familyOf(mark))].map(([family, own]) => rowOf(key, family, cut, new Map(own))),
  );
}

function rowOf(key: string, family: number, cut: number, counts: ReadonlyMap<number, number>): Sum {
  const [day = '', inboxId = '', teamId = '', topicId = ''] = key.split(' ');
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const arrays = {
    marks: `{${sorted.map(([mark]) => mark).join(',')}}`,
    counts: `{${sorted.map(([, n]) => n).join(',')}}`,
  };
  return { day, inboxId, teamId, topicId, family, cut, ...arrays };
}
