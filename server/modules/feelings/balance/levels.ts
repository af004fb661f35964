import type { Balance } from '#contract/balance.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';

export type Level = NonNullable<Balance['level']>;

/** How many customers stand at each level now. */
export const levelsNow = statement<readonly [], { level: Level; people: number }>(
  'balance_levels.now',
  'select level, count(*)::int as people from balances where workspace_id = $1 group by 1',
);
/** The same as it was counted on days of the workspace’s calendar, both counted, the oldest first. */
export const levelsBetween = statement<
  readonly [from: string, to: string],
  { day: string; level: Level; people: number }
>(
  'balance_levels.between',
  `select day::text, level, people from balance_levels where workspace_id = $1 and day between $2::date and $3::date order by day`,
);
const keepLevels = statement<readonly [now: string], never>(
  'balance_levels.keep',
  `with today as (select ($2::timestamptz at time zone time_zone)::date as day from workspaces where id = $1),
     gone as (delete from balance_levels where workspace_id = $1 and day = (select day from today)
       and level not in (select level from balances where workspace_id = $1))
   insert into balance_levels (workspace_id, day, level, people)
   select $1, today.day, b.level, count(*) from balances b, today where b.workspace_id = $1 group by today.day, b.level
   on conflict (workspace_id, day, level) do update set people = excluded.people`,
);

/** Writes down how many stand at each level on the day of the turn; the reports show how that goes. Names nobody. */
export async function countLevels({ tx, now }: Turn): Promise<void> {
  await keepLevels(tx, now);
}
