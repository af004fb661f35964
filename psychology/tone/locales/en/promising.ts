import type { RewritePiece } from '../pack.ts';
import { dropWord } from './rewriting.ts';

/** Words that promise what nobody can hold. "I definitely want" and "two years' guarantee period" promise nothing. */
export const overPromise =
  /\b(?:guarantee[ds]?(?! (?:period|card|claim|covers?|is|was|has|runs|ends|expires?|terms|conditions))|(?<!\b(?:most|would|is|are|was|very|so|not) )definitely(?! (?:not|want|understand|like|agree|appreciate|recommend|see|know|hear|sounds?|odd|strange))|never (?:again|happen)|(?:won['’]?t|will not) happen again|100 ?(?:%|percent) (?:sure|certain|guaranteed|secure|safe|satisfied|satisfaction))(?!\w)/gi;

/** Promises too much beside our own doing; asking the customer to act at once promises nothing. */
export const atOnce = /\b(?:immediately|right away)\b(?! (?:after|when|once|if)\b)/gi;

export const ownDoing = /\b(?:i|we)(?:['’]ll| will| can|['’]m going| am going|['’]re going| are going)\b/i;

const DROPPABLE = /\b(?:definitely|immediately|right away)$/i;

/** "It will definitely arrive" → "It will arrive": the claim stays as strong as the facts are. */
export const dropOverPromise: RewritePiece = (sentence, matched) => {
  const found = DROPPABLE.exec(sentence.text.slice(matched.start, matched.end));
  if (found === null) return null;
  return dropWord(sentence, matched.start + found.index, matched.end);
};
