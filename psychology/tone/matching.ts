import type { Place } from './report.ts';

/** Every place where a pattern matches. The pattern needs the flag `g`. */
export function places(pattern: RegExp, text: string, offset = 0): Place[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** Whether a pattern matches anywhere, whatever its flags. */
export function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}
