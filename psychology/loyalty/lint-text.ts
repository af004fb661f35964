import { finding } from './finding.ts';
import type { Finding, PatternId } from './finding.ts';

/** English. Each pattern runs in linear time over one line of text. */
const WORDS: readonly (readonly [PatternId, RegExp])[] = [
  [
    'loss_countdown',
    /\b(?:you(?:['’]ll| will| are about to)? (?:lose|forfeit)|don['’]t lose|before (?:you lose|it['’]s gone|they['’]re gone)|(?:hours|minutes|days) left (?:to|before|or)|time is running out|clock is ticking)\b/i,
  ],
  [
    'streak_loss',
    /\b(?:(?:keep|break|lose|losing|save|protect) (?:your|the) streak|streak (?:ends|is over|will reset|resets|lost))\b/i,
  ],
  [
    'false_scarcity',
    /\b(?:only (?:a few|\d{1,3}) (?:left|remaining|spots|places)|last chance|hurry|while (?:stocks|supplies) last|selling fast|almost gone|act (?:now|fast)|once in a lifetime)\b/i,
  ],
  [
    'confirm_shaming',
    /\bno,? (?:thanks|thank you)?[,.:;–—-]? ?(?:i (?:don['’]t (?:want|like|care|need)|do not (?:want|like|care)|hate|prefer (?:to pay|paying|missing)|['’]?d rather (?:pay|miss)|would rather (?:pay|miss)))\b/i,
  ],
  [
    'gift_for_review',
    /\b(?:in (?:return|exchange) for (?:a |your )?(?:(?:good|positive|5-star|five-star) )?(?:review|rating)|(?:remove|delete|take down|change) your (?:review|rating|complaint|post))\b/i,
  ],
  [
    'forced_positivity',
    /\b(?:(?:give|rate|leave) us (?:a |an )?(?:10|ten|5|five|top|perfect|highest|excellent)(?:[ -]stars?)?|(?:anything|everything) (?:less|below|under) (?:than )?(?:a |an )?(?:5|five|9|nine|10|ten)\b|(?:rate|score) us (?:5|five|10|ten|highly|positively))\b/i,
  ],
];

/** A review as a condition, which is a finding only beside something that is given. */
const REVIEW =
  /\b(?:if you|when you|once you|after you|for) (?:leave|leaving|write|writing|post|posting|give|giving) (?:us )?(?:a |an )?(?:(?:good|positive|nice|great|5-star|five-star|5 star|five star) )?(?:review|rating)\b/i;
const GIVEN = /\b(?:voucher|discount|credit|points|stamps?|gift|reward|refund|free|coupon|money back)\b|% off\b|\d ?%/i;

/** Texts longer than this are read up to here. */
const LONGEST = 20_000;

/** Finds dark patterns in words that customers read: macros, surveys, campaigns, programme pages. One finding per pattern. */
export function lintText(text: string): Finding[] {
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ');
  const found = inWords(line);
  const bought = found.some(({ id }) => id === 'gift_for_review') ? null : boughtReview(line);
  return bought === null ? found : [...found, bought];
}

function boughtReview(line: string): Finding | null {
  const sentence = line.split(/[.!?]/).find((one) => REVIEW.test(one) && GIVEN.test(one));
  return sentence === undefined ? null : finding('gift_for_review', REVIEW.exec(sentence)?.[0] ?? null);
}

function inWords(line: string): Finding[] {
  return WORDS.flatMap(([id, words]) => {
    const found = words.exec(line);
    return found === null ? [] : [finding(id, found[0])];
  });
}
