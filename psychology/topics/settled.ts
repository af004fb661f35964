import { questions } from '../language/questions.ts';
import { sentences } from '../language/sentences.ts';
import { words } from '../language/words.ts';

/** Ways of saying that it is solved; English. */
const SOLVED =
  /\b(?:that|this|it|everything|all)(?:['’]?s| is| has| was)?(?: (?:now|all|been)){0,2} (?:solved|sorted|fixed|resolved|working|works|worked|good|perfect|arrived|here)\b|\b(?:solved|sorted|fixed) (?:it|that|now|the (?:problem|issue))\b|\b(?:works|working|arrived) (?:now|again|fine|perfectly)\b|\bproblem (?:is )?(?:solved|gone)\b/i;
const NOT_YET = /\b(?:not|n['’]t|never|still|but|until|if|when|hope|hopefully|unless)\b/i;
const THANKS =
  /\b(?:thank(?:s| you)?|thx|ty|cheers|much appreciated|appreciate (?:it|that|your help)|brilliant|perfect)\b/i;
/** A thanks of more words than this usually says something else besides. */
const SHORT = 30;

/** Whether a message says that the matter is settled: "solved", or a short thanks that asks for nothing and adds no but. */
export function saysSettled(text: string): boolean {
  if (questions(text).length > 0) return false;
  if (sentences(text).some((one) => SOLVED.test(one.text) && !NOT_YET.test(one.text))) return true;
  return isThanks(text);
}

/** Whether a message is a thanks and nothing else. */
export function isThanks(text: string): boolean {
  return THANKS.test(text) && !NOT_YET.test(text) && words(text).length <= SHORT && questions(text).length === 0;
}
