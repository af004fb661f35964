/** Moments until which one puts things away, in the reader's own time. */
const atHour = (now: Date, daysOn: number, hour: number): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysOn, hour);

export const inTwoHours = (now: Date): Date => new Date(now.getTime() + 2 * 3_600_000);

/** Later today, at the next whole hour at least two hours away; null in the evening. */
export function laterToday(now: Date): Date | null {
  const hour = now.getHours() + (now.getMinutes() === 0 ? 2 : 3);
  return hour > 21 ? null : atHour(now, 0, hour);
}

export const tomorrowMorning = (now: Date): Date => atHour(now, 1, 9);

/** Monday of next week at nine; null on a Sunday, when that is tomorrow. */
export function nextWeek(now: Date): Date | null {
  if (now.getDay() === 0) return null;
  return atHour(now, 8 - now.getDay(), 9);
}
