import { leaderOf, sideOf } from '../model/sides.ts';
import type { Side } from '../model/sides.ts';
import type { Feeling } from '../types.ts';
import { calibrationError, softmax } from './calibrate.ts';
import type { Scaling } from './calibrate.ts';
import type { Message } from './corpus.ts';
import { correlation, count, counts, macroF1 } from './metrics.ts';
import { FEELINGS, scalingOf } from './service.ts';
import type { Unseen } from './service.ts';
import { fitUnclear, isNamed } from './unclear.ts';
import type { Judged } from './unclear.ts';

const SIDES: readonly Side[] = ['negative', 'neutral', 'positive'];

export function judgedOf({ scores }: Unseen, scaling: Scaling, messages: readonly Message[]): Judged[] {
  return scores.map((row, at) => {
    const { feeling, probability, side } = leaderOf(named(softmax(scaling, row)));
    const said = messages[at]?.feelings ?? [];
    const near = said.some((one) => sideOf(one) === sideOf(feeling));
    return { feeling, probability, side, verdict: said.includes(feeling) ? 'right' : near ? 'near' : 'wrong' };
  });
}

const named = (chances: readonly number[]): Record<Feeling, number> =>
  Object.fromEntries(FEELINGS.map((feeling, at) => [feeling, chances[at]])) as Record<Feeling, number>;

/**
 * Figures on messages whose group was not trained on. The scaling and the rule for `unclear` that the figures use are
 * fitted on the other half of the messages, so that nothing is measured where it was fitted.
 */
export function unseenFigures(unseen: Unseen, messages: readonly Message[]): Record<string, number> {
  const chances = unseen.scores.map(() => [] as number[]);
  const clear: Judged[] = [];
  for (const half of [0, 1]) {
    const [here, other] = [half, 1 - half].map((which) => partOf(unseen, messages, which));
    if (here === undefined || other === undefined) continue;
    const scaling = scalingOf(other.unseen, other.messages);
    const rule = fitUnclear(judgedOf(other.unseen, scaling, other.messages));
    here.rows.forEach((row) => (chances[row] = softmax(scaling, unseen.scores[row] ?? [])));
    clear.push(...judgedOf(here.unseen, scaling, here.messages).filter((one) => isNamed(rule, one)));
  }
  const truths = messages.map((message) => FEELINGS.indexOf(message.feelings[0] ?? 'neutral'));
  const intensities = messages.map(({ intensity }) => intensity);
  return {
    ...feelingFigures(chances, truths),
    namedShare: clear.length / messages.length,
    namedRight: shareOf(clear, 'right'),
    namedNear: shareOf(clear, 'near'),
    intensityR: correlation(unseen.intensities, intensities),
  };
}

const shareOf = (judged: readonly Judged[], verdict: Judged['verdict']): number =>
  judged.filter((one) => one.verdict === verdict).length / Math.max(1, judged.length);

/** The messages of even or of odd place. */
function partOf(unseen: Unseen, messages: readonly Message[], half: number) {
  const rows = messages.flatMap((_, row) => (row % 2 === half ? [row] : []));
  const scores = rows.map((row) => unseen.scores[row] ?? []);
  return { rows, unseen: { scores, intensities: [] }, messages: rows.flatMap((row) => messages[row] ?? []) };
}

/** Quality of probabilities of the service feelings against the first feeling of each message. */
export function feelingFigures(chances: readonly (readonly number[])[], truths: readonly number[]) {
  const said = chances.map((row) => row.indexOf(Math.max(...row)));
  const sides = chances.map(leadingSide);
  return {
    feelingsF1: macroOf(truths, said, FEELINGS.length),
    sidesF1: macroOf(truths.map(sideIndex), sides, SIDES.length),
    accuracy: truths.filter((truth, at) => truth === said[at]).length / Math.max(1, truths.length),
    calibrationError: calibrationError(
      chances.map((row) => Math.max(...row)),
      truths.map((truth, at) => truth === said[at]),
    ),
  };
}

const sideIndex = (feeling: number): number => SIDES.indexOf(sideOf(FEELINGS[feeling] ?? 'neutral'));

function leadingSide(row: readonly number[]): number {
  const sums = SIDES.map(() => 0);
  row.forEach((chance, feeling) => {
    sums[sideIndex(feeling)] = (sums[sideIndex(feeling)] ?? 0) + chance;
  });
  return sums.indexOf(Math.max(...sums));
}

/** Macro-F1 of a choice among `width` classes. */
export function macroOf(truths: readonly number[], said: readonly number[], width: number): number {
  const all = Array.from({ length: width }, (_, label) => {
    const sums = counts();
    truths.forEach((truth, at) => {
      count(sums, truth === label, said[at] === label);
    });
    return sums;
  });
  return macroF1(all);
}
