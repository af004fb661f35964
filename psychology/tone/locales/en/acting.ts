/** The writer takes it on: says "I" or names the fault as ours. */
export const ownership =
  /\b(?:(?:our|my) (?:mistake|error|fault|doing|side|system|team|retry|slip|job)|we (?:charged|sent|lost|missed|made|failed|should have|forgot|got|broke|delayed|overlooked)|sorry (?:that )?(?:i|we)\b|i(?:['’]ll| will|['’]ve| have|['’]m| am)|i (?!hope|see|think|guess|know|wish|hear|understand|can see)[[a-z]]{2,}(?:ed|t|d)\b|leave it with me)/i;

/** "I'll refund", "I've sent", "we are checking": somebody of ours does something. */
export const agentActs =
  /\b(?:i|we)(?:['’](?:ll|ve|m|re)| will| have| am| are|(?:['’]m|['’]re| am| are) going to)? (?:(?:now|also|just|already|personally|then) )?(?!(?:hope|see|think|guess|know|wish|hear|understand|apologi[sz]e|appreciate|value|want|need|love|like|sorry|can|could|would|may|might|will|have|had|cannot|won|don|didn|couldn|wouldn|shouldn|haven|hadn|aren|weren|wasn|am|are|do|did|was|were|be|been|being|happy|glad|afraid|unable|not|never|always|a|an|the|here|able|aware|very|so|really|truly|recommend|suggest|strive|understand|care)\b)[a-z]{3,}/i;

/** "I've sent", "we are checking", "your plan is cancelled": done or being done, as against what will be. */
export const agentDone =
  /\b(?:(?:i|we)(?:['’]ve| have) (?:(?:now|also|just|already|personally|then) )?(?!(?:been|had|not|never|no|the|any|received|read)\b)[a-z]{3,}|(?:i|we)(?:['’]m|['’]re| am| are) (?:(?:now|also|just|already|personally) )?(?!(?:going|hoping|waiting|looking forward|sorry|having|being)\b)[a-z]{2,}ing|(?:i|we) (?:(?:now|also|just|already|personally|then) )?(?!(?:need|apologi[sz]ed|wanted|hoped|received|charged|missed|failed|delayed|overlooked|promised)\b)(?:[a-z]{2,}ed|sent|made|put|set|found|took|gave|wrote|spoke|rang|paid|told|brought)|(?:is|are|was|were|been) (?:now |already )?(?:cancel+ed|refunded|sent|credited|corrected|booked|replaced|repaired|fixed|solved|stopped|shipped|packed|updated|reserved|on (?:its|the|their) way))\b/i;

/** "You'll have it", "reaches you", "shows on your statement": a result that can be dated. */
export const outcome =
  /\b(?:you(?:['’]ll| will| should)? (?:have|get|receive|see|hear|find)|(?:is|are|be|been|was|will|should) (?:back|there|due|sent|refunded|delivered|fixed|solved|repaired|replaced|credited|ready|done|with you|shipped|updated|processed|posted|available)|(?:arrives?|reach(?:es)?|shows?|lands?|leaves?|ships?|comes?|appears?|settles?)\b)/i;

/** A time that can be checked. */
export const time =
  /\b(?:(?:by|before|within|on|at|until|in|for|no later than) (?:the )?(?:(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|end of|close of business|today|tomorrow|noon|midday|midnight|tonight|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|h|o['’]clock)?\b|(?:an?|one|two|three|four|five|six|seven|eight|ten|half an|\d+(?: ?(?:to|or|-|–) ?\d+)?) (?:(?:working|business) )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)|tomorrow|tonight|today|this (?:morning|afternoon|evening)|(?:next|this) (?:week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:at|by|morning|afternoon|evening|\d))/i;

/** Times that nobody can check. "As soon as it settles" names an event and "see you soon" is a farewell. */
export const vagueTime =
  /\b(?:asap|as soon as (?:possible|we can|i can)|(?<!as |see you |talk |speak |well |again |back )soon(?! as\b)|(?<!\b(?:spoke|arrived|called|happened|left) )shortly(?! (?:after|before)\b)|in due course|in a timely manner|promptly|at (?:our|my) earliest convenience)\b/gi;

/** A clause whose doer is the customer ("let us know as soon as possible"), or a wish ("hope to see you soon"). */
export const customersTurn =
  /\b(?:please|pls|kindly|let (?:me|us) know|you can|you could|you should|make sure|hope|looking forward|look forward|fingers crossed|wish|feel free|if you|when you|once you)\b/i;

export const asksCustomer =
  /\?|\b(?:(?:please|pls|kindly|just) (?:[a-z]+ )?(?:dm|send|share|tell|let|give|confirm|check|try|reply|provide|contact|call|reach|visit|follow|message|email|go|head|see|submit|fill|use|click|include|add|note|attach|write|wait|make|review|report|create|chat|choose|restart|open|install|update|take|keep|look)|mind [a-z]+ing|(?:check|try) (?:out|[a-z]+ing|these|this|the)|let['’]s try|go ahead and|you (?:may|might|need|have the option)|if you (?:submit|send|share)|(?:recommend|suggest) [a-z]+ing|make sure|keep (?:us|me) posted|(?:send|give|drop|shoot) (?:us|me)|let (?:me|us) know|dm (?:us|me)|(?:could|can|would|will) you|you can|you(?:['’]ll| will) need)\b/i;
