import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';

const zoneOf = statement<readonly [], { timeZone: string }>(
  'goodwill.zone',
  'select time_zone from workspaces where id = $1',
);

/** The month of a moment on the house’s clock, such as `2026-11`: budgets are for a month. */
export async function periodAt(tx: Tx, at: string): Promise<string> {
  const [row] = await zoneOf(tx);
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: row?.timeZone ?? 'UTC',
    year: 'numeric',
    month: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}`;
}

const dayMs = 86_400_000;
export const daysBefore = (at: string, days: number): string => new Date(Date.parse(at) - days * dayMs).toISOString();
export const daysAfter = (at: string, days: number): string => daysBefore(at, -days);

/** The first moment of a moment’s quarter, in UTC. */
export function quarterOf(at: string): string {
  const day = new Date(at);
  return new Date(Date.UTC(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / 3) * 3, 1)).toISOString();
}
