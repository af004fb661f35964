import type { RewritePiece } from '../pack.ts';

export const refusal =
  /\b(?:can['’]?t|cannot|can not|won['’]?t be able|unable to|not (?:able|possible|allowed|permitted)|unfortunately|impossible|per (?:our|the) policy)\b/gi;

/** What is said not to happen, up to where another thought begins: "we can't refund it until tonight". */
export const refused =
  /\b(?:can['’]?t(?! wait\b)|cannot|can not|won['’]?t|will not|unable to|not (?:able|possible))\b(?:(?! (?:but|so|and) )[^,;:])*/gi;

/** The customer's own trouble, figures of speech, and good news in a "no". */
export const noRefusal =
  /\b(?:(?:can['’]?t|cannot|can not) (?:wait|imagine|thank you|say enough|stress|go wrong|help but|be charged|be lost|tell you how|express)|(?:if|when|that|because|why|sorry|whether|case|says?|said|where|hear|saying|while) (?:you(?:['’]re| are|r)?|they|it(?:['’]s| is)?|the [a-z]+|your [a-z]+)(?: (?:still|is|are|were|was|also))* (?:can['’]?t|cannot|can not|unable|not able|not possible)|you(?:['’]re| are| were| have been) (?:still )?(?:unable|not able)|not able to (?:log|sign|find|see|open|access)|not (?:possible|allowed) for (?:others|anyone|anybody))\b/gi;

/** What can be done: by us, by them, or as soon as something happens. */
export const alternative =
  /\b(?:(?:i|we|you) can (?!not\b)|(?:i|we)(?:['’]ll| will) (?!not\b|never\b|be unable\b|get back\b|contact\b|be in touch\b|review\b|have to\b|need\b)|you(?:['’]ll| will) (?:still )?(?:get|receive|find|see|have (?!to\b))|(?:i|we)(?:['’]ve| have) (?:already |now |also )?(?:[a-z]{3,}ed|sent|made|put|set|found)\b|instead|alternatively|another (?:way|option)|here(?:['’]s| is| are)|what (?:i|we) can do|as soon as (?!possible\b)|let me (?!know)[a-z]+|(?:please|pls|kindly|just|first) (?:[a-z]+ )?(?:dm|send|share|tell|give|confirm|check|try|reply|provide|contact|call|reach|visit|follow|message|email|use|click|choose|ask|go|head|submit|write|see|take|keep)|(?:we|i)(?:['’]d| would) (?:recommend|suggest|like|love|be happy)|(?:recommend|suggest)|feel free|you(?:['’]re| are) (?:welcome|able) to|you(?:['’]ll| will| would)? need to|could you|can you|would you|dm us|try [a-z]+ing|but (?:i|we) (?:do|did|have|refunded|sent|asked))\b/i;

const CANNOT =
  /\b(i|we|you)(?: can['’]?t| cannot| can not|(?:['’]m|['’]re| am| are) (?:unable|not able) to| won['’]?t be able to) /i;

/** What leads up to the limit and goes with it. */
const LEAD_UP = /^(?:unfortunately|sadly|i(?:['’]m| am) afraid|i(?:['’]m| am) sorry,? but|sorry,? but),? $/i;

/** "until it settles": a clause, so "as soon as it settles". */
const CLAUSE =
  /^(?:it|he|she|they|you|we|i|that|this|the|your|our)\b(?: [a-z0-9'’]+){0,6} (?:is|are|has|have|was|settles?|arrives?|clears?|comes?|ends?|confirms?|reaches|gets?|finishes|sends?|receives?|shows?|leaves?|returns?|closes?|opens?)\b|^(?:it|he|she|they|you|we|i) [a-z]+/i;

/** "until Friday", "until 15 March", "until the end of May": a moment, so "from Friday". */
const MOMENT =
  /^(?:(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|noon|\d{1,2}[ :.]|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|next (?:week|month)|the end of|the \d)/i;

/** "Unfortunately we can't X until Y" → "I can X as soon as Y": the same facts, the open door first. */
export const rewriteRefusal: RewritePiece = (sentence, matched) => {
  const text = sentence.text;
  const cannot = CANNOT.exec(text);
  const until = text.indexOf(' until ', cannot?.index);
  if (cannot === null || until < matched.start || /[;:]/.test(text.slice(cannot.index, until))) return null;
  const deed = text.slice(cannot.index + cannot[0].length, until);
  const condition = text.slice(until + ' until '.length);
  const link = MOMENT.test(condition) ? 'from' : CLAUSE.test(condition) ? 'as soon as' : null;
  if (link === null || /\b(?:any|either|yet|ever)\b/i.test(deed)) return null;
  const opens = LEAD_UP.test(text.slice(0, cannot.index)) || cannot.index === 0;
  const who = cannot[1]?.toLowerCase() !== 'you' ? 'I' : opens ? 'You' : 'you';
  const start = sentence.start + (opens ? 0 : cannot.index);
  return { start, end: sentence.start + until + ' until '.length, text: `${who} can ${deed} ${link} ` };
};
