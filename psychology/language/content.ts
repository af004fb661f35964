import { stem } from './english/stem.ts';
import { STOP_WORDS } from './english/stop-words.ts';
import { SYNONYMS } from './english/synonyms.ts';
import { words } from './words.ts';

/** A word that carries topic. `key` is equal for forms and synonyms of one word; offsets are UTF-16, `end` exclusive. */
export interface ContentWord {
  key: string;
  start: number;
  end: number;
}

/** Synonym groups by stem, so that "charged" finds the group written as "charge". */
const KEYS: ReadonlyMap<string, string> = new Map(
  [...SYNONYMS].map(([member, group]): [string, string] => [member.split('+').map(stem).join('+'), stem(group)]),
);

/** The content words of an English text, in order: stop words left out, forms and service synonyms brought together. */
export function contentWords(text: string): ContentWord[] {
  const all = words(text).map((word) => ({ ...word, stem: stem(word.lower) }));
  const found: ContentWord[] = [];
  for (let index = 0; index < all.length; index += 1) {
    const word = all[index];
    const next = all[index + 1];
    if (word === undefined) break;
    const pair = next === undefined ? undefined : KEYS.get(`${word.stem}+${next.stem}`);
    if (pair !== undefined && next !== undefined) {
      found.push({ key: pair, start: word.start, end: next.end });
      index += 1;
    } else if (!STOP_WORDS.has(word.lower)) {
      found.push({ key: KEYS.get(word.stem) ?? word.stem, start: word.start, end: word.end });
    }
  }
  return found;
}

/** The keys of {@link contentWords} as a set. */
export function contentKeys(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => word.key));
}
