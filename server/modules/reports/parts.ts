import type { Promised } from '#contract/promises.ts';
import type { Part } from './measured.ts';
import { endings, outcomes, promised } from './marks.ts';
import { sumOf, type Counts } from './read.ts';

/** Kept, of all that is judged: late ones and those still owed after their moment count as broken. */
export function keptOf(counts: Counts, what: Promised['what']): Part {
  const yes = sumOf(counts, promised(what, 'kept'));
  return { yes, n: yes + sumOf(counts, promised(what, 'broken'), promised(what, 'overdue')) };
}
export const broken = ({ yes, n }: Part): number => n - yes;

/** Of the cases that were resolved. */
export const ofCases = (counts: Counts, mark: number): Part => ({
  yes: sumOf(counts, mark),
  n: sumOf(counts, outcomes.cases),
});
export const notReasked = (counts: Counts): Part => {
  const { yes, n } = ofCases(counts, outcomes.reasked);
  return { yes: n - yes, n };
};
/** Of the episodes that were passed on. */
export const passedWhole = (counts: Counts): Part => ({
  yes: sumOf(counts, outcomes.passedWhole),
  n: sumOf(counts, outcomes.transferred),
});
export const confirmed = (counts: Counts): Part => ({
  yes: sumOf(counts, outcomes.confirmed),
  n: sumOf(counts, outcomes.asked),
});

/** Of the resolved episodes that were read. */
export const lows = (counts: Counts): Part => ({ yes: sumOf(counts, endings.low), n: sumOf(counts, endings.read) });
export const recovered = (counts: Counts): Part => ({
  yes: sumOf(counts, endings.better),
  n: sumOf(counts, endings.low),
});
export const endedWell = (counts: Counts): Part => {
  const n = sumOf(counts, endings.read);
  return { yes: n - sumOf(counts, endings.endedLow), n };
};

/** Answers from 1 to 5. */
export const scores = (counts: Counts): number[] =>
  [1, 2, 3, 4, 5].map((answer) => sumOf(counts, outcomes.score(answer)));
export const satisfied = (counts: Counts): Part => {
  const answers = scores(counts);
  const all = answers.reduce((sum, n) => sum + n, 0);
  return { yes: (answers[3] ?? 0) + (answers[4] ?? 0), n: all };
};
