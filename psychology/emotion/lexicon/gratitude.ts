import { cue, hint, state } from './lexicon.ts';

const THANKS = `{thanks|thank you|thank u|thx|cheers}`;
const HELPED = `{help|helping|sorting|fixing|resolving|solving|getting|replying|responding|answering|letting|taking|explaining|doing|looking|refunding|sending|listening|being|making|going|understanding|everything|all|coming|checking|clearing|clarifying|providing|working|keeping}`;

/** A benefit from the company. Bare thanks are courtesy: they count only where nothing is asked and nothing is wrong. */
export const gratitude = [
  state(
    'gratitude',
    2.4,
    `grateful, so grateful, gratefully, gratitude, thankful, really appreciate, truly appreciate, greatly appreciate, deeply appreciate, do appreciate, appreciate {you|it|that|everything|what|how|all}, appreciate your {patience|time|effort|efforts|honesty|quick|fast|prompt|kindness|support}, much appreciated, appreciated it, can't thank you enough, cannot thank you enough, can not thank you enough, couldn't thank you enough, can't thank {her|him|them|your team} enough, don't know how to thank, words cannot thank, owe you {one|big|a}, forever in your debt, indebted, lifesaver, life saver, life savers, lifesavers, {saved|saving} {my|the|our} {day|life|bacon|trip|week|weekend|job|wedding|evening}, saved me, you saved, bless you, god bless, you are {an angel|a star|a legend|the best|a hero|heroes|legends|stars|amazing|awesome|wonderful|incredible|a gem|too kind|so kind|very kind}, you're {an angel|a star|a legend|the best|a hero|heroes|legends|stars|amazing|awesome|wonderful|incredible|a gem|too kind|so kind|very kind}, you guys are {the best|amazing|awesome|great|wonderful|incredible|fantastic|legends|stars|heroes|so good|so kind|lovely}, you rock, hats off, kudos, props to, ${THANKS} from the bottom`,
  ),
  cue(
    'gratitude',
    2,
    `${THANKS} {so much|very much|a lot|a million|again|all|team|guys} for ${HELPED}, ${THANKS} for {your|the|such|a|all} {quick|fast|prompt|swift|speedy|great|excellent|amazing|wonderful|brilliant|fantastic|lovely|good|awesome|superb|rapid|immediate|kindness|refund|replacement|honesty|clarification|explanation|service|hard|effort|efforts|care|gift|card|note|surprise|voucher|discount},
    ${THANKS} for {the|your|such} {very|so|super|all the|all your} *, ${THANKS} {so much|very much|a lot} for {your|the|all}, ${THANKS} for ${HELPED} {me|this|it|that|us|so|out|with|to|the|my|back|such|everything|you|things}, ${THANKS} to {you|your|the team|everyone|both}, all {sorted|fixed|solved|good|done|working} now {thanks|thank you}, {sorted|fixed|solved|resolved|working} {now|} {thanks|thank you} {to|so}, {she|he|they} {was|were} {so|very|really|extremely|incredibly} {helpful|kind|patient|lovely|understanding|friendly|polite|professional}, {so|very|really|extremely|incredibly|super} {helpful|kind|patient|accommodating|understanding}, {went|gone|going} {above and beyond|out of your way|out of his way|out of her way|out of their way|the extra mile}, above and beyond, made my {day|week|month|year}, makes my day, wonderful {help|support|service}, excellent {help|support}, great {help|support}, amazing {help|support}, fantastic {help|support}, big help, huge help, so helpful, that helped, this helped, it helped, {that|this|which} helps {a lot|so much|loads|tons}, kind of you, nice of you, sweet of you, thoughtful, {all the|my} {best|thanks} to {the|your|everyone}, {please|do} {pass|give} {on|} my {thanks|compliments|regards}, credit to`,
  ),
  cue(
    'courtesy',
    1.9,
    `${THANKS} {so much|very much|ever so much|a million|a lot|a ton|tons|heaps|loads|kindly|indeed|sincerely|again|once again|guys|team}, thanks a million, many many thanks, a thousand thanks, ${THANKS} {so|very} very much, omg {thanks|thank you}, {ok|okay|great|perfect|awesome|brilliant|wonderful|lovely|excellent|fantastic|amazing} {thanks|thank you|thx}, that worked {thanks|thank you}, it works {thanks|thank you}, ${THANKS} for {the|your} {help|reply|response|answer|info|information|update|support|assistance|heads up|tip|link|advice|email|message|call}`,
  ),
  cue(
    'courtesy',
    1.5,
    `thanks, thank you, thank, thank u, thankyou, thx, thnx, tnx, thanx, ty, tysm, tyvm, cheers, many thanks, with thanks, much obliged, ta very much, merci, gracias, danke, appreciate, appreciates, appreciated, tanks`,
  ),
  hint('gratitude', 0.4, `helpful, helped, kind, kindness, kindly, patient`),
];
