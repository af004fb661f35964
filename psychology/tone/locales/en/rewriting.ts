import type { Span } from '../../../language/sentences.ts';
import type { Rewrite } from '../../report.ts';

/** Takes a word out of a sentence together with one space beside it. Offsets are the sentence's own. */
export function dropWord(sentence: Span, start: number, end: number): Rewrite {
  const text = sentence.text;
  if (start === 0) return dropOpening(sentence, end);
  const from = text[start - 1] === ' ' ? start - 1 : start;
  return { start: sentence.start + from, end: sentence.start + end, text: '' };
}

/** Takes the opening of a sentence away, and its comma, and gives the next word the capital. */
export function dropOpening(sentence: Span, end: number): Rewrite {
  const rest = sentence.text.slice(end);
  const skipped = rest.search(/[^\s,:–-]/);
  if (skipped === -1) return { start: sentence.start, end: sentence.end, text: '' };
  const next = rest[skipped] ?? '';
  return { start: sentence.start, end: sentence.start + end + skipped + 1, text: capital(next) };
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
