/** What came of one try at handing a mail to its server. `answer` is what the server said last, or why it said nothing. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly answer: string }
  /** The server does not want this mail, or not now. */
  | { readonly kind: 'refused'; readonly answer: string; readonly forGood: boolean }
  /** The server was not reached, or did not let us in: nothing was handed over. */
  | { readonly kind: 'unreached'; readonly answer: string }
  /** The mail was handed over, and no answer came back: it may have arrived. */
  | { readonly kind: 'lost'; readonly answer: string };

export type Kind = 'reply' | 'forward' | 'acknowledgement' | 'continuation' | 'test' | 'notice';

/** Where a mail stands after a try, and when the next one is made; null where there is none. */
export interface Standing {
  readonly state: 'sent' | 'waiting' | 'unknown' | 'failed';
  readonly againInMs: number | null;
}

const minuteMs = 60_000;
/** Waits after the first, second … failed try; the last goes on. */
const backOffMs = [1, 2, 5, 10, 20, 40, 60].map((minutes) => minutes * minuteMs);
/** What a person wrote is worth a day of tries; nobody waits for what a machine says longer than two hours. */
const mostTries = { person: 29, machine: 7 };
const lostAgainMs = minuteMs;
const mostWhenLost = 2;

/**
 * The state machine of a mail. SMTP promises "at least once": after a lost answer a person's mail is tried once more under
 * the same Message-ID, a machine's never. A passing refusal is tried again with growing waits.
 *
 * @param tries how many have been made, this one included
 */
export function standingAfter(outcome: Outcome, kind: Kind, tries: number): Standing {
  const byMachine = kind === 'acknowledgement' || kind === 'test' || kind === 'notice';
  if (outcome.kind === 'accepted') return { state: 'sent', againInMs: null };
  if (outcome.kind === 'lost') {
    return { state: 'unknown', againInMs: byMachine || tries >= mostWhenLost ? null : lostAgainMs };
  }
  if (outcome.kind === 'refused' && outcome.forGood) return { state: 'failed', againInMs: null };
  if (kind === 'test' || tries >= mostTries[byMachine ? 'machine' : 'person'])
    return { state: 'failed', againInMs: null };
  return { state: 'waiting', againInMs: backOffMs[Math.min(tries, backOffMs.length) - 1] ?? minuteMs };
}

/** What nodemailer says of a failure. */
export interface SmtpError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}
const refusals = new Set(['EENVELOPE', 'EMESSAGE']);

/** @param begun whether any of the mail itself had left us */
export function outcomeOf(error: SmtpError, begun: boolean): Outcome {
  const answer = oneAnswer(error.response ?? error.message);
  if (error.responseCode !== undefined && Boolean(error.responseCode)) {
    return { kind: 'refused', answer, forGood: error.responseCode >= 500 };
  }
  if (begun) return { kind: 'lost', answer };
  return refusals.has(error.code ?? '') ? { kind: 'refused', answer, forGood: true } : { kind: 'unreached', answer };
}

const mostAnswer = 500;
/** A server's answer as one line that can be stored and shown. */
export const oneAnswer = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, mostAnswer);
