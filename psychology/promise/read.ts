import type { Word } from '../language/words.ts';

/** What was read at some word and the index of the word after it, or null when it is not there. */
export type Read<T> = { value: T; to: number } | null;

/** The word at an index in lower case; empty outside the text. */
export function lower(spoken: readonly Word[], index: number): string {
  return spoken[index]?.lower ?? '';
}

/** Whether the phrase stands at this word. */
export function says(spoken: readonly Word[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, index) => lower(spoken, at + index) === word);
}

/** How many words the first phrase has that stands here; 0 when none does. */
export function firstSaid(spoken: readonly Word[], at: number, phrases: readonly string[]): number {
  const phrase = phrases.find((candidate) => says(spoken, at, candidate));
  return phrase === undefined ? 0 : phrase.split(' ').length;
}
