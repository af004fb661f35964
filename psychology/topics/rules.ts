import { stem } from '../language/english/stem.ts';
import { words } from '../language/words.ts';
import type { Said } from './said.ts';

/**
 * What says that a conversation is about a topic. `word`: in any of its forms. `phrase`: words next to each other, in any of
 * their forms. Both are looked for in the subject line as well. `subject`: a pattern in the subject line, `*` for anything.
 * `tag`: one that an agent set. With `not` it speaks against the topic, whatever else speaks for it.
 */
export interface Rule {
  readonly on: 'word' | 'phrase' | 'subject' | 'tag';
  readonly text: string;
  readonly not: boolean;
}

/** How much a rule that matches speaks for its topic; what is rarer by chance counts more. Design choices. */
const WEIGHTS: Readonly<Record<Rule['on'], number>> = { word: 1, phrase: 2, subject: 2, tag: 3 };

/** How strongly rules speak for a topic, and with which words; null where none does, or one speaks against it. */
export interface Match {
  readonly weight: number;
  readonly words: readonly string[];
}

/** What of a conversation the rules look at, taken apart once for all of them. */
export interface Prepared {
  readonly said: Said;
  /** Subject line and what they wrote. */
  readonly whole: string;
  readonly stems: readonly { readonly stem: string; readonly start: number; readonly end: number }[];
}

export function prepare(said: Said): Prepared {
  const whole = `${said.subject}\n${said.text}`;
  return { said, whole, stems: words(whole).map(({ lower, start, end }) => ({ stem: stem(lower), start, end })) };
}

export function match(rules: readonly Rule[], prepared: Prepared): Match | null {
  let weight = 0;
  const found = new Set<string>();
  for (const rule of rules) {
    const word = find(rule, prepared);
    if (word === null) continue;
    if (rule.not) return null;
    weight += WEIGHTS[rule.on];
    found.add(word);
  }
  return weight === 0 ? null : { weight, words: [...found] };
}

/** The place that a rule matches, as it is written there. */
function find({ on, text }: Rule, prepared: Prepared): string | null {
  const { subject, tags } = prepared.said;
  if (on === 'tag') return tags.find((tag) => tag.toLowerCase() === text.toLowerCase()) ?? null;
  if (on === 'subject') return pattern(text).exec(subject)?.[0].trim() ?? null;
  return findWords(text, prepared);
}

/** Words next to each other; one alone is a phrase of one. */
function findWords(text: string, { whole, stems }: Prepared): string | null {
  const wanted = words(text).map(({ lower }) => stem(lower));
  if (wanted.length === 0) return null;
  const at = stems.findIndex((_, index) => wanted.every((one, ahead) => stems[index + ahead]?.stem === one));
  const [first, last] = [stems[at], stems[at + wanted.length - 1]];
  return first === undefined || last === undefined ? null : whole.slice(first.start, last.end);
}

/** Parts between `*` in their order; each is looked for from where the one before ended, so nothing is tried twice. */
function pattern(text: string): { exec: (subject: string) => [string] | null } {
  const parts = text
    .toLowerCase()
    .split('*')
    .filter((part) => part.trim() !== '');
  return {
    exec(subject) {
      const lower = subject.toLowerCase();
      let [from, start] = [0, -1];
      for (const part of parts) {
        const at = lower.indexOf(part, from);
        if (at === -1) return null;
        if (start === -1) start = at;
        from = at + part.length;
      }
      return start === -1 ? null : [subject.slice(start, from)];
    },
  };
}
