import { share } from './figure.ts';
import type { Figure } from './figure.ts';

/** What is known of one episode (one cycle from open to closed). Days are since the episode was closed. */
export interface EpisodeFacts {
  /** Null while it is open: then it counts nowhere. */
  readonly closedDaysAgo: number | null;
  /** False when it was closed without being solved. */
  readonly resolved: boolean;
  readonly agentReplies: number;
  readonly transfers: number;
  /** Days after closing at which it was opened again; null when it was not. */
  readonly reopenedAfterDays: number | null;
  /** Days after closing at which the same customer came back on the same topic; null when they did not. */
  readonly contactAgainAfterDays: number | null;
  /** The customer's own answer to "is it solved?"; null when nobody asked or answered. */
  readonly confirmed: boolean | null;
}

/** Whether an episode was solved at first contact, by each definition; null where that cannot be said (yet). */
export interface FirstContact {
  readonly oneTouch: boolean | null;
  readonly noRepeat: boolean | null;
  readonly confirmed: boolean | null;
}

/** Days in which a customer's return on the topic counts; usual practice is 7–14. */
export const RETURN_WINDOW_DAYS = 7;
/** Days in which a reopening counts. A design choice. */
export const REOPEN_WINDOW_DAYS = 14;

/**
 * One episode by three definitions. `oneTouch`: solved with at most one reply of an agent, not passed on, not reopened.
 * `noRepeat`: solved, not passed on, not reopened, and no new contact on the topic within the window; unknown until the
 * window is over. `confirmed`: the customer says so. An agent's own tick is no definition: it is biased.
 */
export function firstContactOf(facts: EpisodeFacts, windowDays = RETURN_WINDOW_DAYS): FirstContact {
  if (facts.closedDaysAgo === null) return { oneTouch: null, noRepeat: null, confirmed: null };
  const straight = facts.resolved && facts.transfers === 0 && facts.reopenedAfterDays === null;
  const back = facts.contactAgainAfterDays !== null && facts.contactAgainAfterDays <= windowDays;
  return {
    oneTouch: straight && facts.agentReplies <= 1,
    noRepeat: facts.closedDaysAgo < windowDays ? null : straight && !back,
    confirmed: facts.confirmed,
  };
}

/** First-contact resolution by the three definitions, each 0..1, to be shown together. */
export function firstContactResolution(
  episodes: readonly EpisodeFacts[],
  windowDays = RETURN_WINDOW_DAYS,
): { oneTouch: Figure; noRepeat: Figure; confirmed: Figure } {
  const each = episodes.map((facts) => firstContactOf(facts, windowDays));
  const of = (name: keyof FirstContact): Figure => {
    const known = each.map((one) => one[name]).filter((answer) => answer !== null);
    return share(known.filter(Boolean).length, known.length);
  };
  return { oneTouch: of('oneTouch'), noRepeat: of('noRepeat'), confirmed: of('confirmed') };
}

/**
 * Reopened within 14 days / closed, 0..1. Episodes closed fewer than 14 days ago are left out: they can still come back,
 * and counting them would flatter the last two weeks.
 */
export function reopenRate(
  episodes: readonly Pick<EpisodeFacts, 'closedDaysAgo' | 'reopenedAfterDays'>[],
  windowDays = REOPEN_WINDOW_DAYS,
): Figure {
  const old = episodes.filter(({ closedDaysAgo }) => closedDaysAgo !== null && closedDaysAgo >= windowDays);
  const back = old.filter((one) => one.reopenedAfterDays !== null && one.reopenedAfterDays <= windowDays);
  return share(back.length, old.length);
}
