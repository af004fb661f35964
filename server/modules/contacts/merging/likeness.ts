/** What is compared of two customers. */
export interface Compared {
  readonly name: string | null;
  readonly companyId: string | null;
  readonly identities: readonly { readonly kind: string; readonly value: string; readonly verified: boolean }[];
}
export interface Likeness {
  /** 0..1: the strongest reason, and a little for each further one. A choice of design, not a probability. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** From here on two are suggested. */
export const enough = 0.5;

interface Reason {
  readonly weight: number;
  readonly words: string;
}

/** How alike two customers are, and why. Null where nothing speaks for one person, or something speaks against it. */
export function likenessOf(one: Compared, other: Compared): Likeness | null {
  const reasons = [...sharedIdentities(one, other), ...sharedNames(one, other)].sort((a, b) => b.weight - a.weight);
  const [first, ...rest] = reasons;
  if (first === undefined || first.weight < enough) return null;
  const score = rest.reduce((sum, { weight }) => sum + (1 - sum) * weight * 0.3, first.weight);
  return { score: Math.round(Math.min(score, 1) * 1000) / 1000, reasons: reasons.map(({ words }) => words) };
}

function sharedIdentities(one: Compared, other: Compared): Reason[] {
  return one.identities.flatMap((mine) => {
    const same = other.identities.find(
      (theirs) => theirs.kind === mine.kind && sameValue(mine.kind, mine.value, theirs.value),
    );
    if (same === undefined) return [];
    const exact = same.value === mine.value;
    const proven = mine.verified || same.verified;
    if (mine.kind === 'external') return [{ weight: 0.8, words: `The same id, spelt ${mine.value} and ${same.value}` }];
    if (mine.kind === 'email')
      return [
        {
          weight: exact ? (proven ? 0.9 : 0.7) : 0.6,
          words: `${exact ? 'The same address' : 'Addresses of one mailbox'}: ${mine.value}${exact ? '' : ` and ${same.value}`}`,
        },
      ];
    return mine.kind === 'phone' ? [{ weight: proven ? 0.85 : 0.65, words: `The same number: ${mine.value}` }] : [];
  });
}

const sameValue = (kind: string, one: string, other: string): boolean => spelling(kind, one) === spelling(kind, other);

/**
 * An identity without what people and systems spell differently: an address without its `+tag`; an external id without case,
 * separators and leading zeros. Providers differ in whether dots count, so they do.
 */
export function spelling(kind: string, value: string): string {
  if (kind === 'email') return value.toLowerCase().replace(/\+[^@]*@/, '@');
  if (kind !== 'external') return value;
  const bare = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' ? value : bare.replace(/^0+(?=.)/, '');
}

/** The same name in one company; elsewhere many people are called the same. */
function sharedNames(one: Compared, other: Compared): Reason[] {
  if (one.name === null || other.name === null) return [];
  const [mine, theirs] = [nameWords(one.name), nameWords(other.name)];
  if (mine.length === 0 || theirs.length === 0) return [];
  const likeness = wordsAlike(mine, theirs);
  if (likeness < 0.8) return [];
  const together = one.companyId !== null && one.companyId === other.companyId;
  const whole = Math.min(mine.length, theirs.length) > 1;
  const words = mine.join(' ') === theirs.join(' ') ? 'The same name' : `Similar names: ${one.name} and ${other.name}`;
  if (together) return [{ weight: whole ? 0.7 * likeness : 0.4, words: `${words}, in the same company` }];
  return [{ weight: whole ? 0.35 * likeness : 0.1, words }];
}

/** Words of a name in one order, without marks and titles. */
export const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word))
    .sort();
const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'herr', 'frau', 'sir', 'mx']);

/** 0..1: how much of the shorter name stands in the longer one, word by word, an initial for its word. */
function wordsAlike(one: readonly string[], other: readonly string[]): number {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const left = [...longer];
  let sum = 0;
  for (const word of shorter) {
    const scores = left.map((their) => wordAlike(word, their));
    const best = Math.max(0, ...scores);
    sum += best;
    if (best > 0) left.splice(scores.indexOf(best), 1);
  }
  return sum / Math.max(shorter.length, 1);
}

function wordAlike(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length === 1 || other.length === 1) return one.startsWith(other) || other.startsWith(one) ? 0.8 : 0;
  const longest = Math.max(one.length, other.length);
  const near = 1 - distance(one, other) / longest;
  return longest >= 4 && near >= 0.75 ? near : 0;
}

/** Letters to change, add or take away, or two neighbours to swap (Damerau 1964, in the variant of optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      const above = rows[i - 1] ?? [];
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}
