const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** `14:09`, here. */
export function clock(at: Date): string {
  return time.format(at);
}

/** `today 14:09`, `Tue 17 Nov, 14:09`, `17 Nov 2025`: as much as is needed to know when. */
export function moment(at: Date, now: Date = new Date()): string {
  if (at.toDateString() === now.toDateString()) return `today ${clock(at)}`;
  if (Math.abs(at.getTime() - now.getTime()) < 300 * 86_400_000) return `${day.format(at)}, ${clock(at)}`;
  return date.format(at);
}
