/** After a finished word, and while a word may still be going on; ms. */
const afterWord = 400;
const withinWord = 1500;

const letter = /[\p{L}\p{N}'’]/u;

/**
 * How long to wait after the last key before a draft is read, in ms. While the caret stands in or right behind a word,
 * that word may not be finished: only whoever pauses for long has finished it.
 */
export function pauseAfter(text: string, caret: number): number {
  return letter.test(text.charAt(caret - 1)) ? withinWord : afterWord;
}
