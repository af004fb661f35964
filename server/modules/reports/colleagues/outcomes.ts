import type { Output } from '#contract/define.ts';
import type { colleagueFiguresRoutes } from '#contract/colleague-figures.ts';
import type { FigureId } from '#contract/figures.ts';
import { expectedShare, type Stratum } from '#psychology/measure/index.ts';
import { measuredCount, measuredShare, type Part } from '../measured.ts';
import { percent } from '../words.ts';
import type { AnsweredRow } from './store.ts';

export type Row = Output<(typeof colleagueFiguresRoutes)['GET /colleague-figures']>['items'][number];

/** More than so much by the mix of topics alone is said in words. A design choice. */
const mixShows = 0.05;

const shares: readonly (readonly [id: FigureId, of: (row: AnsweredRow) => Part])[] = [
  ['ownCsat', ({ satisfied, rated }) => ({ yes: satisfied, n: rated })],
  ['ownNoRepeat', ({ lasting, old }) => ({ yes: lasting, n: old })],
  ['ownPromises', ({ kept, broken }) => ({ yes: kept, n: kept + broken })],
];

/** Somebody’s figures, each beside what everybody together reaches on the same mix of topics. */
export function figuresOf(
  own: readonly AnsweredRow[],
  everybody: readonly AnsweredRow[],
): Pick<Row, 'figures' | 'mix'> {
  const cases = own.reduce((sum, row) => sum + row.cases, 0);
  const figures = shares.map(([id, of]) => {
    const measured = measuredShare(id, total(own.map(of)));
    return { ...measured, expected: expectedShare(strata(own, of), strata(everybody, of)) };
  });
  return {
    figures: [{ ...measuredCount('ownCases', cases), expected: null }, ...figures],
    mix: mixWords(own, everybody),
  };
}

/** What is too few to compare is not shown to others at all: a number without meaning is not harmless there. */
export const forOthers = ({ figures, mix }: Pick<Row, 'figures' | 'mix'>): Pick<Row, 'figures' | 'mix'> => ({
  figures: figures.map((one) =>
    one.id !== 'ownCases' && one.tooSmall
      ? { ...one, value: null, low: null, high: null, count: null, expected: null, begin: null }
      : one,
  ),
  mix,
});

function strata(rows: readonly AnsweredRow[], of: (row: AnsweredRow) => Part): Stratum[] {
  const topics = Map.groupBy(rows, ({ topicId }) => topicId ?? '');
  return [...topics].map(([name, some]) => ({ name, ...total(some.map(of)) }));
}
const total = (parts: readonly Part[]): Part => ({
  yes: parts.reduce((sum, { yes }) => sum + yes, 0),
  n: parts.reduce((sum, { n }) => sum + n, 0),
});

/** By lasting solutions, as most cases have them. */
function mixWords(own: readonly AnsweredRow[], everybody: readonly AnsweredRow[]): string | null {
  const of = ({ lasting, old }: AnsweredRow): Part => ({ yes: lasting, n: old });
  const all = total(everybody.map(of));
  const expected = expectedShare(strata(own, of), strata(everybody, of));
  if (expected === null || all.n === 0 || Math.abs(expected - all.yes / all.n) < mixShows) return null;
  const [here, house] = [percent(expected), percent(all.yes / all.n)];
  return `The topics here are ${expected < all.yes / all.n ? 'harder' : 'easier'} than usual: everybody together solves ${here} of such cases for good, and ${house} of all.`;
}
