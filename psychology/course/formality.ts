import { assertInbound } from '../emotion/inbound.ts';
import type { InboundText } from '../emotion/inbound.ts';
import { words } from '../language/words.ts';

/** How a message is dressed: English only, read at its beginning and its end. */
export interface Dress {
  readonly greets: 'formal' | 'casual' | null;
  readonly signsOff: 'formal' | 'casual' | null;
  /** Words in all. */
  readonly length: number;
}

const formalGreeting =
  /^\s*(dear\b|good (morning|afternoon|evening|day)\b|to whom it may concern|ladies and gentlemen|sirs?\b|madam\b)/i;
const casualGreeting = /^\s*(hi|hiya|hey|heya|hello|yo|morning|howdy|hallo)\b/i;
const formalEnd =
  /(kind|best|warm|many)? ?regards\b|yours (sincerely|faithfully|truly)\b|sincerely( yours)?\b|respectfully\b|thank(ing)? you in (advance|anticipation)/i;
const casualEnd = /\b(cheers|ta|thx|thanks|bye|later|xx?|love)\b/i;
/** A sign-off stands within the last characters, before the name. */
const END = 80;
/** A casual one stands shortly before it. */
const CASUAL_END = 46;

/** Reads how a customer's message begins and ends. */
export function dress(inbound: InboundText): Dress {
  assertInbound(inbound);
  const { text } = inbound;
  const end = text.trimEnd().slice(-END);
  return {
    greets: formalGreeting.test(text) ? 'formal' : casualGreeting.test(text) ? 'casual' : null,
    signsOff: formalEnd.test(end) ? 'formal' : casualEnd.test(end.slice(-CASUAL_END)) ? 'casual' : null,
    length: words(text).length,
  };
}

/** Formal where a formal greeting or ending says so, casual where neither does and it is short or greets lightly. */
export function register({ greets, signsOff, length }: Dress): 'formal' | 'casual' | null {
  if (greets === 'formal' || signsOff === 'formal') return 'formal';
  return greets === 'casual' || signsOff === 'casual' || length <= SHORT ? 'casual' : null;
}

/** A message of so few words without any greeting is casual: a design choice. */
const SHORT = 12;
