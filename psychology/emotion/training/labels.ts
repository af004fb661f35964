import { groupInputs, groupProbabilities, sigmoid } from '../model/groups.ts';
import type { Curve, Grouping } from '../model/header.ts';
import type { Comment } from './corpus.ts';
import { fitLogistic } from './logistic.ts';
import { fitPlatt } from './platt.ts';
import { short } from './rounding.ts';
import { scoresOf } from './sparse.ts';
import type { Sparse, Weights } from './sparse.ts';
import { trainSvm } from './svm.ts';
import { bestCut } from './thresholds.ts';

/** Chosen on the development comments; between .1 and .3 it changes little. */
const COST = 0.2;
const PASSES = 12;
const FOLDS = 3;

export interface LabelHeads {
  readonly weights: readonly Weights[];
  readonly curves: readonly Curve[];
  readonly cuts: readonly number[];
  readonly ekman: Grouping;
  readonly sentiment: Grouping;
}

export interface LabelTask {
  readonly names: readonly string[];
  readonly comments: readonly Comment[];
  readonly examples: Sparse;
  readonly groups: { readonly ekman: GroupNames; readonly sentiment: GroupNames };
  readonly seed: number;
  readonly tell: (what: string) => void;
}

type GroupNames = Readonly<Record<string, readonly string[]>>;

/**
 * One head per label. Calibration, thresholds and groups are fitted on scores that a head gave to comments that it was
 * not trained on (folds of the training comments), so that the development comments stay unseen.
 */
export function trainLabels(task: LabelTask): LabelHeads {
  const { names, comments, examples, seed, tell } = task;
  const weights: Weights[] = [];
  const unseen: Float64Array[] = [];
  names.forEach((name, label) => {
    const targets = Int8Array.from(comments, ({ labels }) => (labels.includes(label) ? 1 : -1));
    weights.push(trainSvm(examples, targets, { cost: COST, passes: PASSES, seed }));
    unseen.push(crossScores(examples, targets, seed));
    tell(`${name} (${String(label + 1)} of ${String(names.length)})`);
  });
  const truths = names.map((_, label) => truthOf(comments, [label]));
  const curves = unseen.map((scores, label) => shortCurve(fitPlatt(scores, truths[label] as Uint8Array)));
  const chances = unseen.map((scores, label) => {
    const { slope, offset } = curves[label] as Curve;
    return scores.map((score) => sigmoid(slope * score + offset));
  });
  const cuts = chances.map((one, label) => short(Math.min(1, bestCut(one, truths[label] as Uint8Array))));
  const rows = comments.map((_, row) => chances.map((one) => one[row] as number));
  const grouping = (groups: GroupNames): Grouping => fitGroups(names, groups, comments, rows);
  tell('groups of labels');
  return {
    ...{ weights, curves, cuts },
    ekman: grouping(task.groups.ekman),
    sentiment: grouping(task.groups.sentiment),
  };
}

/** Scores of all examples, each from a head that has not seen it. */
function crossScores(examples: Sparse, targets: Int8Array, seed: number): Float64Array {
  const scores = new Float64Array(examples.rows);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = targets.map((target, row) => (row % FOLDS === fold ? 0 : target));
    const all = scoresOf(examples, trainSvm(examples, rest, { cost: COST, passes: PASSES, seed }));
    for (let row = fold; row < examples.rows; row += FOLDS) scores[row] = all[row] as number;
  }
  return scores;
}

function fitGroups(
  names: readonly string[],
  groups: GroupNames,
  comments: readonly Comment[],
  rows: readonly (readonly number[])[],
): Grouping {
  const all: GroupNames = { ...groups, neutral: ['neutral'] };
  const members = Object.values(all).map((labels) => labels.map((label) => names.indexOf(label)));
  const inputs = rows.map((row) => groupInputs(members, row));
  const truths = members.map((labels) => truthOf(comments, labels));
  const weights = truths.map((truth) => fitLogistic(inputs, truth).map(short));
  const grouping = { names: Object.keys(all), members, weights, cuts: [] };
  const chances = rows.map((row) => groupProbabilities(grouping, row));
  const cuts = truths.map((truth, at) =>
    short(
      bestCut(
        chances.map((one) => one[at] as number),
        truth,
      ),
    ),
  );
  return { ...grouping, cuts };
}

/** 1 for comments that carry one of the labels, else 0. */
export function truthOf(comments: readonly Comment[], labels: readonly number[]): Uint8Array {
  return Uint8Array.from(comments, (comment) => (comment.labels.some((label) => labels.includes(label)) ? 1 : 0));
}

const shortCurve = ({ slope, offset }: Curve): Curve => ({ slope: short(slope), offset: short(offset) });
