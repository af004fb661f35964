import { definitionOf, type FigureId } from '#contract/figures.ts';
import type { Measured } from '#contract/measured.ts';
import { changeOfShare, share, spreadOf, type BucketCount, type Figure } from '#psychology/measure/index.ts';
import { families } from './marks.ts';
import type { Counts } from './read.ts';

/** So many of so many. */
export interface Part {
  readonly yes: number;
  readonly n: number;
}
export interface SlicePart extends Part {
  readonly from: string;
}
/** Fewer cases on either side of the middle say nothing about the way a figure goes. A design choice. */
const fewestForTrend = 20;

interface More {
  readonly before?: Part;
  readonly course?: readonly SlicePart[];
  readonly next?: string | null;
  readonly begin?: string;
}

/** A share with its range, what it was before, and how it went. */
export function measuredShare(id: FigureId, now: Part, more: More = {}): Measured {
  const found = share(now.yes, now.n);
  const { before, course = [] } = more;
  return {
    ...bare(id),
    ...doubted(found),
    count: now.yes,
    before: before === undefined ? null : { value: share(before.yes, before.n).value, n: before.n },
    change: before === undefined || before.n === 0 || now.n === 0 ? null : changeOfShare(before, now).direction,
    course: course.map(sliceOf),
    trend: course.length === 0 || now.n === 0 ? null : trendOf(course),
    next: now.n === 0 ? null : (more.next ?? null),
    begin: now.n === 0 ? (more.begin ?? beginnings[id] ?? 'Nothing of this kind happened in these days.') : null,
  };
}

const bare = (id: FigureId): Omit<Measured, 'value' | 'low' | 'high' | 'n' | 'tooSmall' | 'doubt'> => ({
  ...{ id, count: null, before: null, change: null, course: [], trend: null, next: null, begin: null },
});

function doubted({ value, low, high, n, tooSmall, doubt }: Figure) {
  return value === null
    ? { value, low: null, high: null, n, tooSmall, doubt: null }
    : { value, low, high, n, tooSmall, doubt };
}

const sliceOf = ({ from, yes, n }: SlicePart): Measured['course'][number] => {
  const { value, low, high } = share(yes, n);
  return { from, value, low, high, n };
};

/** The later half against the earlier one; only what is larger than chance explains. */
export function trendOf(course: readonly SlicePart[]): NonNullable<Measured['trend']> {
  const middle = Math.floor(course.length / 2);
  const [early, late] = [sum(course.slice(0, middle)), sum(course.slice(-middle))];
  if (early.n < fewestForTrend || late.n < fewestForTrend) return 'too few';
  const { direction } = changeOfShare(early, late);
  return direction === 'unclear' ? 'nothing clear' : direction === 'up' ? 'rising' : 'falling';
}

const sum = (parts: readonly Part[]): Part => ({
  yes: parts.reduce((all, { yes }) => all + yes, 0),
  n: parts.reduce((all, { n }) => all + n, 0),
});

/** A figure of another kind, with its own range. */
export const measuredFigure = (id: FigureId, now: Figure, before?: Figure): Measured => ({
  ...bare(id),
  ...doubted(now),
  before: before === undefined ? null : { value: before.value, n: before.n },
  begin: now.value === null ? (beginnings[id] ?? null) : null,
});

/** A number that is simply counted. */
export const measuredCount = (id: FigureId, value: number | null, before?: number): Measured => ({
  ...bare(id),
  ...{ value, low: null, high: null, tooSmall: false, doubt: null },
  n: definitionOf(id).unit === 'count' ? (value ?? 0) : 0,
  before: before === undefined ? null : { value: before, n: before },
});

type Waits = 'firstReplyOpen' | 'firstReplyClock' | 'wholeOpen' | 'wholeClock';

/** The buckets of a family of durations. */
export function bucketsIn(counts: Counts, family: Waits): BucketCount[] {
  const from = families[family] * 1000;
  return [...counts]
    .filter(([mark]) => mark >= from && mark < from + 1000)
    .map(([mark, count]) => ({ bucket: mark - from, count }));
}

/** Median and slowest tenth of waits, in seconds. */
export function measuredWaits(
  ids: readonly [median: FigureId, slow: FigureId],
  now: readonly BucketCount[],
  before: readonly BucketCount[],
): Measured[] {
  const [spread, earlier] = [spreadOf(now), spreadOf(before)];
  const { n, tooSmall } = spread;
  const begin = n === 0 ? 'Nothing of this kind happened in these days.' : null;
  const doubt = n > 0 && tooSmall ? `n too small (${String(n)}): at least 20 cases are needed.` : null;
  const shared = { n, tooSmall, doubt, begin };
  const { median, medianLow, medianHigh, p90 } = spread;
  return [
    {
      ...{ ...bare(ids[0]), ...shared, value: median, low: medianLow, high: medianHigh },
      before: { value: earlier.median, n: earlier.n },
    },
    { ...bare(ids[1]), ...shared, value: p90, low: null, high: null, before: { value: earlier.p90, n: earlier.n } },
  ];
}

/** What to do where nothing is measured yet. */
const beginnings: Partial<Record<FigureId, string>> = {
  promptness: 'Appears with the first reply that falls due. What is promised stands with each inbox in the settings.',
  personalisation: 'Appears with the first episode that is resolved.',
  empathy: 'Appears with the first resolved episode in which a message read as a low feeling.',
  consistency: 'Appears with the first resolved episode in which one colleague answered after another.',
  resolution: 'Appears seven days after the first episode is resolved, when its customer has not come back.',
  goodEndings:
    'Appears with the first resolved episode whose messages were read. Reading can be switched on in the settings.',
  trust: 'Appears when a moment falls due that an agent promised in words. Press P while answering to promise one.',
  csat: 'Appears with the first answered survey.',
  csatForAll: 'Appears with the first answered survey.',
  ces: 'Appears with the first answered survey of effort.',
  nps: 'Appears with the first answered survey of the relation.',
  response: 'Appears with the first survey that is sent.',
  membersReturn: 'Appears when there were members on the first day who had ordered in the year before.',
  gesturesClaimed: 'Appears with the first gesture that is offered to a customer.',
  promoters: 'Appears with the first answered survey of the relation.',
  ownCsat: 'Appears with the first answered survey after a case answered alone.',
  ownNoRepeat: 'Appears seven days after the first case answered alone is resolved.',
  ownPromises: 'Appears with the first promise that is judged in a case answered alone.',
  confirmed: 'Appears when customers say that it is solved, in words or in a survey.',
};
/** The words under which a figure is known. */
export const nameOf = (id: FigureId): string => definitionOf(id).name;
