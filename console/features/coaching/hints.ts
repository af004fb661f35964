import type { Hint, Rewrite } from '#psychology/tone/index.ts';

/** What a hint is about, whatever its place: the same words checked again are the same hint. */
export function hintKey(hint: Hint, text: string): string {
  return [hint.id, ...hint.spans.map(({ start, end }) => text.slice(start, end))].join('\n');
}

/** The hints of a text that the writer has not left as they are, in the order of the text. */
export function openHints(hints: readonly Hint[], text: string, left: ReadonlySet<string>): readonly Hint[] {
  return hints.filter((hint) => !left.has(hintKey(hint, text)));
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

/** The text with a rewrite in it. */
export function withRewrite(text: string, { start, end, text: set }: Rewrite): string {
  return text.slice(0, start) + set + text.slice(end);
}
