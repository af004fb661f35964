import { expect, it } from 'vitest';
import type { Due } from '#contract/promises.ts';
import { pastDue } from './past-due.ts';

const at = (day: number, hour: number): Date => new Date(2026, 10, day, hour);
const now = at(17, 14);
const due = (what: Due['what'], dueAt: Date): Due => ({
  what,
  startedAt: at(17, 13).toISOString(),
  dueAt: dueAt.toISOString(),
  overdue: false,
});

it.each([
  [at(17, 16), due('next_reply', at(17, 15)), 'after the answer promised by 15:00'],
  [at(18, 9), due('first_reply', at(17, 15)), 'after the answer promised by 15:00'],
  [at(19, 9), due('commitment', at(18, 10)), 'after what was promised by Wed 10:00'],
  [at(17, 15), due('next_reply', at(17, 15)), null],
  [at(17, 14), due('next_reply', at(17, 15)), null],
  [at(18, 9), null, null],
  [new Date(''), due('next_reply', at(17, 15)), null],
])('%s with %o: %s', (until, promised, words) => {
  expect(pastDue(until, promised, now)).toBe(words);
});
