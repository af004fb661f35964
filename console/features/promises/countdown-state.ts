import type { Conversation } from '#contract/conversations.ts';
import type { Due } from '#contract/promises.ts';
import { houseTime } from './house-time.ts';
import { clock, dayAndClock, moment, sameDay, spell } from './moments.ts';

const minuteMs = 60_000;
/** A promise is nearly due in its last quarter, and always in the last quarter of an hour. */
const soonShare = 0.25;
const soonMs = 15 * minuteMs;
/** Up to here the minutes are counted; later the clock says more. */
const countedMs = 120 * minuteMs;

export type CountdownState = 'calm' | 'soon' | 'over' | 'paused' | 'kept' | 'none';

export interface Countdown {
  readonly state: CountdownState;
  /** "48 min", "by 16:15", "6 min over", "waiting on Maya", "no reply owed". */
  readonly words: string;
  /** How much of the time is left, 0..1; the ring draws it. */
  readonly share: number;
}

type Owing = Pick<Conversation, 'due' | 'status' | 'snoozedUntil' | 'contact'>;

/** What is owed in a conversation, and until when. A promise outranks everything else that could be said. */
export function countdown(of: Owing, now: number, zone?: string): Countdown {
  if (of.due !== null) return running(of.due, now, zone);
  const still = (state: CountdownState, words: string): Countdown => ({ state, words, share: 0 });
  if (of.status === 'snoozed' && of.snoozedUntil !== null) {
    return still('paused', `until ${moment(Date.parse(of.snoozedUntil), now, zone)}`);
  }
  if (of.status === 'waiting') return still('paused', `waiting on ${shortName(of.contact)}`);
  return of.status === 'resolved' ? still('kept', 'resolved') : still('none', 'no reply owed');
}

/** How a running promise stands. `overdue` is the server's word and wins over this machine's clock. */
export function running(due: Due, now: number, zone?: string): Countdown {
  const at = Date.parse(due.dueAt);
  const left = at - now;
  if (due.overdue || left <= 0) return { state: 'over', words: overWords(-left), share: 0 };
  const share = Math.min(1, left / Math.max(1, at - Date.parse(due.startedAt)));
  const soon = share <= soonShare || left < soonMs;
  return { state: soon ? 'soon' : 'calm', words: leftWords(at, now, zone), share };
}

function leftWords(at: number, now: number, zone: string | undefined): string {
  if (at - now < countedMs) return spell(Math.ceil((at - now) / minuteMs));
  return sameDay(at, now, zone) ? `by ${clock(at, zone)}` : dayAndClock(at, now, zone);
}

function overWords(passed: number): string {
  const minutes = Math.floor(passed / minuteMs);
  if (minutes < 1) return 'due now';
  if (minutes < 120) return `${spell(minutes)} over`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h over`;
  return `${Math.floor(minutes / 1440)} days over`;
}

const owed = { first_reply: 'answer', next_reply: 'answer', commitment: 'promised' } as const;

/** For the header: what is owed and by the house's clock, "answer by 15:00"; empty where the countdown says it all. */
export function owedBy(due: Due | null, now: number, house: string, zone?: string): string {
  return due === null ? '' : `${owed[due.what]} by ${houseTime(Date.parse(due.dueAt), now, house, zone)}`;
}

/** `shortName` at the start of a sentence: "The visitor". */
export function startName(contact: Parameters<typeof shortName>[0]): string {
  const name = shortName(contact);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** How a customer is called in passing: the first name, or the address before the @. */
export function shortName(contact: { readonly name: string | null; readonly email?: string | null }): string {
  const name = contact.name?.trim() ?? '';
  if (name !== '') return name.split(/\s+/)[0] ?? name;
  const address = contact.email ?? '';
  return address === '' ? 'the visitor' : (address.split('@')[0] ?? address);
}
