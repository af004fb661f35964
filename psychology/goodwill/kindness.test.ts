import { describe, expect, it } from 'vitest';
import { fairnessAudit } from './fairness.ts';
import { compareOutcomes } from './outcomes.ts';
import type { OutcomeCase } from './outcomes.ts';
import { personalTouch } from './personal.ts';
import type { PersonalTouch } from './personal.ts';
import { quietAfter } from './quiet.ts';

it.each([
  [null, false, 0],
  [0, true, 14],
  [0.5, true, 14],
  [13, true, 1],
  [14, false, 0],
  [40, false, 0],
])('a gift %j days ago: quiet %s, %i days left', (since, quiet, daysLeft) => {
  expect(quietAfter(since)).toMatchObject({ quiet, daysLeft });
});

describe('personal touch', () => {
  const touch: PersonalTouch = {
    occasion: 'their tenth year with us',
    amountMinor: 500,
    tokenMinor: 1000,
    daysSinceLast: null,
    problemOpen: false,
    condition: 'none',
  };

  it.each<[string, Partial<PersonalTouch>, string, number]>([
    ['the first', {}, 'ok', 0],
    ['a second after 90 days', { daysSinceLast: 90 }, 'ok', 0],
    ['a second within 90 days', { daysSinceLast: 89 }, 'blocked', 1],
    ['without an occasion', { occasion: ' ' }, 'blocked', 0],
    ['while something is open', { problemOpen: true }, 'blocked', 0],
    ['too large', { amountMinor: 1001 }, 'blocked', 0],
    ['for a review', { condition: 'review' }, 'blocked', 0],
  ])('%s', (_, change, decision, daysLeft) => {
    const found = personalTouch({ ...touch, ...change });
    expect(found).toMatchObject({ decision, daysLeft });
    expect(found.reasons.length).toBe(decision === 'ok' ? 0 : 1);
  });
});

describe('fairness', () => {
  const group = (name: string, granted: number, cases: number) => ({ name, granted, cases });

  it('looks where the ratio is low, and says that it proves nothing', () => {
    const found = fairnessAudit('language', [group('English', 30, 100), group('Polish', 21, 100)]);
    expect(found.ratio).toBeCloseTo(0.7, 9);
    expect(found.z).toBeCloseTo(1.46, 3);
    expect(found.p).toBeCloseTo(0.144, 3);
    expect(found).toMatchObject({ look: true, lowest: 'Polish', highest: 'English' });
    expect(found.words).toMatch(/^Look, not proven/);
  });

  it.each([
    [300, 210, 1000, true, /^Look: /],
    [30, 24, 100, false, /^No group/],
    [0, 0, 100, false, /^No group/],
  ])('%i and %i of %i', (one, other, cases, look, words) => {
    const found = fairnessAudit('channel', [group('mail', one, cases), group('chat', other, cases)]);
    expect(found.look).toBe(look);
    expect(found.words).toMatch(words);
  });

  it('leaves small groups out of the comparison', () => {
    const found = fairnessAudit('region', [group('north', 30, 100), group('south', 0, 19)]);
    expect(found).toMatchObject({ ratio: null, p: null, look: false });
    expect(found.segments.map(({ compared }) => compared)).toEqual([true, false]);
    expect(fairnessAudit('region', [])).toMatchObject({ ratio: null });
  });
});

describe('outcomes', () => {
  const cases = (match: string, gesture: boolean, good: number, n: number): OutcomeCase[] =>
    Array.from({ length: n }, (_, at) => ({ match, gesture, good: at < good, costMinor: gesture ? 1000 : 0 }));

  it('compares like with like', () => {
    const found = compareOutcomes([
      ...cases('late, high', true, 30, 60),
      ...cases('late, high', false, 10, 50),
      ...cases('late, low', true, 18, 20),
      ...cases('late, low', false, 80, 100),
      ...cases('rare', true, 5, 5),
      { match: 'late, low', gesture: true, good: null, costMinor: 1000 },
    ]);
    expect(found.difference).toBeCloseTo(0.75 * 0.3 + 0.25 * 0.1, 9);
    expect(found).toMatchObject({ matched: 80, unmatched: 5, tooSmall: false, costPerBetterMinor: 4000 });
    expect(found.low).toBeGreaterThan(0);
    expect(found.words).toContain('goes with');
  });

  it('a crude comparison that would mislead is put right', () => {
    const hard = [...cases('hard', true, 20, 100), ...cases('hard', false, 2, 10)];
    const easy = [...cases('easy', true, 9, 10), ...cases('easy', false, 90, 100)];
    const found = compareOutcomes([...hard, ...easy]);
    expect(found.difference).toBeCloseTo(0, 9);
    expect(found).toMatchObject({
      costPerBetterMinor: null,
      words: 'No clear difference between cases with and without a gesture.',
    });
  });

  it.each([
    ['nothing', [], true, 'No alike cases to compare with.'],
    ['no match', [...cases('a', true, 5, 50), ...cases('b', false, 5, 50)], true, 'No alike cases to compare with.'],
    ['few', [...cases('a', true, 9, 29), ...cases('a', false, 1, 50)], true, 'Too few alike cases to say (29 of 30).'],
    [
      'worse',
      [...cases('a', true, 1, 50), ...cases('a', false, 45, 50)],
      false,
      'A gesture goes with worse outcomes among alike cases; perhaps it is given where things went worst.',
    ],
  ] as const)('%s', (_, all, tooSmall, words) => {
    expect(compareOutcomes(all)).toMatchObject({ tooSmall, words, costPerBetterMinor: null });
  });
});
