import { contentWords } from '../language/content.ts';

/** A conversation to be sorted. */
export interface Text {
  readonly id: string;
  readonly text: string;
}

/** Conversations that speak of the same thing. */
export interface Cluster {
  /** The words that set them apart, the strongest first, as most people write them. */
  readonly words: readonly string[];
  /** Those that belong, the most typical first. */
  readonly ids: readonly string[];
}

/** Design choices. */
const RAREST = 3;
const COMMONEST = 0.35;
/** Among few conversations a word may well be in half of them. */
const ALWAYS_RARE = 20;
const KEPT_WORDS = 14;
const ALIKE = 0.26;
const FEWEST = 5;
const SHOWN_WORDS = 4;
const MOST_GROUPS = 400;

/** Addresses and names of accounts: whom one writes to is not what one writes about. */
const isName = (word: string): boolean => word.includes('@') || word.includes('://');

type Sparse = ReadonlyMap<string, number>;
interface Sorted {
  readonly id: string;
  readonly vector: Sparse;
}
interface Group {
  readonly members: Sorted[];
  readonly sum: Map<string, number>;
}

/**
 * Groups conversations by TF-IDF likeness (Salton & Buckley 1988): each goes to the group it is most like, or begins one;
 * then once more, now that the groups stand. The same conversations in the same order give the same groups. Groups of
 * fewer than five are left out.
 */
export function suggest(texts: readonly Text[], most = 12): Cluster[] {
  const { vectors, written } = weigh(texts);
  const seeds = settle(vectors, gather(vectors));
  const groups = settle(
    vectors,
    seeds.filter(({ members }) => members.length > 1),
  );
  return groups
    .filter(({ members }) => members.length >= FEWEST)
    .sort((a, b) => b.members.length - a.members.length)
    .slice(0, most)
    .map((group) => shown(group, written));
}

/** Each text's rarest and most repeated words, and how people write each word. */
function weigh(texts: readonly Text[]): { vectors: Sorted[]; written: ReadonlyMap<string, string> } {
  const forms = new Map<string, Map<string, number>>();
  const counted = texts.map(({ id, text }) => ({ id, counts: countWords(text, forms) }));
  const spread = new Map<string, number>();
  for (const { counts } of counted) for (const key of counts.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  const highest = Math.max(ALWAYS_RARE, texts.length * COMMONEST);
  const rarity = (key: string): number => {
    const found = spread.get(key) ?? 0;
    return found < RAREST || found > highest ? 0 : Math.log(texts.length / found);
  };
  return {
    vectors: counted.map(({ id, counts }) => ({ id, vector: unit(counts, rarity) })),
    written: new Map([...forms].map(([key, all]) => [key, commonest(all)])),
  };
}

function countWords(text: string, forms: Map<string, Map<string, number>>): Map<string, number> {
  const counts = new Map<string, number>();
  const said = text
    .split(/\s/)
    .filter((word) => !isName(word))
    .join(' ');
  for (const { key, start, end } of contentWords(said)) {
    const form = said.slice(start, end).toLowerCase();
    if (!/^\p{L}[\p{L}' -]{2,}$/u.test(form)) continue; // numbers and names of two letters say nothing of a topic
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const known = forms.get(key) ?? new Map<string, number>();
    known.set(form, (known.get(form) ?? 0) + 1);
    forms.set(key, known);
  }
  return counts;
}

const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';

function unit(counts: ReadonlyMap<string, number>, rarity: (key: string) => number): Sparse {
  const weights = [...counts]
    .map(([key, count]): [string, number] => [key, (1 + Math.log(count)) * rarity(key)])
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, KEPT_WORDS);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([key, weight]) => [key, weight / length]));
}

/** The first look: each text finds a group, or begins one. */
function gather(vectors: readonly Sorted[]): Group[] {
  const groups: Group[] = [];
  for (const one of vectors) {
    if (one.vector.size === 0) continue;
    const near = nearest(one.vector, groups);
    if (near !== null) put(near, one);
    else if (groups.length < MOST_GROUPS) groups.push({ members: [one], sum: new Map(one.vector) });
  }
  return groups;
}

/** Sorts all texts anew into groups that stand. */
function settle(vectors: readonly Sorted[], groups: readonly Group[]): Group[] {
  const fresh = groups.map((): Group => ({ members: [], sum: new Map() }));
  for (const one of vectors) {
    const near = nearest(one.vector, groups);
    const into = near === null ? undefined : fresh[groups.indexOf(near)];
    if (into !== undefined) put(into, one);
  }
  return fresh.filter(({ members }) => members.length > 0);
}

function nearest(vector: Sparse, groups: readonly Group[]): Group | null {
  let [best, highest]: [Group | null, number] = [null, ALIKE];
  for (const group of groups) {
    const alike = likeness(vector, group);
    if (alike >= highest) [best, highest] = [group, alike + Number.EPSILON];
  }
  return best;
}

function likeness(vector: Sparse, { sum }: Group): number {
  let [shared, length] = [0, 0];
  for (const [key, weight] of vector) shared += weight * (sum.get(key) ?? 0);
  if (shared === 0) return 0;
  for (const weight of sum.values()) length += weight * weight;
  return shared / Math.sqrt(length);
}

function put({ members, sum }: Group, one: Sorted): void {
  members.push(one);
  for (const [key, weight] of one.vector) sum.set(key, (sum.get(key) ?? 0) + weight);
}

function shown(group: Group, written: ReadonlyMap<string, string>): Cluster {
  const strongest = [...group.sum].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, SHOWN_WORDS);
  const typical = group.members
    .map(({ id, vector }) => ({ id, alike: likeness(vector, group) }))
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1));
  return { words: strongest.map(([key]) => written.get(key) ?? key), ids: typical.map(({ id }) => id) };
}
