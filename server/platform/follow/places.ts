import type pg from 'pg';
import { statement } from '../database/statement.ts';
import type { Position } from '../realtime/position.ts';

interface Place {
  readonly xid: string;
  readonly seq: string;
}

/** Where a follower stands in one workspace, held for the rest of the transaction. */
export const holdPlace = statement<readonly [follower: string], Place>(
  'follow.hold',
  `insert into follower_places as p (workspace_id, follower, xid, seq) values ($1, $2, '0', 0)
   on conflict (workspace_id, follower) do update set left_out = p.left_out returning p.xid::text, p.seq::text`,
);
export const movePlace = statement<readonly [follower: string, xid: string, seq: string, leftOut: number], never>(
  'follow.move',
  `update follower_places set xid = $3::text::xid8, seq = $4::bigint, left_out = left_out + $5 where workspace_id = $1 and follower = $2`,
);

/** Up to where a follower has gone through the journal of all workspaces; asked as the owner. */
export async function readReach(pool: pg.Pool, follower: string): Promise<Position> {
  const { rows } = await pool.query<Place>(
    `insert into follower_reach as r (follower, xid, seq) values ($1, '0', 0)
     on conflict (follower) do update set seq = r.seq returning r.xid::text, r.seq::text`,
    [follower],
  );
  return { xid: BigInt(rows[0]?.xid ?? 0), seq: BigInt(rows[0]?.seq ?? 0) };
}

export async function writeReach(pool: pg.Pool, follower: string, { xid, seq }: Position): Promise<void> {
  await pool.query('update follower_reach set xid = $2::text::xid8, seq = $3 where follower = $1', [
    follower,
    String(xid),
    String(seq),
  ]);
}
