import { outcomesUntil } from '#server/modules/goodwill/index.ts';
import { membersEffect, type MembersEffect } from '#server/modules/loyalty/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';

type GesturesEffect = Awaited<ReturnType<typeof outcomesUntil>>;

/** What was compared last: members over twelve weeks, gestures over a year, both up to `countedAt`. */
export const findEffects = statement<
  readonly [],
  { members: MembersEffect; gestures: GesturesEffect; countedAt: string }
>('report_effects.find', 'select members, gestures, counted_at from report_effects where workspace_id = $1');
const saveEffects = statement<readonly [members: string, gestures: string, at: string], never>(
  'report_effects.save',
  `insert into report_effects (workspace_id, members, gestures, counted_at) values ($1, $2, $3, $4)
   on conflict (workspace_id) do update set members = excluded.members, gestures = excluded.gestures, counted_at = excluded.counted_at`,
);

const dayMs = 86_400_000;
const weeksOfMembers = 12;
/** A little less than a day, so that each night counts anew. */
const freshMs = 20 * 3_600_000;

/** Compares anew what takes long: reading it then is quick. Nothing where that was done within the day. */
export async function countEffects(turn: Turn): Promise<void> {
  const { tx, now } = turn;
  const [known] = await findEffects(tx);
  if (known !== undefined && Date.parse(now) - Date.parse(known.countedAt) < freshMs) return;
  const from = new Date(Date.parse(now) - weeksOfMembers * 7 * dayMs).toISOString();
  const [members, gestures] = [await membersEffect(tx, from, now), await outcomesUntil(turn, now)];
  await saveEffects(tx, JSON.stringify(members), JSON.stringify(gestures), now);
}
