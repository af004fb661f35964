import { FeelingLabel } from '#contract/feelings.ts';
import { rankByLow, share } from '#psychology/measure/index.ts';
import { measuredShare, type Part } from '../measured.ts';
import { endings, felt } from '../marks.ts';
import { bothTimes, column, timeColumn, courseOf, inSlices, table, type Desk, type Shown } from '../page.ts';
import { endedWell, lows, recovered } from '../parts.ts';
import { countsBy, sumOf, type Counts } from '../read.ts';
import { capital } from '../words.ts';
import { nextForEndings } from './next.ts';
import { groupsOf } from './promise.ts';
import { standing } from './standing.ts';

const families = ['endings'] as const;

/** How it felt: at the beginning, at the hardest point, at the end; and whether a low was made good. */
export async function feelingsPage(desk: Desk): Promise<Shown> {
  const { tx, asked, names } = desk;
  const [[now, before], slices, topics, inboxes, stands] = await Promise.all([
    bothTimes(desk, families),
    inSlices(desk, families),
    countsBy(tx, asked, { families, key: 'topic' }),
    countsBy(tx, asked, { families, key: 'inbox' }),
    standing(desk),
  ]);
  const endedLow = groupsOf(topics, names.topic, (counts) => {
    const { yes, n } = endedWell(counts);
    return { yes: n - yes, n };
  });
  const figure = (
    id: 'lows' | 'recovery' | 'goodEndings',
    part: (counts: Counts) => Part,
    next: string | null = null,
  ) => measuredShare(id, part(now), { before: part(before), course: courseOf(slices, part), next });
  return {
    figures: [
      figure('goodEndings', endedWell, nextForEndings(endedLow)),
      figure('recovery', recovered),
      figure('lows', lows),
      ...stands.figures,
    ],
    tables: [
      pointsTable(now),
      timeTable(desk, slices),
      ...stands.tables,
      groupTable('topics', 'By topic', topics, names.topic),
      groupTable('inboxes', 'By inbox', inboxes, names.inbox),
    ],
  };
}

function pointsTable(counts: Counts) {
  return table(
    'points',
    'Beginning, hardest point and end',
    'bars',
    [
      column('feeling', 'Feeling', 'text'),
      column('first', 'At the beginning'),
      column('peak', 'At its hardest'),
      column('last', 'At the end'),
    ],
    FeelingLabel.options.map((label) => [
      capital(label),
      ...(['first', 'peak', 'last'] as const).map((point) => sumOf(counts, felt(point, label))),
    ]),
    'Resolved episodes, by what the customer’s first, hardest and last message read as.',
  );
}

function timeTable({ asked }: Desk, slices: readonly { name: string; counts: Counts }[]) {
  return table(
    'course',
    'Through the time',
    'lines',
    [
      timeColumn(asked.by),
      column('goodEndings', 'Ended well', 'share'),
      column('low', 'at least', 'share'),
      column('high', 'at most', 'share'),
      column('n', 'Endings that were read'),
      column('recovery', 'Better by the end', 'share'),
      column('lows', 'With a low'),
    ],
    slices.map(({ name, counts }) => {
      const { yes, n } = endedWell(counts);
      const { value, low, high } = share(yes, n);
      const better = recovered(counts);
      return [name, value, n === 0 ? null : low, n === 0 ? null : high, n, share(better.yes, better.n).value, better.n];
    }),
  );
}

/** Those of which one can be surest that they end well stand last: what needs looking at comes first. */
function groupTable(id: string, title: string, found: ReadonlyMap<string, Counts>, name: (id: string) => string) {
  const groups = [...found].map(([key, counts]) => {
    const { yes, n } = endedWell(counts);
    return { key, counts, n, figure: share(yes, n) };
  });
  return table(
    id,
    title,
    'shares',
    [
      column(id, capital(title.replace('By ', '')), 'text'),
      column('goodEndings', 'Ended well', 'share'),
      column('low', 'at least', 'share'),
      column('high', 'at most', 'share'),
      column('n', 'were read'),
      column('lows', 'Had a low'),
      column('recovered', '… and ended better'),
    ],
    rankByLow(groups.filter(({ n }) => n > 0))
      .toReversed()
      .map(({ key, counts, n, figure }) => [
        ...[name(key), figure.value, figure.low, figure.high, n],
        ...[sumOf(counts, endings.low), sumOf(counts, endings.better)],
      ]),
  );
}
