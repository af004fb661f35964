import type { FigureId } from '#contract/figures.ts';
import { share } from '#psychology/measure/index.ts';
import { measuredShare, type Part } from '../measured.ts';
import { outcomes } from '../marks.ts';
import { bothTimes, column, courseOf, inSlices, table, type Desk, type Shown } from '../page.ts';
import { confirmed, ofCases } from '../parts.ts';
import { addDays, lengthOf } from '../range.ts';
import { countsBy, nothing, sumOf, totalOf, type Counts } from '../read.ts';
import { nextForResolution } from './next.ts';
import { groupsOf, settledAfterDays } from './promise.ts';

const families = ['outcomes'] as const;

/** Whether it was solved the first time, by three definitions side by side, and what it cost the customer. */
export async function effortPage(desk: Desk): Promise<Shown> {
  const { tx, asked, names } = desk;
  const settled = { from: asked.from, to: earlier(addDays(asked.today, -settledAfterDays), asked.to) };
  const old = lengthOf(settled) >= 1;
  const [[now, before], slices, oldNow, oldTopics, topics] = await Promise.all([
    bothTimes(desk, families),
    inSlices(desk, families),
    old ? totalOf(tx, asked, families, settled) : Promise.resolve(nothing),
    old ? countsBy(tx, asked, { families, key: 'topic', days: settled }) : Promise.resolve(new Map<string, Counts>()),
    countsBy(tx, asked, { families, key: 'topic' }),
  ]);
  const of = (mark: number) => (counts: Counts) => ofCases(counts, mark);
  const figure = (id: FigureId, part: (counts: Counts) => Part) =>
    measuredShare(id, part(now), { before: part(before), course: courseOf(slices, part) });
  /** Of those alone that are old enough for the customer to have come back. */
  const oldFigure = (id: FigureId, part: (counts: Counts) => Part, next: string | null = null) =>
    measuredShare(id, part(oldNow), {
      before: part(before),
      course: courseOf(
        slices.filter(({ name }) => name <= settled.to),
        part,
      ),
      next,
    });
  const back = groupsOf(oldTopics, names.topic, of(outcomes.followedUp));
  return {
    figures: [
      oldFigure('noRepeat', of(outcomes.noRepeat), nextForResolution(back)),
      figure('oneTouch', of(outcomes.oneTouch)),
      figure('confirmed', confirmed),
      oldFigure('followedUp', of(outcomes.followedUp)),
      oldFigure('reopened', of(outcomes.reopened)),
      figure('transferred', of(outcomes.transferred)),
      figure('reasked', of(outcomes.reasked)),
      figure('highEffort', of(outcomes.effortHigh)),
    ],
    tables: [effortTable(now), topicTable(topics, oldTopics, names.topic)],
    remarks: [
      'The three definitions answer different questions, so they stand side by side: one touch can be a brush-off, no repeat cannot see those who gave up, and only some say whether it is solved.',
    ],
  };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

function effortTable(counts: Counts) {
  const bands = [
    ['Little', outcomes.effortLow],
    ['Some', outcomes.effortSome],
    ['Much', outcomes.effortHigh],
  ] as const;
  const n = sumOf(counts, outcomes.cases);
  return table(
    'effort',
    'What it cost the customer',
    'bars',
    [column('effort', 'Effort', 'text'), column('n', 'Episodes'), column('share', 'Share', 'share')],
    bands.map(([name, mark]) => [name, sumOf(counts, mark), n === 0 ? null : sumOf(counts, mark) / n]),
    'From coming back, being passed on, saying it again and reopening; nobody was asked.',
  );
}

function topicTable(
  topics: ReadonlyMap<string, Counts>,
  old: ReadonlyMap<string, Counts>,
  name: (id: string) => string,
) {
  return table(
    'topics',
    'By topic',
    'shares',
    [
      column('topic', 'Topic', 'text'),
      column('noRepeat', 'No repeat in 7 days', 'share'),
      column('low', 'at least', 'share'),
      column('high', 'at most', 'share'),
      column('n', 'older than 7 days'),
      column('cases', 'Resolved'),
      column('oneTouch', 'In one touch'),
      column('followedUp', 'Came back'),
      column('highEffort', 'High effort'),
    ],
    [...topics]
      .map(([key, counts]) => {
        const { yes, n } = ofCases(old.get(key) ?? nothing, outcomes.noRepeat);
        const { value, low, high } = share(yes, n);
        return [
          ...[name(key), value, n === 0 ? null : low, n === 0 ? null : high, n, sumOf(counts, outcomes.cases)],
          ...[sumOf(counts, outcomes.oneTouch), sumOf(counts, outcomes.followedUp), sumOf(counts, outcomes.effortHigh)],
        ];
      })
      .sort((a, b) => Number(b[5]) - Number(a[5])),
  );
}
