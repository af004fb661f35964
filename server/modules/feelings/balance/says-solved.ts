import { sentences } from '#psychology/language/sentences.ts';
import { lowerCase } from '#psychology/language/words.ts';

/** English only; each runs in linear time over one sentence. */
const solved =
  /\b(?:(?:solved|fixed|sorted|resolved) (?:it|that|this|now|everything|the (?:problem|issue))|(?:it|that|this|everything|all)(?:'s|’s| is| has been| was)? (?:now |all |finally )?(?:solved|fixed|sorted|resolved|good now|working(?: again| now| fine| perfectly)?)|(?:it|that|this|everything) (?:now )?works(?: again| now| fine| perfectly| like a charm)?|works (?:again|now|perfectly|like a charm)|all (?:good|sorted|set|fixed|solved)|(?:problem|issue) (?:is )?(?:solved|fixed|resolved)|for (?:sorting|fixing|solving) (?:it|this|that|everything))\b/;
/** Whatever makes it a wish, a condition or its opposite. */
const butNot =
  /\b(?:not|never|still|yet|if|once|until|unless|when|hope|hopefully|want|need|but|please|cannot)\b|n['’]t\b|\?/;

/** Whether a customer says in so many words that it is good again. Careful: what it misses an agent can say instead. */
export function saysSolved(text: string): boolean {
  return sentences(text.slice(0, 2000)).some((sentence) => {
    const said = lowerCase(sentence.text);
    return solved.test(said) && !butNot.test(said);
  });
}
