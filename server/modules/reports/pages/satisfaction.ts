import { ces, csat, nps, postStratify, responseRate } from '#psychology/measure/index.ts';
import type { FigureId } from '#contract/figures.ts';
import { askedBetween, passedBetween } from '#server/modules/surveys/index.ts';
import { measuredFigure, measuredShare } from '../measured.ts';
import { bothTimes, column, courseOf, inSlices, table, type Desk, type Shown } from '../page.ts';
import { satisfied, scores } from '../parts.ts';
import { momentsOf, type Days } from '../range.ts';
import { countsBy, type Counts } from '../read.ts';
import { capital } from '../words.ts';
import { driversTable } from './drivers.ts';
import { themesTable } from './themes.ts';

const families = ['outcomes'] as const;
type Asked = Awaited<ReturnType<typeof askedBetween>>[number];

/** What customers answered when they were asked, who stayed silent, and what goes with the answer. */
export async function satisfactionPage(desk: Desk): Promise<Shown> {
  const { tx, asked, names } = desk;
  const [[now, before], slices, inboxes, topics, these, earlier, passed, drivers, themes] = await Promise.all([
    bothTimes(desk, families),
    inSlices(desk, families),
    countsBy(tx, asked, { families, key: 'inbox' }),
    countsBy(tx, asked, { families, key: 'topic' }),
    askedIn(desk, asked),
    askedIn(desk, asked.before),
    passedIn(desk, asked),
    driversTable(desk),
    themesTable(desk),
  ]);
  const whole = asked.teamId === null && asked.topicId === null;
  const response = (rows: readonly Asked[]) => ({ yes: total(rows, 'answered'), n: total(rows, 'asked') });
  const { banner } = responseRate(response(these).yes, response(these).n);
  return {
    figures: [
      measuredShare('csat', satisfied(now), { before: satisfied(before), course: courseOf(slices, satisfied) }),
      // Surveys know the inbox that they were sent for, not the team or the topic.
      ...(whole
        ? [
            measuredShare('response', response(these), { before: response(earlier) }),
            weighted(these, passed),
            scale('ces', these, earlier),
            scale('nps', these, earlier),
          ]
        : []),
    ],
    tables: [
      answersTable(now),
      ...(drivers?.table == null ? [] : [drivers.table]),
      ...(themes === null ? [] : [themes]),
      groupTable('inboxes', 'By inbox', inboxes, names.inbox),
      groupTable('topics', 'By topic', topics, names.topic),
    ],
    remarks: [...(whole && banner !== null ? [banner] : []), ...(drivers?.refused == null ? [] : [drivers.refused])],
  };
}

const askedIn = ({ tx, asked }: Desk, days: Days): Promise<Asked[]> => {
  const { from, to } = momentsOf(days, asked.timeZone);
  return askedBetween(tx, from, to, asked.inboxId);
};
const passedIn = ({ tx, asked }: Desk, days: Days): ReturnType<typeof passedBetween> => {
  const { from, to } = momentsOf(days, asked.timeZone);
  return passedBetween(tx, from, to, asked.inboxId);
};

const total = (rows: readonly Asked[], of: 'asked' | 'answered'): number => rows.reduce((sum, row) => sum + row[of], 0);

/** Answers of a measure, from its lowest upwards. */
function countsOf(rows: readonly Asked[], measure: Asked['measure'], from: number, to: number): number[] {
  const counts = Array.from({ length: to - from + 1 }, () => 0);
  for (const row of rows)
    if (row.measure === measure && row.score !== null)
      counts[row.score - from] = (counts[row.score - from] ?? 0) + row.answered;
  return counts;
}

/** As satisfaction would be had each kind of closing answered as often as it happened. */
function weighted(
  rows: readonly Asked[],
  passed: readonly { measure: Asked['measure']; closure: string; count: number }[],
) {
  const own = rows.filter(({ measure }) => measure === 'csat');
  const closures = [...new Set([...own, ...passed].map(({ closure }) => closure))];
  const strata = closures.map((name) => {
    const counts = countsOf(
      own.filter(({ closure }) => closure === name),
      'csat',
      1,
      5,
    );
    const n = counts.reduce((sum, count) => sum + count, 0);
    return { name, yes: (counts[3] ?? 0) + (counts[4] ?? 0), n };
  });
  const population = Object.fromEntries(
    closures.map((name) => [
      name,
      own.filter(({ closure }) => closure === name).reduce((sum, { asked }) => sum + asked, 0) +
        passed
          .filter(({ measure, closure }) => measure === 'csat' && closure === name)
          .reduce((sum, { count }) => sum + count, 0),
    ]),
  );
  return measuredFigure('csatForAll', postStratify(strata, population));
}

function scale(id: Extract<FigureId, 'ces' | 'nps'>, now: readonly Asked[], before: readonly Asked[]) {
  const of = (rows: readonly Asked[]) =>
    id === 'ces' ? ces(countsOf(rows, id, 1, 7)) : nps(countsOf(rows, id, 0, 10));
  return measuredFigure(id, of(now), of(before));
}

function answersTable(counts: Counts) {
  const answers = scores(counts);
  const all = answers.reduce((sum, n) => sum + n, 0);
  return table(
    'answers',
    'Answers',
    'bars',
    [column('answer', 'Answer', 'text'), column('n', 'Customers'), column('share', 'Share', 'share')],
    answers.map((n, at) => [`${String(at + 1)} of 5`, n, all === 0 ? null : n / all]),
  );
}

function groupTable(id: string, title: string, found: ReadonlyMap<string, Counts>, name: (id: string) => string) {
  return table(
    id,
    title,
    'shares',
    [
      column(id, capital(title.replace('By ', '')), 'text'),
      column('csat', 'Satisfied', 'share'),
      column('low', 'at least', 'share'),
      column('high', 'at most', 'share'),
      column('n', 'answered'),
    ],
    [...found]
      .map(([key, counts]) => ({ key, ...csat(scores(counts)) }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n)
      .map(({ key, value, low, high, n }) => [name(key), value, low, high, n]),
  );
}
