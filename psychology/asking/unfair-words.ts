import type { FindingName } from './finding-name.ts';

/** Words that make a survey unfair, and what to write instead. */
export interface Pattern {
  readonly finding: FindingName;
  readonly pattern: RegExp;
  /** What must stand in the same sentence for it to be unfair. */
  readonly beside?: RegExp;
  readonly reason: string;
}

const beg = 'Ask what it was like, and let people choose: asking for a good score makes the figure worthless.';
const gift = 'Take the reward out: a gift tied to an answer buys the answer.';
const shame = 'Let people leave without a bad conscience: say what the question is for, and no more.';
const lead = 'Ask without saying the answer: “How satisfied are you with …?”.';

/** Words in English, German, French and Spanish; other languages are judged by a reader, not by these. */
export const patterns: readonly Pattern[] = [
  {
    finding: 'begging',
    pattern:
      /\b(?:give|leave|rate|score|grant)\s{1,3}(?:(?:us|me|it|this)\s{1,3})?(?:an?\s{1,3})?(?:5|five|10|ten|top|full|perfect|best|highest|good|great|positive|excellent)\b(?:[\s-]{0,3}(?:star|point|mark|rating|score|review)s?)?/i,
    reason: beg,
  },
  {
    finding: 'begging',
    pattern:
      /\b(?:anything|nothing|something)\s+(?:less|other)\s+than\b|\b(?:only|just)\s+(?:a\s+)?(?:5|five|10|ten)\s+counts?\b/i,
    reason: beg,
  },
  {
    finding: 'begging',
    pattern:
      /\b(?:my|our)\s+(?:job|bonus|pay|boss)\s+(?:depends|hangs|sees|reads)\b|\bmeans? the world to (?:me|us)\b/i,
    reason: beg,
  },
  {
    finding: 'begging',
    pattern:
      /\b(?:geben|gib|schenken|vergeben)\s{1,3}(?:sie\s{1,3})?(?:uns|mir)\s{1,3}(?:bitte\s{1,3})?(?:eine?n?\s{1,3})?(?:5|fünf|10|zehn|beste[nrs]?|volle[nr]?|gute[nrs]?|positive[nrs]?|sehr gute[nrs]?)(?=[\s.,!?]|$)/i,
    reason: beg,
  },
  {
    finding: 'begging',
    pattern:
      /\b(?:donnez|mettez)[- ](?:nous|moi)\s+(?:un\s+)?(?:5|cinq|10|dix|bonne note)\b|\b(?:denos|dénos|pónganos|ponganos)\s+(?:un\s+)?(?:5|cinco|10|diez|buena nota)\b/i,
    reason: beg,
  },
  {
    finding: 'reward',
    pattern: /\b(?:discount|voucher|coupon|gift|prize|raffle|win|reward)s?\b/i,
    beside: /\b(?:if|when|for|in return|rate|rating|reviews?|answers?|scores?|stars?|feedback)\b/i,
    reason: gift,
  },
  {
    finding: 'reward',
    pattern: /\b(?:gutschein|gewinnspiel|verlosung|bon d[’']achat|tirage au sort|sorteo)\b/i,
    reason: gift,
  },
  {
    finding: 'reward',
    pattern: /\b(?:rabatt|geschenk|prämie|remise|cadeau|descuento|regalo)/i,
    beside: /\b(?:erhalten|bekommen|gewinnen|recevez|gagnez|reciba|gane)\b/i,
    reason: gift,
  },
  {
    finding: 'shaming',
    pattern:
      /\bno,?\s+i\s+(?:don[’']t|do not)\s+(?:care|want|like)|\b(?:you owe|don[’']t let us down|disappoint us|ignoring us)\b/i,
    reason: shame,
  },
  {
    finding: 'shaming',
    pattern:
      /\b(?:nein,?\s+(?:mir|das)\s+ist\s+(?:mir\s+|das\s+)?egal|enttäuschen sie uns nicht|lassen sie uns nicht im stich)\b/i,
    reason: shame,
  },
  {
    finding: 'leading',
    pattern:
      /\bhow (?:much did you (?:love|enjoy|like)|(?:great|amazing|excellent|fantastic|wonderful|good) (?:was|is|were))\b/i,
    reason: lead,
  },
  {
    finding: 'leading',
    pattern: /\bwie (?:toll|großartig|hervorragend|begeistert)\b|\bwie sehr (?:lieben|mögen)\b/i,
    reason: lead,
  },
];
