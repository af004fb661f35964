import { describe, expect, it } from 'vitest';
import { checkInAfterDays, expectedGap, nudge, ownRhythm } from './rhythm.ts';
import type { NudgeFacts } from './rhythm.ts';

describe('expected gap', () => {
  it.each([
    [1, 5],
    [5, 4.556],
    [10, 4],
  ])('before step %i', (j, days) => {
    expect(expectedGap(j, 5, 10)).toBeCloseTo(days, 3);
  });

  it('adds up over the card', () => {
    const sum = Array.from({ length: 10 }, (_, at) => expectedGap(at + 1, 5, 10)).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(45, 9);
    expect(expectedGap(1, 5, 1)).toBe(5);
    expect(expectedGap(99, 5, 10)).toBeCloseTo(4, 9);
  });
});

describe('nudge', () => {
  const late: NudgeFacts = {
    gapsDays: [10, 30, 20],
    earned: 4,
    required: 8,
    daysSinceLastStep: 28,
    daysSinceReminder: null,
    daysSinceGift: null,
    agreed: true,
    openProblem: false,
  };

  it('reminds who is overdue by their own rhythm', () => {
    expect(nudge(late)).toEqual({ send: true, reason: 'Usually back after 18 days; it has been 28.' });
  });

  it('expects them sooner the nearer the reward', () => {
    expect(nudge({ ...late, daysSinceLastStep: 27 }).send).toBe(true);
    expect(nudge({ ...late, daysSinceLastStep: 27, earned: 3 }).send).toBe(false);
  });

  it.each<[string, Partial<NudgeFacts>, string]>([
    ['not overdue', { daysSinceLastStep: 26.5 }, 'Not overdue'],
    ['reminded 13 days ago', { daysSinceReminder: 13.9 }, 'Reminded less than 14 days ago'],
    ['a gift 13 days ago', { daysSinceGift: 13 }, 'nothing is asked'],
    ['did not agree', { agreed: false }, 'did not agree'],
    ['waits for help', { openProblem: true }, 'help first'],
    ['reward reached', { earned: 8 }, 'reached'],
    ['no rhythm yet', { gapsDays: [10] }, 'Too few purchases'],
  ])('not: %s', (_, change, said) => {
    const found = nudge({ ...late, ...change });
    expect(found.send).toBe(false);
    expect(found.reason).toContain(said);
  });

  it('may remind again on day 14, and a tenant may only be calmer', () => {
    expect(nudge({ ...late, daysSinceReminder: 14, daysSinceGift: 14 }).send).toBe(true);
    expect(nudge({ ...late, daysSinceReminder: 14 }, { reminderDays: 30 }).send).toBe(false);
    expect(() => nudge(late, { reminderDays: 7 })).toThrow('reminderDays must lie between 14 and 90');
  });
});

it.each([
  [[], null],
  [[4], null],
  [[10, 20], 15],
  [[30, 10, 20], 20],
])('rhythm of %j is %j', (gaps, days) => {
  expect(ownRhythm(gaps)).toBe(days);
  expect(checkInAfterDays(gaps)).toBe(days === null ? null : days * 1.5);
});
