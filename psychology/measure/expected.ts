import type { Stratum } from './standardise.ts';

/**
 * The share, 0..1, that everybody together reaches on somebody's mix of cases (indirect standardisation): Σ own cases of a
 * kind · everybody's share in that kind / own cases. It shows what the mix alone explains; what else is different stays
 * in. Null without cases. `own` and `everybody` name the same kinds.
 */
export function expectedShare(own: readonly Stratum[], everybody: readonly Stratum[]): number | null {
  const shares = new Map(everybody.filter(({ n }) => n > 0).map(({ name, yes, n }) => [name, yes / n]));
  const known = own.filter(({ name, n }) => n > 0 && shares.has(name));
  const all = known.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? null : known.reduce((sum, { name, n }) => sum + n * (shares.get(name) ?? 0), 0) / all;
}
