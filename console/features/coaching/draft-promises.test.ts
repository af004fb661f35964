import { expect, it } from 'vitest';
import type { Hours } from '#contract/promises.ts';
import { draftPromises } from './draft-promises.ts';

const day = [{ from: 540, to: 1020 }];
const hours: Hours = { timeZone: 'Europe/Dublin', week: [day, day, day, day, day, [], []], holidays: [] };
const friday = '2026-11-20T14:12:00.000Z';
const found = (text: string) => draftPromises(text, friday, hours).map(({ text: what, dueAt }) => [what, dueAt]);

it.each([
  ['I’ll write to you by Monday 15:00.', 'write to you', '2026-11-23T15:00:00.000Z'],
  ['I’ll send it within 2 working days.', 'send it', '2026-11-24T14:12:00.000Z'],
  ['I will call you by the end of the day.', 'call you', '2026-11-20T17:00:00.000Z'],
])('%s', (text, what, dueAt) => {
  expect(found(text)).toEqual([[what, dueAt]]);
});

it('offers nothing for a vague time, a question or a mere fact', () => {
  expect(found('I’ll get back to you shortly.')).toEqual([]);
  expect(found('Shall I call you on Monday at 10:00?')).toEqual([]);
  expect(found('Your parcel left on Monday at 10:00.')).toEqual([]);
});

it('keeps one of two that say the same', () => {
  expect(found('I’ll write to you by Monday 15:00. Yes, I’ll write to you by Monday 15:00.')).toHaveLength(1);
});

it('stays the same promise while the clock goes on', () => {
  const [before] = draftPromises('I’ll call you in 2 hours.', friday, hours);
  const [after] = draftPromises('I’ll call you in 2 hours.', '2026-11-20T14:15:00.000Z', hours);
  expect(after?.key).toBe(before?.key);
  expect(after?.dueAt).not.toBe(before?.dueAt);
});
