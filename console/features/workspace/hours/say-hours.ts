import type { Hours } from '#contract/promises.ts';

type Interval = Hours['week'][number][number];

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const fullDay: Interval = { from: 0, to: 1440 };

/** Whether the house never closes, holidays aside. */
export function isAlwaysOpen({ week }: Hours): boolean {
  return week.every((day) => day.length === 1 && day[0]?.from === 0 && day[0].to === 1440);
}

export function alwaysOpen(hours: Hours): Hours {
  return { ...hours, week: dayNames.map(() => [fullDay]) };
}

export function weekdays(hours: Hours): Hours {
  return { ...hours, week: dayNames.map((_, day) => (day < 5 ? [{ from: 540, to: 1080 }] : [])) };
}

/** Minutes since midnight as `09:30`; 1440 is `24:00`. */
export function sayMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `9:30`, `09.30`, `930` and `9` as minutes since midnight; undefined for what is no time. */
export function readMinutes(text: string): number | undefined {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text.trim());
  if (found === null) return undefined;
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) < 60 && minutes <= 1440 ? minutes : undefined;
}

/** `Mon to Fri 09:00 to 18:00`, `always open`. */
export function sayHours(hours: Hours): string {
  if (isAlwaysOpen(hours)) return 'always open';
  const spans = runs(hours.week).map(({ first, last, text }) => {
    const name = (day: number) => (dayNames[day] ?? '').slice(0, 3);
    return `${first === last ? name(first) : `${name(first)} to ${name(last)}`} ${text}`;
  });
  return spans.length === 0 ? 'never open' : spans.join(', ');
}

/** Neighbouring days that are open alike. */
function runs(week: Hours['week']): { first: number; last: number; text: string }[] {
  const found: { first: number; last: number; text: string }[] = [];
  week.forEach((day, index) => {
    const text = day.map(({ from, to }) => `${sayMinutes(from)} to ${sayMinutes(to)}`).join(' and ');
    const before = found.at(-1);
    if (text === '') return;
    if (before?.text === text && before.last === index - 1) before.last = index;
    else found.push({ first: index, last: index, text });
  });
  return found;
}
