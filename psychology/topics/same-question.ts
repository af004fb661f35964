import { contentKeys } from '../language/content.ts';
import { questions } from '../language/questions.ts';

/** Design choices, the same as where a conversation's course counts what was asked again. */
const SAME = 0.6;
const FEWEST_KEYS = 2;

/**
 * How many of a customer's messages ask once more what they had asked since anybody last answered. `texts` are those
 * messages in order; English.
 */
export function askedAgain(texts: readonly string[]): number {
  const asked: (readonly string[])[] = [];
  let again = 0;
  for (const text of texts) {
    const now = questions(text).map((span) => [...contentKeys(span.text)]);
    if (now.some((one) => asked.some((other) => same(one, other)))) again += 1;
    asked.push(...now);
  }
  return again;
}

/** Jaccard similarity of what two questions are about. */
function same(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < FEWEST_KEYS || other.length < FEWEST_KEYS) return false;
  const shared = one.filter((key) => other.includes(key)).length;
  return shared / (one.length + other.length - shared) >= SAME;
}
