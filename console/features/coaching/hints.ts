import type { Hint } from '#psychology/tone/index.ts';

/** What a hint is about, whatever its place: the same words checked again are the same hint. */
export function hintKey(hint: Hint, text: string): string {
  return [hint.id, ...hint.spans.map(({ start, end }) => text.slice(start, end))].join('\n');
}

/** A sentence has ended, and behind it stands at most a name or the like. */
const rounded = /[.!?…]["”’)]*\s*(?:\n[^\n]{0,40}\s*)*$/;

/**
 * The hints of a text that the writer has not left as they are, in the order of the text. That something is missing is
 * said only when a thought is finished: whoever has just begun has not forgotten anything.
 */
export function openHints(hints: readonly Hint[], text: string, left: ReadonlySet<string>): readonly Hint[] {
  const finished = rounded.test(text);
  return hints.filter((hint) => (finished || hint.spans.length > 0) && !left.has(hintKey(hint, text)));
}

/** From one hint to the next (`by` 1) or the one before (−1), round in a circle; 0 where there is none. */
export function stepHint(at: number, by: 1 | -1, count: number): number {
  return count === 0 ? 0 : (at + by + count) % count;
}

/** Where the hint that was looked at stands now; the one that took its place when it is gone. */
export function samePlace(keys: readonly string[], lookedAt: string | null, before: number): number {
  const found = lookedAt === null ? -1 : keys.indexOf(lookedAt);
  return found === -1 ? Math.max(0, Math.min(before, keys.length - 1)) : found;
}

/** The hint under the caret, −1 for none. */
export function hintAt(hints: readonly Hint[], caret: number): number {
  return hints.findIndex((hint) => hint.spans.some(({ start, end }) => start <= caret && caret <= end));
}
