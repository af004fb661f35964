import { slope } from './course.ts';
import type { Signals } from './signals.ts';

/** What the customer's messages of an episode say, and how they felt. */
export interface CustomerSide extends Omit<Signals, 'questions' | 'thirdTime'> {
  /** Thanked us in the last message. */
  readonly thanks: boolean;
  /** Valence of the customer's messages, oldest first (`Course.line`). */
  readonly line: readonly number[];
}

/** What the house knows. */
export interface ProcessFacts {
  readonly overduePromise: boolean;
  /** Contacts on this issue, this one included. */
  readonly contacts: number;
  /** The same question was left unanswered twice. */
  readonly unansweredTwice: boolean;
}

export interface Advice {
  /** 0..100. */
  readonly points: number;
  readonly band: 'none' | 'watch' | 'offer_lead';
  /** One line for each thing that counted, in the order in which it did. */
  readonly reasons: readonly string[];
  /** Somebody may come to harm: points do not matter, a person answers now. */
  readonly danger: boolean;
}

/** Style is where dialect and second-language bias enter, so it can never reach a band by itself. */
const STYLE_CAP = 20;
const WATCH = 30;
const OFFER_LEAD = 60;
const FALLING = -0.15;
const FALLING_TURNS = 3;

type Item = readonly [points: number, reason: string];

/**
 * Whether to offer a lead. Advice, never an act: it may move people up, nothing may be refused or delayed by it.
 * All points are design choices; the direction follows the work on conversations that derail (Zhang et al. 2018).
 */
export function advise(customer: CustomerSide, process: ProcessFacts): Advice {
  const style = styleOf(customer);
  const capped = Math.min(STYLE_CAP, total(style));
  const other = [...processOf(process), ...wordsOf(customer)];
  const points = Math.max(0, Math.min(100, total(other) + capped));
  const band = points >= OFFER_LEAD ? 'offer_lead' : points >= WATCH ? 'watch' : 'none';
  return { points, band, reasons: [...other, ...style].map(([, reason]) => reason), danger: customer.danger };
}

function processOf({ overduePromise, contacts, unansweredTwice }: ProcessFacts): Item[] {
  return chosen([
    [overduePromise, 15, 'A promise is overdue'],
    [contacts >= 3, 15, 'Third contact on this, or later'],
    [unansweredTwice, 15, 'The same question was left unanswered twice'],
  ]);
}

function wordsOf({ leaving, threat, line, thanks, agreed }: CustomerSide): Item[] {
  const turns = line.slice(-FALLING_TURNS);
  return chosen([
    [leaving, 20, 'Says they will leave'],
    [threat, 25, 'Speaks of law, chargeback, a regulator or the public'],
    [turns.length === FALLING_TURNS && slope(turns) <= FALLING, 10, 'Mood fell over the last three messages'],
    [thanks, -15, 'Thanked us'],
    [agreed, -10, 'Agreed to a plan'],
  ]);
}

function styleOf({ abuse, profanity, shouting, accusations }: CustomerSide): Item[] {
  return chosen([
    [abuse, 10, 'Abuse directed at a person'],
    [profanity, 5, 'Profanity'],
    [shouting, 10, 'Shouting'],
    [accusations >= 2, 10, 'Two sentences or more open with an accusing “you”'],
  ]);
}

function chosen(rules: readonly (readonly [applies: boolean, points: number, reason: string])[]): Item[] {
  return rules.filter(([applies]) => applies).map(([, points, reason]) => [points, reason]);
}

function total(items: readonly Item[]): number {
  return items.reduce((sum, [points]) => sum + points, 0);
}
