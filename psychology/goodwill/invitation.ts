import { unfairWords, type Finding, type WrittenText } from '../asking/lint.ts';
import { patterns, type Pattern } from '../asking/unfair-words.ts';

const reason =
  'Ask everybody alike: “if you were happy” keeps the others silent, and what stands on the site is then no picture of us.';

/** Asking only those who are pleased, within one sentence. English, German, French and Spanish; a reader judges other languages. */
const gates: readonly Pattern[] = [
  {
    finding: 'filtered',
    pattern: /\b(?:if|provided|as long as|assuming)\b/i,
    beside: /\b(?:happy|satisfied|pleased|delighted|glad|content|love|loved|liked?|enjoyed|well|good|great|helped)\b/i,
    reason,
  },
  {
    finding: 'filtered',
    pattern: /\b(?:wenn|falls|sofern)\b/i,
    beside: /\b(?:zufrieden|glücklich|gefallen|gefällt|begeistert|gut|geholfen)/i,
    reason,
  },
  { finding: 'filtered', pattern: /\bsi\b/i, beside: /\b(?:satisfait|content|heureu|ravie?s?\b|plu\b|aidé)/i, reason },
  {
    finding: 'filtered',
    pattern: /\bsi\b/i,
    beside: /\b(?:satisfech|content[oa]|feliz|encantad|gust[óa]|ayudad)/i,
    reason,
  },
];

/**
 * What keeps an invitation to leave a review from going out: begging for stars, a reward, a bad conscience, or asking only those
 * who are pleased (psychology.md §9 rule 6, §10 “from all closed cases or a random sample”). Empty where it asks fairly.
 */
export const lintInvitation = (texts: readonly WrittenText[]): readonly Finding[] =>
  texts.flatMap((text) => unfairWords(text, [...patterns, ...gates]));
