/** A word that was met, and what has been found out about it. */
export interface KnownWord {
  readonly key: string;
  readonly facts: unknown[];
}

let slots = 0;

/** What `make` makes of a word, found out once for each that is kept. */
export function fact<T extends object | boolean>(make: (key: string) => T): (word: KnownWord) => T {
  const slot = slots++;
  return ({ key, facts }) => (facts[slot] ??= make(key)) as T;
}

/** Longer words are codes and keys, which nobody writes twice. */
const MOST_LETTERS = 24;
const MOST_KEPT = 8192;

/**
 * Words by how they are written, each under the key that `keyOf` gives it. Few words make most of what people write, so that
 * those met last are kept; from so many on it begins afresh.
 */
export function knownWords(keyOf: (written: string) => string): (written: string) => KnownWord {
  const kept = new Map<string, KnownWord>();
  return (written) => {
    const before = kept.get(written);
    if (before !== undefined) return before;
    const word: KnownWord = { key: keyOf(written), facts: new Array<unknown>(slots) };
    if (kept.size >= MOST_KEPT) kept.clear();
    if (written.length <= MOST_LETTERS) kept.set(written, word);
    return word;
  };
}
