import { lowFeelings } from '#psychology/emotion/index.ts';
import { bucketOf, effort, firstContactOf } from '#psychology/measure/index.ts';
import type { CountedFacts } from '#server/modules/resolution/index.ts';
import { duration, endings, felt, flow, outcomes } from './marks.ts';

const minuteS = 60;
const dayMs = 86_400_000;
const secondsBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

/** What an episode adds to the hour in which it began. */
export const marksOfOpening = (): number[] => [flow.opened];

/** What it adds to the hour of our first answer: the wait, in open hours and by the clock. */
export function marksOfFirstReply({ openedAt, firstReplyAt, firstReplyMinutes }: CountedFacts): number[] {
  if (firstReplyAt === null) return [];
  const clock = duration('firstReplyClock', bucketOf(secondsBetween(openedAt, firstReplyAt)));
  return firstReplyMinutes === null
    ? [clock]
    : [clock, duration('firstReplyOpen', bucketOf(firstReplyMinutes * minuteS))];
}

/** What it adds to the hour in which it was resolved. What was nothing but thanks is no case, and took no time. */
export function marksOfResolution(facts: CountedFacts): number[] {
  if (facts.resolvedAt === null) return [];
  if (facts.thanksOnly) return [flow.resolved];
  return [flow.resolved, ...durationsOf(facts), ...feelingsOf(facts), ...outcomesOf(facts, facts.resolvedAt)];
}

function durationsOf({ openMinutes, clockMinutes }: CountedFacts): number[] {
  return [
    ...(openMinutes === null ? [] : [duration('wholeOpen', bucketOf(openMinutes * minuteS))]),
    ...(clockMinutes === null ? [] : [duration('wholeClock', bucketOf(clockMinutes * minuteS))]),
  ];
}

const isLow = (label: string | null): boolean => (lowFeelings as readonly (string | null)[]).includes(label);

function feelingsOf({ firstLabel, peakLabel, peakValence, lastLabel, lastValence }: CountedFacts): number[] {
  if (firstLabel === null || peakLabel === null || lastLabel === null) return [];
  const low = isLow(peakLabel);
  return [
    endings.read,
    ...(low ? [endings.low] : []),
    ...(low && (lastValence ?? -1) > (peakValence ?? -1) ? [endings.better] : []),
    ...(isLow(lastLabel) ? [endings.endedLow] : []),
    ...[felt('first', firstLabel), felt('peak', peakLabel), felt('last', lastLabel)],
  ];
}

function outcomesOf(facts: CountedFacts, resolvedAt: string): number[] {
  const { touches, transfers, reasks, reopenedAt, followUpId, csat } = facts;
  const confirmed = facts.confirmed !== null ? true : csat === null ? null : false;
  const reopenedAfterDays = reopenedAt === null ? null : (Date.parse(reopenedAt) - Date.parse(resolvedAt)) / dayMs;
  const solved = firstContactOf({
    // Whoever reads leaves out what is too young to say; here the same facts must always give the same counts.
    closedDaysAgo: Infinity,
    resolved: true,
    agentReplies: touches,
    ...{ transfers, reopenedAfterDays, confirmed },
    contactAgainAfterDays: followUpId === null ? null : 0,
  });
  const { band } = effort({
    ...{ transfers, reasks },
    repeats: followUpId === null ? 0 : 1,
    reopenings: reopenedAt === null ? 0 : 1,
  });
  const said: readonly (readonly [boolean, number])[] = [
    [true, outcomes.cases],
    [solved.oneTouch === true, outcomes.oneTouch],
    [solved.noRepeat === true, outcomes.noRepeat],
    [confirmed !== null, outcomes.asked],
    [confirmed === true, outcomes.confirmed],
    [transfers > 0, outcomes.transferred],
    [reopenedAt !== null, outcomes.reopened],
    [reasks > 0, outcomes.reasked],
    [transfers > 0 && reasks === 0, outcomes.passedWhole],
    [followUpId !== null, outcomes.followedUp],
    [true, { low: outcomes.effortLow, some: outcomes.effortSome, high: outcomes.effortHigh }[band]],
    [csat !== null, outcomes.score(csat ?? 0)],
  ];
  return said.filter(([holds]) => holds).map(([, mark]) => mark);
}
