import { defaultsOf, withDefaults } from '../balance/setting.ts';
import { quietAfter } from '../goodwill/quiet.ts';
import { LOYALTY_SETTINGS } from './limits.ts';

const defaults = defaultsOf(LOYALTY_SETTINGS);

type Settings = Partial<Record<keyof typeof LOYALTY_SETTINGS, number>>;

/** Days between purchases, in order. Fewer than two gaps are no rhythm. */
export function ownRhythm(gapsDays: readonly number[]): number | null {
  if (gapsDays.length < 2) return null;
  const sorted = [...gapsDays].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

/**
 * Days expected before the j-th earned step (1 … required), from the first gap: the last is a fifth shorter than the
 * first (goal gradient, Kivetz, Urminsky & Zheng 2006). Only for telling who is overdue, never to push.
 */
export function expectedGap(j: number, firstGapDays: number, required: number, gradient = defaults.gradient): number {
  const way = required > 1 ? (Math.max(1, Math.min(required, j)) - 1) / (required - 1) : 0;
  return firstGapDays * (1 - gradient * way);
}

export interface NudgeFacts {
  readonly gapsDays: readonly number[];
  readonly earned: number;
  readonly required: number;
  readonly daysSinceLastStep: number;
  /** Null when there never was one. */
  readonly daysSinceReminder: number | null;
  readonly daysSinceGift: number | null;
  /** The customer agreed to reminders and has not left. */
  readonly agreed: boolean;
  /** Something is open in service: nobody is reminded of stamps while they wait for help. */
  readonly openProblem: boolean;
}

export interface Nudge {
  readonly send: boolean;
  readonly reason: string;
}

/** Whether to remind somebody of their card: only those overdue by their own rhythm, at most once in 14 days. */
export function nudge(facts: NudgeFacts, given: Settings = {}): Nudge {
  const { gradient, overdueFactor, reminderDays } = withDefaults(LOYALTY_SETTINGS, given);
  const no = (reason: string): Nudge => ({ send: false, reason });
  const rhythm = ownRhythm(facts.gapsDays);
  if (!facts.agreed) return no('They did not agree to reminders.');
  if (facts.openProblem) return no('Something is open with them: help first.');
  if (facts.earned >= facts.required) return no('The reward is reached.');
  if (within(facts.daysSinceReminder, reminderDays)) return no(`Reminded less than ${reminderDays} days ago.`);
  const quiet = quietAfter(facts.daysSinceGift);
  if (quiet.quiet) return no(quiet.words);
  if (rhythm === null) return no('Too few purchases to know their rhythm.');
  const expected = expectedGap(facts.earned + 1, rhythm, facts.required, gradient);
  if (facts.daysSinceLastStep <= overdueFactor * expected) return no('Not overdue by their own rhythm.');
  const days = Math.round(facts.daysSinceLastStep);
  return { send: true, reason: `Usually back after ${Math.round(expected)} days; it has been ${days}.` };
}

function within(daysSince: number | null, days: number): boolean {
  return daysSince !== null && daysSince < days;
}

/**
 * Days after a reward at which to ask once how it goes: 1.5 × the own median gap; null without a rhythm. A service
 * question, no offer; nobody is enrolled again by it.
 */
export function checkInAfterDays(gapsDays: readonly number[], given: Settings = {}): number | null {
  const rhythm = ownRhythm(gapsDays);
  return rhythm === null ? null : withDefaults(LOYALTY_SETTINGS, given).checkInFactor * rhythm;
}
