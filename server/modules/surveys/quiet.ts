import { Temporal } from 'temporal-polyfill';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';

interface QuietRow {
  readonly from: number | null;
  readonly to: number | null;
  readonly timeZone: string;
}
const quietOf = statement<readonly [contactId: string], QuietRow>(
  'surveys.quiet',
  `select c.quiet_from as "from", c.quiet_to as "to", coalesce(c.time_zone, w.time_zone) as time_zone
   from contacts c join workspaces w on w.id = c.workspace_id where c.workspace_id = $1 and c.id = $2`,
);

/** When somebody’s quiet hours end, if they are now; a letter waits until then. */
export async function quietUntil(turn: Turn, contactId: string): Promise<string | null> {
  const [row] = await quietOf(turn.tx, contactId);
  if (row?.from == null || row.to === null || row.from === row.to) return null;
  return endOfQuiet({ from: row.from, to: row.to, timeZone: row.timeZone }, turn.now);
}

/** `from` and `to` in minutes since midnight; `from` after `to` runs over midnight. Null where it is not quiet now. */
export function endOfQuiet(
  { from, to, timeZone }: { from: number; to: number; timeZone: string },
  now: string,
): string | null {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const minute = local.hour * 60 + local.minute;
  const overnight = from > to;
  const quiet = overnight ? minute >= from || minute < to : minute >= from && minute < to;
  if (!quiet) return null;
  const end = local.withPlainTime(new Temporal.PlainTime(Math.floor(to / 60), to % 60));
  return (overnight && minute >= from ? end.add({ days: 1 }) : end).toInstant().toString({ fractionalSecondDigits: 3 });
}
