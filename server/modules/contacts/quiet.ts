import { mayContactFrom, type QuietHours } from '#psychology/promise/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';

const findQuiet = statement<
  readonly [contactId: string],
  { quietFrom: number | null; quietTo: number | null; timeZone: string }
>(
  'contacts.quiet',
  `select c.quiet_from, c.quiet_to, coalesce(c.time_zone, w.time_zone) as time_zone
   from contacts c join workspaces w on w.id = c.workspace_id where c.workspace_id = $1 and c.id = $2`,
);

/**
 * The first moment from `at` on (now, if left out) at which a person may be contacted without having asked, by their quiet hours
 * in their own zone, or the house's where theirs is not known. Whoever sends surveys or news asks here and waits until then.
 */
export async function contactableFrom(turn: Turn, contactId: string, at = turn.now): Promise<string> {
  const [row] = await findQuiet(turn.tx, contactId);
  if (row === undefined) return at;
  const { quietFrom: from, quietTo: to, timeZone } = row;
  const quiet: QuietHours | null = from === null || to === null ? null : { from, to };
  return new Date(mayContactFrom(Date.parse(at), quiet, timeZone)).toISOString();
}
