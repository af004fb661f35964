import { contentWords } from '../language/content.ts';

/** Something that somebody wrote; `here` where it is of those looked at, such as low answers. */
export interface Said {
  readonly person: string;
  readonly text: string;
  readonly here: boolean;
}
/** How often a word or a pair stands here and elsewhere, and how many people used it on the side where it is more common. */
export interface Counted {
  readonly word: string;
  readonly here: number;
  readonly elsewhere: number;
  readonly customers: number;
}

interface Tally {
  here: number;
  elsewhere: number;
  readonly people: { readonly here: Set<string>; readonly elsewhere: Set<string> };
  readonly forms: Map<string, number>;
}

/**
 * Counts the words that carry topic, forms of one word together, and pairs that stand side by side. `word` is the form that
 * was written most. Each text counts a word once, so that nobody makes a theme by repeating it.
 */
export function countWords(said: readonly Said[]): { words: Counted[]; here: number; elsewhere: number } {
  const tallies = new Map<string, Tally>();
  const totals = { here: 0, elsewhere: 0 };
  for (const { person, text, here } of said) {
    const side = here ? 'here' : 'elsewhere';
    for (const [key, form] of termsIn(text)) {
      const tally = tallies.get(key) ?? fresh();
      tallies.set(key, tally);
      tally[side] += 1;
      totals[side] += 1;
      tally.people[side].add(person);
      tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
    }
  }
  return { words: [...tallies.values()].map(countedOf), ...totals };
}

const fresh = (): Tally => ({
  ...{ here: 0, elsewhere: 0, forms: new Map<string, number>() },
  people: { here: new Set(), elsewhere: new Set() },
});

/** Words and pairs of a text by key, each with the form that was written. */
export function termsIn(text: string): Map<string, string> {
  const terms = new Map<string, string>();
  const all = contentWords(text);
  for (const [i, { key, start, end }] of all.entries()) {
    if (key.length > 1) terms.set(key, text.slice(start, end).toLowerCase());
    const next = all[i + 1];
    if (next !== undefined && next.start - end <= 1 && next.key !== key)
      terms.set(`${key} ${next.key}`, text.slice(start, next.end).toLowerCase());
  }
  return terms;
}

function countedOf({ here, elsewhere, people, forms }: Tally): Counted {
  const [word = ''] = [...forms].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))[0] ?? [];
  return {
    word,
    here,
    elsewhere,
    customers: here >= elsewhere ? people.here.size : Math.max(people.here.size, people.elsewhere.size),
  };
}
