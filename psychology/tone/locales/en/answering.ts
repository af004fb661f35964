import { contentKeys } from '../../../language/content.ts';
import type { AnswerKind } from '../pack.ts';

export const greeting =
  /^(?:@[a-z0-9_-]+ )?(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks|thank you)(?:,? @?[a-zà-ÿ0-9'’-]+){0,3} ?[,.!:–]*$/i;

/** Words with which customers state that something is wrong. */
export const problem =
  /\b(?:problem|issue|error|bug|broken?|brok|damaged|defect(?:ive)?|faulty|fault|wrong|missing|lost|late|delay(?:ed)?|never (?:arrived|came|got|received)|still (?:not|no|waiting|have|hasn['’]t|haven['’]t)|stuck|stopped|cancel+ed|charged|overcharged|twice|double|fail(?:s|ed|ing)?|refus(?:es|ed)|declined|unable|suspended|locked|hacked|stolen|leak(?:s|ing|ed)?|complain(?:t|ing)?|terrible|awful|horrible|worst|useless|disappointed|frustrat(?:ed|ing)|annoy(?:ed|ing)|angry|upset|furious|worried|unacceptable|ridiculous|fed up|(?:does|do|did|is|are|was|has|have|can|could|will|would)(?:n['’]t| not)|cannot|can['’]t|won['’]t)\b/i;

/** "I see", "you're right", or their fact told back in the past tense. */
export const recognition =
  /\b(?:i (?:can )?(?:see|hear|understand|get|realise|realize)|(?:i|we)(?:['’]ve| have)? (?:read|looked|checked|found|seen)|you(?:['’]re| are) right|that(?:['’]s| is| was| must| sounds| should)|this (?:is|was|should)|(?:thank you|thanks) for (?:telling|letting|flagging|writing|sending|the|your|waiting|explaining)|sorry (?:that|about|for|to|you|your|we|i)|sounds like|you (?:wrote|asked|paid|waited|ordered|told|were|had|reported|mentioned|sent|received|got)|you(?:['’]ve| have) (?:been|waited|paid|had|written|tried|asked)|your(?: [a-z]+){1,4} (?:was|were|is|has|have|had|did|didn['’]t|arrived|came|failed|stopped|broke|never)|(?:was|were|has been|have been) (?:charged|sent|lost|delayed|damaged|late|missing|cancel+ed|locked|refused)|(?:charged|billed) you|should(?:n['’]t| not) have)\b/i;

const TIME =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|yesterday|noon|\d{1,2}[:.]\d{2}|\d{1,2} ?(?:am|pm)|(?:minutes?|hours?|days?|weeks?|months?)|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** What a question word lets expect in its answer, when the answer does not repeat the question's words. */
export const answers: readonly AnswerKind[] = [
  { asked: /\b(?:when|how (?:long|soon|quickly)|what time|by what date|eta)\b/i, answered: TIME },
  { asked: /\bhow (?:much|many)\b/i, answered: /[€$£¥]|\d|\b(?:free|none|all|half)\b/i },
  {
    asked: /\b(?:why|how come)\b/i,
    answered: /\b(?:because|since|due to|the reason|caused|so that|that(?:['’]s| is) why|as (?:the|our|your|we))\b/i,
  },
  {
    asked:
      /\bhow (?:to|do|does|can|could|should|would|did) ?|\bwhat (?:can|do|should|could) (?:i|we)\b|\bwhere (?:can|do|could|should) (?:i|we)\b/i,
    answered:
      /\b(?:here(?:['’]s| is| are|:)?|steps?|guide|article|instructions?|page|link|try|please|pls|you(?:['’]ll| can| could| will| need)|go to|click|follow|select|open|tap|choose|contact|visit)\b/i,
  },
  { asked: /\bwho\b/i, answered: /\b(?:i|we|my|our|team|colleague)\b/i },
];

/** Where a sentence begins to ask: "I paid twice and got nothing, *can you* help". */
export const askStart =
  /\b(?:(?:can|could|would|will|should|may) (?:you|u|someone|anyone|i|we)|(?:is|are|do|does|did|has|have|was|were) (?:it|there|you|i|we|my|the|this|that|they|your|any)|how|why|where|what|when|which|who|(?:please|pls|plz)(?= [a-z]+ [a-z])|any (?:idea|help|chance|way))\b/gi;

/** Asking for help as such: names nothing that an answer could take up. Keys as `contentKeys` gives them. */
export const genericAsks: ReadonlySet<string> = new Set(
  [
    'fix it',
    'support',
    'assist',
    'assistance',
    'advise',
    'advice',
    'respond',
    'dm',
    'urgent',
    'problem',
    'contact',
    'check',
    'guys',
    'folks',
    'info',
    'suggestion',
    'idea',
    'happen',
    'wrong',
    'matter',
    'situation',
    'appreciate',
    'great',
    'nice',
    'question',
    'human',
    'person',
    'real',
  ].flatMap((word) => [...contentKeys(word)]),
);

export const plainAnswer =
  /^(?:(?:hi|hello|hey|thanks|thank you)(?: [a-z]+){0,2}[,.!] )?(?:yes|no|yep|yeah|sure|of course|certainly|done|absolutely|happy to|i can|we can|you can|i(?:['’]ve| have)|it(?:['’]s| is| has)|good news)\b/i;
