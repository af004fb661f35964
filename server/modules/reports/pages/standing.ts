import { levelsBetween, levelsNow, type Level } from '#server/modules/feelings/index.ts';
import { measuredCount } from '../measured.ts';
import { column, timeColumn, table, type Desk, type Shown } from '../page.ts';
import { addDays, sliceDays, slicesOf } from '../range.ts';

const levels: Readonly<Record<Level, string>> = {
  at_risk: 'At risk',
  fragile: 'Fragile',
  unknown: 'Too little known',
  neutral: 'Neutral',
  healthy: 'Healthy',
};
const names = Object.entries(levels) as [Level, string][];
type People = ReadonlyMap<Level, number>;

/** How many customers stand at each level, and how that went. A customer belongs to no inbox, team or topic. */
export async function standing({ tx, asked }: Desk): Promise<Pick<Shown, 'figures' | 'tables'>> {
  if (asked.inboxId !== null || asked.teamId !== null || asked.topicId !== null) return { figures: [], tables: [] };
  const [now, counted] = await Promise.all([levelsNow(tx), levelsBetween(tx, asked.from, asked.to)]);
  const today = peopleOf(now);
  const days = new Map([...Map.groupBy(counted, ({ day }) => day)].map(([day, rows]) => [day, peopleOf(rows)]));
  if (asked.to === asked.today && now.length > 0) days.set(asked.today, today);
  const [first] = days.values();
  return {
    figures: [measuredCount('atRisk', today.get('at_risk') ?? 0, first?.get('at_risk') ?? 0)],
    tables: [nowTable(today), courseTable(asked, days)],
  };
}

const peopleOf = (rows: readonly { level: Level; people: number }[]): People =>
  new Map(rows.map(({ level, people }) => [level, people]));

function nowTable(now: People) {
  const all = [...now.values()].reduce((sum, people) => sum + people, 0);
  return table(
    'standing',
    'How customers stand with us now',
    'bars',
    [column('level', 'Experience', 'text'), column('people', 'Customers'), column('share', 'Share', 'share')],
    names.map(([level, name]) => {
      const people = now.get(level) ?? 0;
      return [name, people, all === 0 ? null : people / all];
    }),
    'Everybody of whom moments are kept, counted one by one and not estimated. It decides nothing about anybody.',
  );
}

/** Each slice with the last day of it that was counted. */
function courseTable({ from, to, by }: Desk['asked'], days: ReadonlyMap<string, People>) {
  const step = sliceDays[by === 'day' ? 'day' : 'week'];
  const known = [...days.keys()].sort();
  return table(
    'standing-course',
    'How that went',
    'columns',
    [timeColumn(by), ...names.map(([level, name]) => column(level, name))],
    slicesOf({ from, to }, step).flatMap((first) => {
      const last = known.findLast((day) => day >= first && day < addDays(first, step));
      const people = last === undefined ? undefined : days.get(last);
      return people === undefined ? [] : [[first, ...names.map(([level]) => people.get(level) ?? 0)]];
    }),
    'As counted on the last night of each.',
  );
}
