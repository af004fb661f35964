import { groupProbabilities } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import type { Comment } from './corpus.ts';
import { count, counts, macroF1, microF1, ratesOf } from './metrics.ts';
import type { Counts, Rates } from './metrics.ts';

/** The paper's rule: a label is said from this probability on. */
export const FIXED = 0.3;

/** Scores of one set of labels under one rule. */
export interface SetScores {
  readonly macroF1: number;
  readonly microF1: number;
  readonly perLabel: Readonly<Record<string, Rates>>;
}

export interface Evaluation {
  readonly labels: SetScores;
  readonly ekman: SetScores;
  readonly sentiment: SetScores;
}

/** A set of labels to judge: their names, which labels of a comment belong to each, and from which probability each is said. */
interface Set {
  readonly names: readonly string[];
  readonly members: readonly (readonly number[])[];
  readonly cuts: readonly number[];
}

/** Judges a model on labelled comments under its tuned thresholds and under the fixed one. */
export function evaluate(model: Model, comments: readonly Comment[]): { tuned: Evaluation; fixed: Evaluation } {
  const { labels, cuts, groupings } = model.header;
  const chances = comments.map(({ text }) => Array.from(model.score(text).labels));
  const single = { names: labels, members: labels.map((_, label) => [label]), cuts };
  const groups = (which: 'ekman' | 'sentiment'): number[][] =>
    chances.map((row) => groupProbabilities(groupings[which], row));
  const [ekman, sentiment] = [groups('ekman'), groups('sentiment')];
  const judged = (rule: (set: Set) => Set): Evaluation => ({
    labels: judge(comments, chances, rule(single)),
    ekman: judge(comments, ekman, rule(groupings.ekman)),
    sentiment: judge(comments, sentiment, rule(groupings.sentiment)),
  });
  return { tuned: judged((set) => set), fixed: judged((set) => ({ ...set, cuts: set.cuts.map(() => FIXED) })) };
}

function judge(comments: readonly Comment[], chances: readonly (readonly number[])[], set: Set): SetScores {
  const all: Counts[] = set.names.map(counts);
  comments.forEach(({ labels }, row) => {
    set.members.forEach((members, at) => {
      const truth = members.some((label) => labels.includes(label));
      count(all[at] as Counts, truth, (chances[row]?.[at] as number) >= (set.cuts[at] as number));
    });
  });
  return {
    macroF1: macroF1(all),
    microF1: microF1(all),
    perLabel: Object.fromEntries(set.names.map((name, at) => [name, ratesOf(all[at] as Counts)])),
  };
}
