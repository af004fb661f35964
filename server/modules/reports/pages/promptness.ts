import { barsOf, durationQuantile, share, spreadOf } from '#psychology/measure/index.ts';
import { bucketsIn, measuredShare, measuredWaits, type Part } from '../measured.ts';
import { column, timeColumn, courseOf, inSlices, table, type Desk, type Shown } from '../page.ts';
import { keptOf } from '../parts.ts';
import { countsBy, nothing, regroup, together, totalOf, type Counts } from '../read.ts';
import { capital } from '../words.ts';
import { nextForPromptness } from './next.ts';
import { groupsOf } from './promise.ts';
import { onSameMix } from './same-mix.ts';
import { heatTable } from './volumes.ts';

const minute = 60;
const hour = 60 * minute;
const edges = [minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 24 * hour, 72 * hour];
const bars = [
  ...['under 1 min', '1 to 5 min', '5 to 15 min', '15 to 30 min', '30 to 60 min', '1 to 2 h', '2 to 4 h', '4 to 8 h'],
  ...['8 to 24 h', '1 to 3 days', 'over 3 days'],
];

/** How long customers wait, and whether the moment was kept that they had been told. */
export async function promptnessPage(desk: Desk): Promise<Shown> {
  const { tx, asked, names } = desk;
  const [first, whole] =
    asked.hours === 'open' ? (['firstReplyOpen', 'wholeOpen'] as const) : (['firstReplyClock', 'wholeClock'] as const);
  const families = ['promises', first, whole] as const;
  const [slices, before, cells, week] = await Promise.all([
    inSlices(desk, families),
    totalOf(tx, asked, families, asked.before),
    countsBy(tx, asked, { families, key: 'team and inbox' }),
    asked.topicId === null ? totalOf(tx, asked, ['heat']) : Promise.resolve(nothing),
  ]);
  const now = together(slices.map(({ counts }) => counts));
  const [teams, inboxes] = [regroup(cells, 0), regroup(cells, 1)];
  const [fairTeams, fairInboxes] = [onSameMix(cells, 0, names.team), onSameMix(cells, 1, names.inbox)];
  const kept = (what: 'first_reply' | 'next_reply' | 'commitment') => (counts: Counts) => keptOf(counts, what);
  const share = (
    id: 'promptness' | 'nextReplies' | 'trust',
    part: (counts: Counts) => Part,
    next: string | null = null,
  ) => measuredShare(id, part(now), { before: part(before), course: courseOf(slices, part), next });
  const late = groupsOf(inboxes, names.inbox, (counts) => {
    const { yes, n } = keptOf(counts, 'first_reply');
    return { yes: n - yes, n };
  });
  return {
    figures: [
      share('promptness', kept('first_reply'), nextForPromptness(week, late)),
      share('nextReplies', kept('next_reply')),
      share('trust', kept('commitment')),
      ...measuredWaits(['firstReply', 'firstReplySlow'], bucketsIn(now, first), bucketsIn(before, first)),
      ...measuredWaits(['whole', 'wholeSlow'], bucketsIn(now, whole), bucketsIn(before, whole)),
    ],
    tables: [
      courseTable(desk, slices, first),
      distribution('first-replies', 'How long the first reply took', now, first),
      distribution('resolutions', 'How long it took to be resolved', now, whole),
      ...(asked.topicId === null ? [await heatTable(desk, 'broken', 'When first replies fell due and came late')] : []),
      groupTable('inboxes', 'By inbox', inboxes, names.inbox, first, { of: 'teams', shares: fairInboxes.shares }),
      groupTable('teams', 'By team', teams, names.team, first, { of: 'inboxes', shares: fairTeams.shares }),
    ],
    remarks: [...fairTeams.remarks, ...fairInboxes.remarks],
  };
}

function courseTable({ asked }: Desk, slices: readonly { name: string; counts: Counts }[], first: Waits) {
  return table(
    'course',
    'Through the time',
    'lines',
    [
      timeColumn(asked.by),
      column('kept', 'First replies in time', 'share'),
      column('low', 'at least', 'share'),
      column('high', 'at most', 'share'),
      column('n', 'First replies that fell due'),
      column('median', 'First reply, median', 'seconds'),
      column('p90', 'Slowest tenth', 'seconds'),
    ],
    slices.map(({ name, counts }) => {
      const { yes, n } = keptOf(counts, 'first_reply');
      const { value, low, high } = share(yes, n);
      const { median, p90 } = spreadOf(bucketsIn(counts, first));
      return [name, value, n === 0 ? null : low, n === 0 ? null : high, n, median, p90];
    }),
  );
}

type Waits = 'firstReplyOpen' | 'firstReplyClock' | 'wholeOpen' | 'wholeClock';

function distribution(id: string, title: string, counts: Counts, family: Waits) {
  const buckets = bucketsIn(counts, family);
  const n = buckets.reduce((sum, { count }) => sum + count, 0);
  return table(
    id,
    title,
    'bars',
    [column('wait', 'Time', 'text'), column('n', 'Cases'), column('share', 'Share', 'share')],
    barsOf(buckets, edges).map((cases, at) => [bars[at] ?? '', cases, n === 0 ? null : cases / n]),
  );
}

function groupTable(
  id: string,
  title: string,
  found: ReadonlyMap<string, Counts>,
  name: (id: string) => string,
  first: Waits,
  sameMix: { of: string; shares: ReadonlyMap<string, number | null> },
) {
  const rows = [...found].map(([key, counts]) => {
    const { yes, n } = keptOf(counts, 'first_reply');
    const { value, low, high } = share(yes, n);
    const buckets = bucketsIn(counts, first);
    const range = n === 0 ? [null, null] : [low, high];
    const fair = sameMix.shares.get(key) ?? null;
    return [name(key), value, ...range, n, fair, spreadOf(buckets).median, durationQuantile(buckets, 0.9)];
  });
  return table(
    id,
    title,
    'shares',
    [
      column(id, capital(title.replace('By ', '')), 'text'),
      column('kept', 'First replies in time', 'share'),
      column('low', 'at least', 'share'),
      column('high', 'at most', 'share'),
      column('n', 'fell due'),
      column('fair', `with the same mix of ${sameMix.of}`, 'share'),
      column('median', 'First reply, median', 'seconds'),
      column('p90', 'Slowest tenth', 'seconds'),
    ],
    rows.sort((a, b) => Number(b[4]) - Number(a[4])),
  );
}
