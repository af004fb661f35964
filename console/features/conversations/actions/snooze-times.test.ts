import { expect, it } from 'vitest';
import { laterToday, nextWeek, tomorrowMorning } from './snooze-times.ts';

const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute);

it.each([
  [at(17, 9, 0), at(17, 11)],
  [at(17, 9, 20), at(17, 12)],
  [at(17, 18, 59), at(17, 21)],
  [at(17, 19, 1), null],
])('later on the day of %s', (now, later) => {
  expect(laterToday(now)).toEqual(later);
});

it('means nine o’clock by tomorrow', () => {
  expect(tomorrowMorning(at(30, 23, 50))).toEqual(new Date(2026, 11, 1, 9));
});

it.each([
  [at(16, 8), at(23, 9)], // a Monday
  [at(17, 12), at(23, 9)],
  [at(21, 12), at(23, 9)],
  [at(15, 12), null], // a Sunday: it is tomorrow
])('means the coming Monday from %s', (now, monday) => {
  expect(nextWeek(now)).toEqual(monday);
});
