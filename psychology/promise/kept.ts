/**
 * What a promise did to a customer's experience, −1..0.2, for the experience balance. Early earns no more than on
 * time (Gneezy & Epley 2014); lateness counts by its share of the promised time; a warning before the due moment
 * softens it (weights are design choices). `promisedMinutes` must be above 0, both times count from the promise.
 */
export function kept(promisedMinutes: number, actualMinutes: number, warned: boolean): number {
  if (!(promisedMinutes > 0)) throw new RangeError('a promise needs some time to be kept in');
  const over = (actualMinutes - promisedMinutes) / promisedMinutes;
  if (over <= 0) return 0.2;
  return -Math.min(1, 0.4 + 0.6 * Math.min(1, over)) * (warned ? 0.6 : 1);
}
