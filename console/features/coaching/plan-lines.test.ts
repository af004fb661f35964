import { describe, expect, it } from 'vitest';
import { planFor, progress, safetyPlan } from './plan-lines.ts';

const covered = { acknowledge: true, own: false, act: true, expect: false };

describe('a plan', () => {
  it('has the steps of the feeling, ticked by the draft', () => {
    const plan = planFor('anger', covered);
    expect(plan?.lines.map(({ name, met }) => [name, met])).toEqual([
      ['Acknowledge', true],
      ['Own', false],
      ['Act', true],
      ['Expect', false],
    ]);
    expect(progress(plan, [])).toEqual({ name: 'Plan', met: 2, of: 4 });
  });

  it('does not say the step’s name twice', () => {
    const lines = planFor('anger', covered)?.lines.map(({ name, words }) => name + words);
    expect(lines?.[1]).toBe('Own it without “if”');
    expect(lines?.[2]).toBe('Act: say what is already done');
  });

  it('fills in what the customer said: what carried the feeling first, what presses them at the end', () => {
    const plan = planFor('frustration', covered, { carried: ['third time', 'still', 'again'], urgent: ['by Friday'] });
    expect(plan?.lines.map(({ theirs }) => theirs)).toEqual([['third time', 'still'], [], ['by Friday']]);
  });

  it.each([null, 'neutral', 'unclear'])('is not made for %s', (label) => {
    expect(planFor(label, covered)).toBeNull();
  });
});

it('counts the questions where there is no plan, and nothing where there is nothing', () => {
  expect(progress(null, [{ text: 'When?', covered: true }])).toEqual({ name: 'Questions', met: 1, of: 1 });
  expect(progress(null, [])).toBeNull();
});

it('has one way of answering where somebody may be in danger, whatever is felt', () => {
  const plan = safetyPlan(covered);
  expect([plan.feeling, plan.lines.map(({ name }) => name)]).toEqual([null, ['Acknowledge', 'Act', 'Expect']]);
  expect(plan.avoid).toContain('closing');
});
