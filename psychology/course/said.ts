import type { Heard } from '../emotion/heard.ts';
import { assertInbound } from '../emotion/inbound.ts';
import type { InboundText } from '../emotion/inbound.ts';
import type { CustomerSide } from './escalation.ts';
import { signals } from './signals.ts';

/** What the customer has said in the open episode, kept from message to message: plain data of bounded size. */
export interface Said extends Omit<CustomerSide, 'line'> {
  /** What was asked so far, by the keys of its content words. */
  readonly questions: readonly (readonly string[])[];
  /** A question came again that had been asked before. */
  readonly askedAgain: boolean;
  /** They say themselves that it is the third time, or a later one. */
  readonly thirdTime: boolean;
  /** Episodes of this conversation, the open one included. */
  readonly contacts: number;
}

/** Design choices: what makes two questions the same, and how many are kept. */
const SAME = 0.6;
const FEWEST_KEYS = 2;
const MOST_KEPT = 12;

/**
 * What was said after one more message. Relief counts only in the last one, because an older thanks is no relief now; a new
 * episode starts afresh and counts as one more contact. `heard` spares a second look at what the reading has found.
 */
export function extendSaid(
  before: Said | null,
  inbound: InboundText,
  { thanks, newEpisode, heard }: { thanks: boolean; newEpisode: boolean; heard?: Heard },
): Said {
  assertInbound(inbound);
  const now = signals(inbound, heard);
  const so = newEpisode ? null : before;
  const asked = so?.questions ?? [];
  return {
    leaving: now.leaving || (so?.leaving ?? false),
    threat: now.threat || (so?.threat ?? false),
    abuse: now.abuse || (so?.abuse ?? false),
    profanity: now.profanity || (so?.profanity ?? false),
    shouting: now.shouting || (so?.shouting ?? false),
    accusations: now.accusations + (so?.accusations ?? 0),
    danger: now.danger || (so?.danger ?? false),
    thirdTime: now.thirdTime || (so?.thirdTime ?? false),
    thanks,
    agreed: now.agreed,
    questions: [...asked, ...now.questions].slice(-MOST_KEPT),
    askedAgain: (so?.askedAgain ?? false) || now.questions.some((one) => asked.some((other) => same(one, other))),
    contacts: (before?.contacts ?? 0) + (newEpisode || before === null ? 1 : 0),
  };
}

/** Jaccard similarity of what two questions are about. */
function same(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < FEWEST_KEYS || other.length < FEWEST_KEYS) return false;
  const shared = one.filter((key) => other.includes(key)).length;
  return shared / (one.length + other.length - shared) >= SAME;
}
