import { figure } from './figure.ts';
import type { Figure } from './figure.ts';
import { Z95 } from './normal.ts';

/** Cases of one kind (a topic, a channel, a way of closing): `yes` of `n`. */
export interface Stratum {
  readonly name: string;
  readonly yes: number;
  readonly n: number;
}

export interface PostStratified extends Figure {
  /** Share of the population, 0..1, from which nobody answered: the figure says nothing about them. */
  readonly unheard: number;
}

/**
 * A share corrected for who answered: Σ share of the population · rate in the stratum (Holt & Smith 1979), 0..1.
 * `population` counts all cases per stratum, answered or not; strata that nobody answered are left out and reported.
 * It can correct only for what the strata hold.
 */
export function postStratify(strata: readonly Stratum[], population: Readonly<Record<string, number>>): PostStratified {
  const everyone = total(Object.values(population));
  const heard = strata.filter(({ n }) => n > 0);
  const size = total(heard.map(({ name }) => population[name] ?? 0));
  const n = total(heard.map((stratum) => stratum.n));
  const unheard = everyone === 0 ? 0 : 1 - size / everyone;
  if (size === 0) return { ...figure(null, 0, 1, 0, 1), unheard };
  const { value, error } = weighted(heard, (name) => (population[name] ?? 0) / size);
  return { ...figure(value, Math.max(0, value - Z95 * error), Math.min(1, value + Z95 * error), n, 1), unheard };
}

/** Error with one answer added to either side, so that a stratum of 3 of 3 does not look certain (Agresti & Coull 1998). */
function weighted(strata: readonly Stratum[], shareOf: (name: string) => number): { value: number; error: number } {
  let [value, variance] = [0, 0];
  for (const { name, yes, n } of strata) {
    const p = (yes + 1) / (n + 2);
    value += shareOf(name) * (yes / n);
    variance += shareOf(name) ** 2 * ((p * (1 - p)) / (n + 2));
  }
  return { value, error: Math.sqrt(variance) };
}

export interface Group {
  readonly name: string;
  readonly strata: readonly Stratum[];
}

export interface Standardised {
  readonly name: string;
  /** Share over all cases as they came, 0..1; null without cases. */
  readonly crude: number | null;
  /** Share if every group had had the pooled mix of cases; null when a group lacks a kind of case that others have. */
  readonly standardised: number | null;
  readonly n: number;
}

/** Direct standardisation of groups (teams, not people) to the pooled case mix. */
export function standardise(groups: readonly Group[]): Standardised[] {
  const mix = new Map<string, number>();
  for (const { strata } of groups) for (const { name, n } of strata) mix.set(name, (mix.get(name) ?? 0) + n);
  const all = total([...mix.values()]);
  const needed = [...mix].filter(([, n]) => n > 0).map(([name]) => name);
  return groups.map(({ name, strata }) => {
    const seen = strata.filter(({ n }) => n > 0);
    const n = total(seen.map((stratum) => stratum.n));
    const complete = needed.every((kind) => seen.some((stratum) => stratum.name === kind));
    return {
      name,
      n,
      crude: n === 0 ? null : total(seen.map(({ yes }) => yes)) / n,
      standardised: n === 0 || !complete ? null : weighted(seen, (kind) => (mix.get(kind) ?? 0) / all).value,
    };
  });
}

/** Two groups of which the crude figure prefers one and the standardised figure the other. */
export interface Reversal {
  readonly crudePrefers: string;
  readonly standardisedPrefers: string;
  readonly words: string;
}

/**
 * Simpson's guard: every pair whose order turns round once the case mix is equal (Simpson 1951). Where it finds one, do
 * not show the crude comparison.
 */
export function reversals(groups: readonly Group[]): Reversal[] {
  const all = standardise(groups);
  const found: Reversal[] = [];
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      const crude = (one.crude ?? NaN) - (other.crude ?? NaN);
      const fair = (one.standardised ?? NaN) - (other.standardised ?? NaN);
      if (crude * fair < 0) found.push(crude > 0 ? reversal(one.name, other.name) : reversal(other.name, one.name));
    }
  }
  return found;
}

function reversal(crudePrefers: string, standardisedPrefers: string): Reversal {
  const words = `${crudePrefers} looks better only because its cases were easier; with equal cases ${standardisedPrefers} does better.`;
  return { crudePrefers, standardisedPrefers, words };
}

/** Weight of the common mean in {@link shrink}, in cases. A design choice. */
export const KAPPA = 20;

/** Pulls a small group's share towards the mean of all: (yes + κ·mean) / (n + κ), 0..1. */
export function shrink(yes: number, n: number, mean: number, kappa = KAPPA): number {
  return (yes + kappa * mean) / (n + kappa);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
