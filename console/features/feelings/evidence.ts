import type { Reading } from '#contract/feelings.ts';

/** A stretch of a message; `carried` where its words speak for the reading. */
export interface Stretch {
  readonly text: string;
  readonly carried: boolean;
}

/** Cuts a message at the words that carried its reading, in order; overlapping spans become one. */
export function stretches(text: string, evidence: Readonly<Reading['evidence']>): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const add = (until: number, carried: boolean) => {
    if (until > at) found.push({ text: text.slice(at, until), carried });
    at = Math.max(at, until);
  };
  for (const span of [...evidence].sort((a, b) => a.start - b.start)) {
    add(Math.min(span.start, text.length), false);
    add(Math.min(span.end, text.length), true);
  }
  add(text.length, false);
  return found;
}

/** The words that carried a reading, the heaviest first, each once, at most four. */
export function carriers(reading: { readonly evidence: Readonly<Reading['evidence']> }): readonly string[] {
  const words = [...reading.evidence].sort((a, b) => b.share - a.share).map((span) => span.text.trim());
  return [...new Set(words)].slice(0, 4);
}

/** "“third time”, “still” and “rather cancel”". */
export function quoted(words: readonly string[]): string {
  const marked = words.map((word) => `“${word}”`);
  return marked.length < 2 ? marked.join('') : `${marked.slice(0, -1).join(', ')} and ${marked.at(-1) ?? ''}`;
}

/** How sure, in words: design choices, since the probabilities order readings and are not yet calibrated. */
export function sureness(probability: number): string {
  if (probability >= 0.85) return 'quite sure';
  if (probability >= 0.65) return 'fairly sure';
  return probability >= 0.45 ? 'not very sure' : 'a guess';
}

/** "81 %", kept on one line. `share` is 0..1. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
