import { feelings } from './feelings.ts';
import { leaderOf } from './model/sides.ts';
import type { Feeling, FeelingProbabilities } from './types.ts';

/** What is added to the log-odds of each feeling, within ±`MOST_SHIFT`. */
export type Shifts = Readonly<Record<Feeling, number>>;

/** A message that somebody has looked at: what it read as, and what it is. */
export interface Example {
  readonly probabilities: FeelingProbabilities;
  readonly label: Feeling;
  /** How much it counts: 1 for a correction, less for a reading that was seen and left standing. */
  readonly weight: number;
}

export interface Adaptation {
  readonly shifts: Shifts;
  /** Share of the examples' weight that is read as people say, without and with the shifts; the latter cross-validated. */
  readonly before: number;
  readonly after: number;
  readonly examples: number;
}

/** Design choices: a workspace's habits may tip what was close, they never turn a clear reading over. */
export const MOST_SHIFT = 0.5;
/** A message seen and left as it was says a little: most people correct only what disturbs them. */
export const LEFT_STANDING = 0.2;
/** Corrections below which there is nothing to learn from. */
export const FEWEST_CORRECTIONS = 30;

const PULL = 4;
const STEPS = 100;
const PACE = 0.5;
const FOLDS = 5;

const names = Object.keys(feelings) as Feeling[];
const shiftsOf = (of: (feeling: Feeling) => number): Record<Feeling, number> =>
  Object.fromEntries(names.map((feeling) => [feeling, of(feeling)])) as Record<Feeling, number>;

export const noShifts: Shifts = shiftsOf(() => 0);

/** The probabilities after a workspace's shifts: softmax of log p + shift. */
export function shifted(probabilities: FeelingProbabilities, shifts: Shifts): FeelingProbabilities {
  if (shifts === noShifts) return probabilities;
  const masses = shiftsOf((feeling) => probabilities[feeling] * Math.exp(shifts[feeling]));
  const total = Object.values(masses).reduce((sum, mass) => sum + mass, 0);
  return shiftsOf((feeling) => masses[feeling] / total);
}

/**
 * Learns from what people said. Intercepts only (prior correction, Saerens et al. 2002), pulled to 0 by an L2 penalty and
 * bounded, so that it is small, explained in a table of nine numbers and taken back by forgetting them. Null where it would
 * not help people it has not learnt from.
 */
export function adapt(examples: readonly Example[]): Adaptation | null {
  const before = agreement(examples, () => noShifts);
  const fits = Array.from({ length: FOLDS }, (_, fold) => fit(examples.filter((__, index) => index % FOLDS !== fold)));
  const after = agreement(examples, (index) => fits[index % FOLDS] ?? noShifts);
  return after > before ? { shifts: fit(examples), before, after, examples: examples.length } : null;
}

function agreement(examples: readonly Example[], shiftsFor: (index: number) => Shifts): number {
  let agreed = 0;
  let total = 0;
  examples.forEach(({ probabilities, label, weight }, index) => {
    total += weight;
    if (leaderOf(shifted(probabilities, shiftsFor(index))).feeling === label) agreed += weight;
  });
  return total === 0 ? 0 : agreed / total;
}

/** Gradient descent on the weighted log-loss, which is convex in the shifts. */
function fit(examples: readonly Example[]): Shifts {
  const rows = examples.map(({ probabilities }) => names.map((name) => probabilities[name]));
  const said = examples.map(({ label }) => names.indexOf(label));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) + PULL;
  const shifts = names.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = shifts.map((shift) => PULL * shift);
    const factors = shifts.map(Math.exp);
    rows.forEach((row, at) => climb(slope, row, factors, said[at] ?? 0, examples[at]?.weight ?? 0));
    for (const [name, change] of slope.entries())
      shifts[name] = bounded((shifts[name] ?? 0) - (PACE * names.length * change) / total);
  }
  return shiftsOf((feeling) => shifts[names.indexOf(feeling)] ?? 0);
}

/** Adds one example's share to the slope of the loss. */
function climb(
  slope: number[],
  row: readonly number[],
  factors: readonly number[],
  said: number,
  weight: number,
): void {
  let mass = 0;
  for (let name = 0; name < row.length; name += 1) mass += (row[name] ?? 0) * (factors[name] ?? 0);
  for (let name = 0; name < row.length; name += 1) {
    const now = ((row[name] ?? 0) * (factors[name] ?? 0)) / mass;
    slope[name] = (slope[name] ?? 0) + weight * (now - (name === said ? 1 : 0));
  }
}

const bounded = (shift: number): number => Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, shift));
