/** So many who are called so are looked at; whoever types more letters finds the others. */
export const mostHits = '2000';

/** Nothing sorts after it, so a text and the text with this behind it enclose all that begin with it. */
export const last = '\u{10FFFF}';

/** What was typed as a question about words, of which the last may be unfinished: `'corner' & 'ta':*`. */
export function wordsOf(q: string): string {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]([\p{L}\p{N}@.+_-]*[\p{L}\p{N}@])?/gu) ?? [];
  return words.map((word, i) => `'${word}'${i === words.length - 1 ? ':*' : ''}`).join(' & ');
}
