import { waitingNow } from '#server/modules/conversations/index.ts';
import { measuredCount } from '../measured.ts';
import { flow, heat, type Heat } from '../marks.ts';
import { backlogs, bothTimes, column, timeColumn, inSlices, table, type Desk, type Shown } from '../page.ts';
import { addDays } from '../range.ts';
import { countsBy, nothing, sumOf, totalOf, type Counts } from '../read.ts';
import { shortWeekday } from '../words.ts';

/** How much came, when, and what was left. */
export async function volumesPage(desk: Desk): Promise<Shown> {
  const { tx, now, asked, names } = desk;
  const tomorrow = addDays(asked.to, 1);
  const [[these, before], slices, inboxes, teams, waiting, after] = await Promise.all([
    bothTimes(desk, ['flow']),
    inSlices(desk, ['flow']),
    countsBy(tx, asked, { families: ['flow'], key: 'inbox' }),
    countsBy(tx, asked, { families: ['flow'], key: 'team' }),
    waitingNow(tx, now, asked.inboxId, asked.teamId),
    tomorrow > asked.today
      ? Promise.resolve(nothing)
      : totalOf(tx, asked, ['flow'], { from: tomorrow, to: asked.today }),
  ]);
  const unresolved = waiting.reduce((sum, one) => sum + one.unresolved, 0) - growth(after);
  const ends = backlogs(
    unresolved,
    slices.map(({ counts }) => growth(counts)),
  );
  const count = (id: 'received' | 'sent' | 'opened' | 'resolved') =>
    measuredCount(id, sumOf(these, flow[id]), sumOf(before, flow[id]));
  return {
    // What is open is known for all topics together only.
    figures: [
      ...(['received', 'sent', 'opened', 'resolved'] as const).map(count),
      ...(asked.topicId === null ? [measuredCount('backlog', unresolved)] : []),
    ],
    tables: [
      table(
        'time',
        'Through the time',
        'columns',
        [timeColumn(asked.by), ...columns, ...(asked.topicId === null ? [column('backlog', 'Open at its end')] : [])],
        slices.map(({ name, counts }, at) => [
          name,
          ...flows(counts),
          ...(asked.topicId === null ? [ends[at] ?? null] : []),
        ]),
      ),
      ...(asked.topicId === null ? [await heatTable(desk, 'received', 'When customers write')] : []),
      table('inboxes', 'By inbox', null, [column('inbox', 'Inbox', 'text'), ...columns], rowsOf(inboxes, names.inbox)),
      table('teams', 'By team', null, [column('team', 'Team', 'text'), ...columns], rowsOf(teams, names.team)),
    ],
  };
}

const columns = [
  column('received', 'From customers'),
  column('sent', 'To customers'),
  column('opened', 'Episodes begun'),
  column('resolved', 'Episodes resolved'),
];
const flows = (counts: Counts): number[] => [
  sumOf(counts, flow.received),
  sumOf(counts, flow.sent),
  sumOf(counts, flow.opened),
  sumOf(counts, flow.resolved),
];
const growth = (counts: Counts): number => sumOf(counts, flow.opened) - sumOf(counts, flow.resolved);

const rowsOf = (found: ReadonlyMap<string, Counts>, name: (id: string) => string) =>
  [...found].map(([id, counts]) => [name(id), ...flows(counts)]).sort((a, b) => Number(b[1]) - Number(a[1]));

/** Seven days by twenty-four hours of the workspace's clock. */
export async function heatTable({ tx, asked }: Desk, what: Heat, title: string) {
  const counts = await totalOf(tx, asked, ['heat']);
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return table(
    `heat-${what}`,
    title,
    'heat',
    [column('weekday', 'Weekday', 'text'), ...hours.map((hour) => column(String(hour), `${String(hour)}:00`))],
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => [
      shortWeekday(weekday),
      ...hours.map((hour) => sumOf(counts, heat(what, weekday, hour))),
    ]),
    'Hours of the workspace’s clock, all weeks of the time together.',
  );
}
