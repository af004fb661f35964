import { find } from '../../promise/find.ts';
import type { FoundPromise } from '../../promise/find.ts';
import type { ReplyContext } from '../context.ts';
import { inDraft, matches } from '../draft.ts';
import { has } from '../matching.ts';
import type { Draft } from '../draft.ts';
import type { Check, Finding } from '../rule.ts';

export const promiseSafety: Check = {
  id: 'T7',
  name: 'A risky promise',
  weight: 3,
  principle: 'Promise only what is on record and can be kept.',
  source: 'Gneezy & Epley 2014, SPPS 5: breaking costs, exceeding earns little; Jouini, Akşin & Dallery 2011',
  judgesShort: true,
  applies: () => true,
  run(draft, context) {
    const promised = find(draft.text, context.now, context.timeZone);
    return [...overPromises(draft), ...promised.flatMap((promise) => judge(promise, context))];
  },
};

function overPromises(draft: Draft): Finding[] {
  const atOnce = matches(draft.pack.atOnce, draft).filter(({ sentence }) => has(draft.pack.ownDoing, sentence.text));
  return [...matches(draft.pack.overPromise, draft), ...atOnce]
    .filter(({ sentence }) => !sentence.text.endsWith('?'))
    .map((match) => ({
      status: 'warn',
      spans: [inDraft(match)],
      reason: 'This promises more than anybody can hold.',
      rewrite: draft.pack.dropOverPromise(match.sentence, match),
    }));
}

function judge(promise: FoundPromise, context: ReplyContext): Finding[] {
  const spans = [{ start: promise.start, end: promise.end }];
  const minutes = minutesUntil(promise, context);
  const fastest = context.fastestHonestMinutes;
  if (minutes !== null && fastest !== null && minutes < fastest) {
    const reason = 'This is sooner than most cases like it took lately.';
    return [{ status: 'warn', spans, reason, rewrite: null, capsScore: true }];
  }
  if (promise.due.kind === 'vague' || isRecorded(promise, context)) return [];
  return [{ status: 'suggest', spans, reason: 'Nobody keeps this in view yet: it is not on record.', rewrite: null }];
}

function minutesUntil({ due }: FoundPromise, { now }: ReplyContext): number | null {
  if (due.kind === 'within_working') return due.minutes;
  return due.kind === 'at' ? (Date.parse(due.iso) - Date.parse(now)) / 60_000 : null;
}

/** A day without a clock time may be recorded for any hour of it. */
const SAME_MS = 12 * 3_600_000;

function isRecorded({ due }: FoundPromise, { promises, now }: ReplyContext): boolean {
  return promises.some(({ dueAt }) => {
    const recorded = Date.parse(dueAt);
    return due.kind === 'at' ? Math.abs(recorded - Date.parse(due.iso)) <= SAME_MS : recorded >= Date.parse(now);
  });
}
