import type { Hours } from '#contract/promises.ts';

const workday = [{ from: 9 * 60, to: 18 * 60 }];

/** Monday to Friday, nine to six: what a new inbox begins with. */
export const usualHours = (timeZone: string): Hours => ({
  timeZone,
  week: [workday, workday, workday, workday, workday, [], []],
  holidays: [],
});

export const alwaysOpen = (timeZone: string): Hours => ({
  timeZone,
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  holidays: [],
});
