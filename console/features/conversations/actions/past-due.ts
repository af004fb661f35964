import type { Due } from '#contract/promises.ts';
import { moment } from '../../promises/index.ts';

/** What a moment lies behind: "after the answer promised by 15:00"; null where nothing is promised before it. */
export function pastDue(at: Date, due: Due | null, now: Date): string | null {
  if (due === null) return null;
  const dueAt = Date.parse(due.dueAt);
  if (!(at.getTime() > dueAt)) return null;
  const what = due.what === 'commitment' ? 'what was' : 'the answer';
  return `after ${what} promised by ${moment(dueAt, now.getTime())}`;
}
