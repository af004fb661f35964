import { assertInbound } from '../emotion/inbound.ts';
import type { InboundText } from '../emotion/inbound.ts';
import { emphasisOf } from '../emotion/emphasis.ts';
import { read } from '../emotion/read.ts';
import { readable } from '../emotion/readable.ts';
import { sentences } from '../language/sentences.ts';
import { lowerCase } from '../language/words.ts';
import type { CustomerSide } from './escalation.ts';
import type { Course } from './course.ts';

/** What one message says about where the conversation goes. */
export type Signals = Omit<CustomerSide, 'line'>;

/** Patterns for English; each runs in linear time over a text without line breaks. */
const LEAVING =
  /\b(?:(?:i'm|i am|we're|we are|i'll be|we'll be|will be) (?:leaving (?:you|for|this company|unless|because)|done with (?:you|this company)|(?:cancelling|canceling|closing) (?:my|our|this) (?:account|subscription|contract|membership|plan))|(?:cancel|close|terminate|delete) (?:my|our|this) (?:account|subscription|contract|membership|plan) (?:now|today|immediately|if|unless|over this|because)|(?:take|taking) (?:my|our) (?:business|money|custom) elsewhere|(?:switch|switching|moving|going) to (?:a competitor|another|a different|someone else|one of your competitors)|(?:lost|losing|lose) (?:a|me as a|another|this) customer|never (?:order|buy|shop|fly|book|use|come|order from|buying|ordering|using)\b[^.]{0,20}\bagain|(?:want|going) to leave)\b/;
const THREAT =
  /\b(?:lawyers?|solicitors?|attorney|legal action|sue you|suing|small claims|see you in court|take (?:this|you) to court|charge ?backs?|dispute (?:the|this) (?:charge|payment) with my bank|ombudsman|regulator|trading standards|consumer protection|better business bureau|bbb|ftc|fca|financial conduct|report you|reporting you|(?:go|going|went|take|taking) (?:this )?(?:to the (?:press|media|papers|news|police)|public|viral)|(?:post|share|posting|sharing) (?:this|it) (?:on|everywhere|all over)|(?:tell|warn|warning|telling) everyone|name and shame|bad review)\b/;
const ABUSE =
  /\b(?:(?:you|ur|you're|you are|u) (?:(?:all|guys|people|lot|are|re|r|a|an|fucking|bloody|such|bunch|of|stupid|useless|complete|total|absolute) ){0,4}(?:idiots?|morons?|imbeciles?|bitch(?:es)?|assholes?|arseholes?|scum|bastards?|dumbass(?:es)?|cunts?|retards?|pigs?|clowns?|liars?|thieves|crooks|pathetic)|fuck (?:you|off)|screw you|go to hell|rot in hell|stfu|shut up|(?:you|your) (?:stupid|dumb|idiot|useless) (?:agents?|people|staff|bot|idiots?|cow|woman|man))\b/;
const PROFANITY =
  /\b(?:wtf|stfu|ffs|(?:mother)?fuck(?:ing|in|ed|er|ers|s)?|fkn|bullshit|shit(?:ty|show)?|crap|crappy|bastards?|assholes?|arseholes?|bollocks|goddamn|bitch|piss(?:ed)? off)\b/;
const AGREED =
  /\b(?:(?:that|this) (?:works|would work|will work) for (?:me|us)|sounds (?:good|great|fine|perfect|like a plan)|(?:ok|okay|yes|alright|sure),? (?:let's|lets|please) do (?:that|it|so)|let's do (?:that|it)|lets do that|go ahead|(?:i|we) agree|agreed|fine with (?:me|us)|fine by me|that's fine|thats fine|it's a deal)\b/;
const DANGER =
  /\b(?:kill (?:myself|himself|herself|themselves|you|him|her|them)|killing myself|suicid(?:e|al)|end (?:my|it) (?:life|all)|ending my life|take my (?:own )?life|(?:hurt|harm|cut|cutting|hurting|harming) myself|want to die|wanna die|don't want to live|dont want to live|no reason to live|better off dead|self[- ]harm|(?:shoot|stab|bomb|murder) (?:you|him|her|them|everyone|someone|the|your)|(?:hurt|come for) you)\b/;
const ACCUSING =
  /^\W*(?:you|u|you've|you're|your (?:company|staff|team|people|agents?|driver|support))\b.{0,40}?\b(?:not|never|didn't|didnt|don't|dont|won't|wont|can't|cant|haven't|havent|failed?|refused?|lied|lying|lie|ruined|lost|broke|stole|steal|cheat(?:ed)?|charged|ignored?|keep|promised|forgot|messed|wasted?|cancell?ed|took|blocked|overcharged|hung|don|liars?|wrong|incompetent|useless|rude)\b/;

/** Long messages are read up to here, as `emotion/read` does. */
const LONGEST = 8000;

/** Reads one message. Throws a TypeError for anything not made by `inboundText`. */
export function signals(inbound: InboundText): Signals {
  assertInbound(inbound);
  const { text } = readable(inbound.text.slice(0, LONGEST));
  const lower = lowerCase(text).replaceAll('\n', ' ');
  const reading = read(inbound);
  return {
    leaving: LEAVING.test(lower),
    threat: THREAT.test(lower),
    abuse: ABUSE.test(lower),
    profanity: PROFANITY.test(lower),
    shouting: emphasisOf(text).shouted,
    accusations: sentences(text).filter((sentence) => ACCUSING.test(lowerCase(sentence.text))).length,
    thanks: reading.label === 'gratitude',
    agreed: AGREED.test(lower),
    danger: DANGER.test(lower),
  };
}

/**
 * The customer's side of a conversation for `advise`: what was said in any of these messages, which are those of the
 * open episode; thanks and agreement count only in the last one, because an older thanks is no relief now.
 */
export function customerSide(messages: readonly InboundText[], course: Pick<Course, 'line'>): CustomerSide {
  const all = messages.map(signals);
  const last = all.at(-1);
  const some = (pick: (one: Signals) => boolean) => all.some(pick);
  return {
    leaving: some((one) => one.leaving),
    threat: some((one) => one.threat),
    abuse: some((one) => one.abuse),
    profanity: some((one) => one.profanity),
    shouting: some((one) => one.shouting),
    accusations: all.reduce((sum, one) => sum + one.accusations, 0),
    thanks: last?.thanks ?? false,
    agreed: last?.agreed ?? false,
    danger: some((one) => one.danger),
    line: course.line,
  };
}
