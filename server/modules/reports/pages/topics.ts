import { shrink, spreadOf, type BucketCount } from '#psychology/measure/index.ts';
import { none } from '../cells.ts';
import { bucketsIn, measuredCount, measuredShare } from '../measured.ts';
import { endings, outcomes } from '../marks.ts';
import { bothTimes, column, table, type Desk, type Shown } from '../page.ts';
import { lows, ofCases } from '../parts.ts';
import { countsBy, sumOf, type Counts } from '../read.ts';
import { durationWords, percent } from '../words.ts';

const enough = 20;

interface TopicRow {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
  readonly counts: Counts;
  readonly whole: readonly BucketCount[];
}

/** What people write about, and what is worth mending in the product itself. */
export async function topicsPage(desk: Desk): Promise<Shown> {
  const { tx, asked, names } = desk;
  const whole = asked.hours === 'open' ? 'wholeOpen' : 'wholeClock';
  const [[now, before], found] = await Promise.all([
    bothTimes(desk, ['outcomes', 'endings']),
    countsBy(tx, asked, { families: ['outcomes', 'endings', whole], key: 'topic' }),
  ]);
  const topics: TopicRow[] = [...found]
    .map(([id, counts]) => ({
      ...{ id, counts, name: names.topic(id) },
      cases: sumOf(counts, outcomes.cases),
      whole: bucketsIn(counts, whole),
    }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases);
  const all = sumOf(now, outcomes.cases);
  const without = topics.find(({ id }) => id === none)?.cases ?? 0;
  return {
    figures: [
      measuredCount('resolved', all, sumOf(before, outcomes.cases)),
      measuredShare('lows', lows(now), { before: lows(before), next: whatToMend(topics, lows(now)) }),
    ],
    tables: [sizeTable(topics, all), mendTable(topics, lows(now))],
    remarks:
      all > 0 && without > all / 3
        ? [
            `Nobody knows what ${String(without)} of the ${String(all)} episodes were about. Define topics, and this page says more.`,
          ]
        : [],
  };
}

function sizeTable(topics: readonly TopicRow[], all: number) {
  return table(
    'topics',
    'What people write about',
    'bars',
    [
      column('topic', 'Topic', 'text'),
      column('cases', 'Resolved'),
      column('share', 'Share of all', 'share'),
      column('median', 'Time to be resolved, median', 'seconds'),
      column('followedUp', 'Came back', 'share'),
      column('highEffort', 'High effort', 'share'),
    ],
    topics.map(({ name, cases, counts, whole }) => [
      ...[name, cases, cases / all, spreadOf(whole).median],
      ...[rate(ofCases(counts, outcomes.followedUp)), rate(ofCases(counts, outcomes.effortHigh))],
    ]),
  );
}

const rate = ({ yes, n }: { yes: number; n: number }): number | null => (n === 0 ? null : yes / n);

/** Lows beyond what the same number of average episodes would have had: where mending would spare the most people. */
const spared = ({ counts }: TopicRow, mean: number): number => {
  const { yes, n } = lows(counts);
  return n === 0 ? 0 : n * (shrink(yes, n, mean) - mean);
};

const nothingToMend = 'No topic holds more lows than its size explains.';
const tooFewToMend = `No topic has ${String(enough)} episodes yet: too few to say what to mend first.`;

const isLarge = ({ counts }: TopicRow): boolean => lows(counts).n >= enough;

/** Topics with lows, those first in which mending would spare the most; a picture only where there is something to spare. */
function mendTable(topics: readonly TopicRow[], { yes, n }: { yes: number; n: number }) {
  const mean = n === 0 ? 0 : yes / n;
  const rows = topics
    .filter((topic) => topic.id !== none && lows(topic.counts).yes > 0)
    .map((topic) => ({ topic, more: spared(topic, mean) }))
    .sort((a, b) => b.more - a.more);
  const worth = rows.some(({ more }) => Math.round(more) > 0);
  const why = topics.some((topic) => topic.id !== none && isLarge(topic)) ? nothingToMend : tooFewToMend;
  return table(
    'mend',
    'What to mend in the product',
    worth ? 'bars' : null,
    [
      column('topic', 'Topic', 'text'),
      ...(worth ? [column('spared', 'Lows above the average')] : []),
      column('lows', 'Episodes with a low'),
      column('share', 'Share of its episodes', 'share'),
      column('ofAll', 'Share of all lows', 'share'),
      column('endedLow', 'Ended on a low'),
    ],
    rows.map(({ topic: { name, counts }, more }) => {
      const low = lows(counts);
      return [
        ...[name, ...(worth ? [Math.max(0, Math.round(more))] : [])],
        ...[low.yes, rate(low), yes === 0 ? null : low.yes / yes],
        sumOf(counts, endings.endedLow),
      ];
    }),
    `${worth || rows.length === 0 ? '' : `${why} `}Small topics are pulled towards the average, so that three of three do not stand above forty of ninety.`,
  );
}

function whatToMend(topics: readonly TopicRow[], { yes, n }: { yes: number; n: number }): string | null {
  if (n === 0 || yes === 0) return null;
  const [worst] = topics
    .filter((topic) => topic.id !== none && isLarge(topic))
    .sort((a, b) => spared(b, yes / n) - spared(a, yes / n));
  if (worst === undefined) return tooFewToMend;
  if (spared(worst, yes / n) < 1) return nothingToMend;
  const low = lows(worst.counts);
  const { median } = spreadOf(worst.whole);
  const time = median === null || median < 60 ? '' : ` and takes ${durationWords(median)}`;
  return `${worst.name} holds ${percent(low.yes / yes)} of all lows with ${percent(low.n / n)} of the episodes${time}. Mend its cause, and write the answer down until then.`;
}
