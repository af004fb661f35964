import type { Hours } from '#contract/promises.ts';
import { find } from '#psychology/promise/index.ts';
import type { PromiseDue } from '#psychology/promise/index.ts';
import { afterWorking, endOfWork } from './working-moment.ts';

/** A promise in a draft that has a moment, so that it can be kept in view. `text` has at most 200 characters. */
export interface DraftPromise {
  readonly key: string;
  readonly text: string;
  /** ISO 8601. */
  readonly dueAt: string;
}

const longest = 200;
const most = 10;

/** The promises of a draft that can be put on record, in their order; vague ones have no moment. `hours`: of the inbox. */
export function draftPromises(text: string, now: string, hours: Hours): readonly DraftPromise[] {
  const found = find(text, now, hours.timeZone).flatMap(({ what, due }) => {
    const dueMs = moment(due, Date.parse(now), hours);
    const said = what.slice(0, longest).trim();
    if (dueMs === null || said === '') return [];
    const dueAt = new Date(dueMs).toISOString();
    return [{ key: `${said.toLowerCase()} ${dueAt.slice(0, 10)}`, text: said, dueAt }];
  });
  return [...new Map(found.map((promise) => [promise.key, promise])).values()].slice(0, most);
}

function moment(due: PromiseDue, nowMs: number, hours: Hours): number | null {
  if (due.kind === 'at') return Date.parse(due.iso);
  if (due.kind === 'within_working') return afterWorking(hours, nowMs, due.minutes);
  return due.kind === 'end_of_day' ? endOfWork(hours, nowMs) : null;
}
