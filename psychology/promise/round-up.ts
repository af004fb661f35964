/**
 * Rounds a wait up to a time that people speak of: below 1 h to 5 min, below 4 h to 15 min, below one working day to
 * 1 h, else to half a working day. Fine steps help nobody (Yu, Allon & Bassamboo 2017); downwards would break promises.
 */
export function roundUp(waitMinutes: number, workingDayMinutes: number): number {
  const step =
    waitMinutes < 60 ? 5 : waitMinutes < 240 ? 15 : waitMinutes < workingDayMinutes ? 60 : workingDayMinutes / 2;
  return Math.max(step, Math.ceil(waitMinutes / step) * step);
}
