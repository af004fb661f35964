const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11` as people say it. */
export const monthWords = (month: string): string => months.format(new Date(`${month}-01T00:00:00Z`));
