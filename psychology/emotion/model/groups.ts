import type { Grouping } from './header.ts';

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Keeps the logarithm of odds within bounds where a probability has reached 0 or 1. */
const EDGE = 1e-6;

function logit(probability: number): number {
  const p = Math.min(1 - EDGE, Math.max(EDGE, probability));
  return Math.log(p / (1 - p));
}

/**
 * What the probability of a group is read from: log odds and probability of each label, and for each group the log
 * odds that at least one of its labels is there if they were independent.
 */
export function groupInputs(members: Grouping['members'], probabilities: ArrayLike<number>): number[] {
  const all = Array.from(probabilities);
  const any = members.map((labels) =>
    logit(1 - labels.reduce((none, label) => none * (1 - (all[label] as number)), 1)),
  );
  return [...all.map(logit), ...all, ...any];
}

/** Probabilities of the groups, from those of the labels. */
export function groupProbabilities({ members, weights }: Grouping, probabilities: ArrayLike<number>): number[] {
  const inputs = groupInputs(members, probabilities);
  return weights.map((row) =>
    sigmoid(inputs.reduce((sum, input, at) => sum + input * (row[at] as number), row[inputs.length] as number)),
  );
}
