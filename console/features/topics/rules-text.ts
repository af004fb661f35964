import type { TopicRule } from '#contract/topics.ts';

export const kindWords = {
  word: 'Word',
  phrase: 'Phrase',
  subject: 'Subject',
  tag: 'Label',
} as const satisfies Record<TopicRule['on'], string>;

/** A rule in a few words, as it stands in lists. */
export const ruleWords = ({ on, text, not }: TopicRule): string =>
  `${not ? 'not ' : ''}${on === 'word' || on === 'phrase' ? '' : `${kindWords[on].toLowerCase()} `}“${text}”`;

/** What suggested words make: a rule for each of the first few. */
export const rulesFrom = (words: readonly string[], most = 2): TopicRule[] =>
  words.slice(0, most).map((text) => ({ on: 'word', text, not: false }));

/** "grinder", "noise" → "Grinder, noise". */
export function nameFrom(words: readonly string[]): string {
  const name = words.slice(0, 3).join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
