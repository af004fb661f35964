/** A moment at which an answer may go out, by the clock of whoever gets it. */
export interface LaterTime {
  readonly name: string;
  /** As a field for date and time has it: 2026-11-23T09:00. */
  readonly field: string;
}

/** Offers by a wall clock (`2026-11-22T14:05`): this evening, tomorrow morning, Monday morning. */
export function laterTimes(now: string): readonly LaterTime[] {
  const [day = '', time = ''] = now.split('T');
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const toMonday = (8 - weekday) % 7 || 7;
  return [
    ...(time < '16:30' ? [{ name: 'This evening', field: `${day}T18:00` }] : []),
    { name: 'Tomorrow morning', field: `${plusDays(day, 1)}T09:00` },
    ...(toMonday === 1 ? [] : [{ name: 'Monday morning', field: `${plusDays(day, toMonday)}T09:00` }]),
  ];
}

const dayMs = 86_400_000;
const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
