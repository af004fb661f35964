/** A word or phrase: how often it stands in the texts looked at and in the others, and how many customers used it there. */
export interface WordCount {
  readonly word: string;
  readonly here: number;
  readonly elsewhere: number;
  /** Different customers who used it in the texts looked at (or, for one that is rarer here, elsewhere). */
  readonly customers: number;
}

export interface Theme extends WordCount {
  /** Log-odds ratio, above 0 when more common here. */
  readonly delta: number;
  /** Standard scores; |z| ≥ 1.96 is shown. Of many words one in twenty gets there by chance: a hint, no proof. */
  readonly z: number;
}

export const FEWEST_CUSTOMERS = 5;
export const SHOWN_FROM_Z = 1.96;
/** Weight of the prior, in words. A design choice: larger pulls rare words harder towards "no difference". */
export const PRIOR_WORDS = 300;

/**
 * Log-odds ratio of a word with a Dirichlet prior (Monroe, Colaresi & Quinn 2008): `y1` of `n1` words here, `y2` of `n2`
 * elsewhere, prior count `a` of `a0`.
 */
export function logOdds(
  y1: number,
  n1: number,
  y2: number,
  n2: number,
  a: number,
  a0: number,
): { delta: number; z: number } {
  const odds = (y: number, n: number): number => Math.log((y + a) / (n + a0 - y - a));
  const delta = odds(y1, n1) - odds(y2, n2);
  return { delta, z: delta / Math.sqrt(1 / (y1 + a) + 1 / (y2 + a)) };
}

/**
 * Words that set these texts apart, the clearest first: |z| ≥ 1.96 and at least 5 customers, so that no single voice makes
 * a theme. `hereTotal` and `elsewhereTotal` count all words; the prior of a word is its share of both together.
 */
export function themes(
  words: readonly WordCount[],
  hereTotal: number,
  elsewhereTotal: number,
  priorWords = PRIOR_WORDS,
): Theme[] {
  return words
    .filter(({ here, elsewhere, customers }) => customers >= FEWEST_CUSTOMERS && here + elsewhere > 0)
    .map((word) => {
      const prior = (priorWords * (word.here + word.elsewhere)) / (hereTotal + elsewhereTotal);
      return { ...word, ...logOdds(word.here, hereTotal, word.elsewhere, elsewhereTotal, prior, priorWords) };
    })
    .filter(({ z }) => Math.abs(z) >= SHOWN_FROM_Z)
    .sort((one, other) => Math.abs(other.z) - Math.abs(one.z));
}
