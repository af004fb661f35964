/** Numbers and names as people read them, for sentences and mails. */
export const percent = (share: number): string => `${String(Math.round(share * 100))}\u{a0}%`;

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
/** ISO: 1 is Monday. */
export const weekdayName = (iso: number): string => weekdays[iso - 1] ?? '';
export const shortWeekday = (iso: number): string => weekdayName(iso).slice(0, 3);

/** A duration in its two largest units. */
export function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return `${String(Math.round(seconds))} s`;
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48)
    return minutes % 60 === 0 || hours >= 10 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes % 60)} min`;
  return `${String(Math.round(hours / 24))} days`;
}

/** An amount in minor units, in its currency. */
export function amountWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
