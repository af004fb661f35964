import { stem } from '../../../language/english/stem.ts';
import { sentences } from '../../../language/sentences.ts';
import { words } from '../../../language/words.ts';
import type { Place } from '../../report.ts';

const SECRET =
  /\b(?:passwords?|passcode|pass ?phrase|pin(?: code| number)?|otp|cvv|cvc|cv2|(?:security|verification|authentication|access|log-?in|sms|2fa|one[- ]time) code|one[- ]time password)\b(?! (?:reset|change|link|page|manager|again))/gi;

const ASKING = new Set(
  'send tell give share provide dm email forward supply text message type confirm reply respond verify need include'.split(
    ' ',
  ),
);
/** Stems of what makes it no request: forbidding it, or what the customer does with the secret alone. */
const HARMLESS = new Set(
  `never not don't won't cannot can't without if that whether reset change update forget forgotten new create choose
  set enter recover remember use try work no`
    .split(/\s+/)
    .map(stem),
);

/** How many words may stand between the asking and the secret. */
const REACH = 8;

/** Where a text asks for a password, PIN, card code or one-time code. "Never send us your PIN" asks for none. */
export function asksSecret(text: string): Place[] {
  return sentences(text).flatMap((sentence) =>
    [...sentence.text.matchAll(SECRET)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter((secret) => isAskedFor(sentence.text, secret))
      .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end })),
  );
}

function isAskedFor(sentence: string, secret: Place): boolean {
  const before = words(sentence.slice(0, secret.start))
    .map((word) => word.lower)
    .slice(-REACH);
  if (before.some((word) => HARMLESS.has(stem(word)))) return false;
  const asking = before.findLastIndex((word) => ASKING.has(word));
  if (asking === -1)
    return /\bwhat(?:['’]s| is| was) (?:the|your) (?:[a-z0-9-]+ ){0,3}$/i.test(sentence.slice(0, secret.start));
  return (
    before.slice(asking).some((word) => word === 'your' || word === 'the' || word === 'both') && !iAct(before, asking)
  );
}

/** "I'll send the code" and "we email you the code" give one. */
function iAct(before: readonly string[], asking: number): boolean {
  return before
    .slice(Math.max(0, asking - 3), asking)
    .some((word) => /^(?:i|we)(?:'ll|'ve)?$/.test(word) && before[asking] !== 'need');
}
