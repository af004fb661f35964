import type { FindingName } from './finding-name.ts';

/** Words that make a survey unfair, and what to write instead. */
export interface Pattern {
  readonly finding: FindingName;
  readonly pattern: RegExp;
  readonly reason: string;
}

const five = String.raw`(?:5|five|10|ten|top|full|perfect|best|highest|good|great|positive|excellent)`;
const fuenf = String.raw`(?:5|fünf|10|zehn|beste[nrs]?|volle[nr]?|gute[nrs]?|positive[nrs]?|sehr gute[nrs]?)`;
const beg = 'Ask what it was like, and let people choose: asking for a good score makes the figure worthless.';
const gift = 'Take the reward out: a gift tied to an answer buys the answer.';
const shame = 'Let people leave without a bad conscience: say what the question is for, and no more.';
const lead = 'Ask without saying the answer: “How satisfied are you with …?”.';

/** Words in English, German, French and Spanish; other languages are judged by a reader, not by these. */
export const patterns: readonly Pattern[] = [
  {
    finding: 'begging',
    pattern: new RegExp(
      String.raw`\b(?:give|leave|rate|score|grant)\s+(?:us|me|it|this)?\s*(?:an?\s+)?${five}\b(?:[\s-]*(?:star|point|mark|rating|score|review)s?)?`,
      'i',
    ),
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
    pattern: new RegExp(
      String.raw`\b(?:geben|gib|schenken|vergeben)\s+(?:sie\s+)?(?:uns|mir)\s+(?:bitte\s+)?(?:eine?n?\s+)?${fuenf}(?=[\s.,!?]|$)`,
      'i',
    ),
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
    pattern:
      /\b(?:discount|voucher|coupon|gift(?:\s*card)?|prize|raffle|win|reward)\b[^.?!]{0,60}\b(?:if|when|for|in return|rate|rating|review|answer|score|star)/i,
    reason: gift,
  },
  {
    finding: 'reward',
    pattern:
      /\b(?:rate|rating|review|answer|score|stars?|feedback)\b[^.?!]{0,60}\b(?:discount|voucher|coupon|gift|prize|raffle|reward)\b/i,
    reason: gift,
  },
  {
    finding: 'reward',
    pattern:
      /\b(?:gutschein|gewinnspiel|verlosung|bon d[’']achat|tirage au sort|sorteo)\b|\b(?:erhalten|bekommen|gewinnen|recevez|gagnez|reciba|gane)\b[^.?!]{0,40}\b(?:rabatt|geschenk|prämie|remise|cadeau|descuento|regalo)/i,
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
