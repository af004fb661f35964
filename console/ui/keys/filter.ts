export interface Findable {
  label: string;
  /** Other words it may be looked for by. */
  words?: string | undefined;
}

/**
 * What fits the words typed, best first: every word must begin a word of the label or of `words`, or stand inside one.
 * Accents do not matter. Nothing typed leaves all, in their order.
 */
export function filterItems<Item extends Findable>(items: readonly Item[], typed: string): Item[] {
  const asked = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (asked.length === 0) return [...items];
  return items
    .map((item) => ({ item, rank: rank(item, asked) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map((each) => each.item);
}

/** 0 does not fit; 3 a word for each word begun in the label, 2 begun in the other words, 1 found inside. */
function rank(item: Findable, asked: readonly string[]): number {
  const label = plain(item.label);
  const all = `${label} ${plain(item.words ?? '')}`;
  let sum = 0;
  for (const word of asked) {
    if (begins(label, word)) sum += 3;
    else if (begins(all, word)) sum += 2;
    else if (all.includes(word)) sum += 1;
    else return 0;
  }
  return sum;
}

function begins(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
