import type { Hint } from '#psychology/tone/index.ts';
import { followEdit } from './follow-edit.ts';

/** The hints of an earlier state of the text, in the places where their words stand now; those whose words changed go. */
export function followHints(hints: readonly Hint[], before: string, after: string): readonly Hint[] {
  if (before === after) return hints;
  return hints.flatMap((hint) => {
    const spans = followEdit(hint.spans, before, after);
    const [rewrite = null] = hint.rewrite === null ? [] : followEdit([hint.rewrite], before, after);
    const touched = spans.length < hint.spans.length || (rewrite === null) !== (hint.rewrite === null);
    return touched ? [] : [{ ...hint, spans, rewrite }];
  });
}
