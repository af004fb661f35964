import { describe, expect, it } from 'vitest';
import { alwaysOpen, isAlwaysOpen, readMinutes, sayHours, sayMinutes, weekdays } from './say-hours.ts';

const closed = { timeZone: 'Europe/Dublin', week: Array.from({ length: 7 }, () => []), holidays: [] };

describe('business hours in words', () => {
  it('tell neighbouring days that are alike as one', () => {
    expect(sayHours(weekdays(closed))).toBe('Mon to Fri 09:00 to 18:00');
  });

  it('tell each interval of a day, and days that differ', () => {
    const week = closed.week.map((_, day) =>
      day === 5
        ? [
            { from: 600, to: 720 },
            { from: 780, to: 840 },
          ]
        : [],
    );
    expect(sayHours({ ...closed, week })).toBe('Sat 10:00 to 12:00 and 13:00 to 14:00');
  });

  it('know a house that never closes and one that never opens', () => {
    expect(sayHours(alwaysOpen(closed))).toBe('always open');
    expect(sayHours(closed)).toBe('never open');
    expect(isAlwaysOpen(weekdays(closed))).toBe(false);
  });
});

describe('a time of day', () => {
  it.each([
    ['9', 540],
    ['9:30', 570],
    ['09.30', 570],
    ['1745', 1065],
    ['24:00', 1440],
    ['0:00', 0],
  ])('%s is %i minutes', (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });

  it.each(['', 'nine', '9:75', '24:01', '99'])('“%s” is none', (text) => {
    expect(readMinutes(text)).toBeUndefined();
  });

  it('reads back as it is said', () => {
    for (const minutes of [0, 1, 59, 60, 719, 1439, 1440]) expect(readMinutes(sayMinutes(minutes))).toBe(minutes);
  });
});
