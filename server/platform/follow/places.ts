import type pg from 'pg';
import { statement } from '../database/statement.ts';
import type { Position } from '../realtime/position.ts';

interface Place {
  readonly xid: string;
  readonly seq: string;
}

/** Where a follower stands in one workspace, held for the rest of the transaction; nothing where it never heard of it. */
export const findPlace = statement<readonly [follower: string], Place>(
  'follow.find',
  'select xid::text, seq::text from follower_places where workspace_id = $1 and follower = $2 for no key update',
);
/** The same, and begins it. */
export const holdPlace = statement<readonly [follower: string], Place>(
  'follow.hold',
  `insert into follower_places as p (workspace_id, follower, xid, seq) values ($1, $2, '0', 0)
   on conflict (workspace_id, follower) do update set left_out = p.left_out returning p.xid::text, p.seq::text`,
);
export const movePlace = statement<readonly [follower: string, xid: string, seq: string, leftOut: number], never>(
  'follow.move',
  `update follower_places set xid = $3::text::xid8, seq = $4::bigint, left_out = left_out + $5 where workspace_id = $1 and follower = $2`,
);

/** Up to where each follower has gone through the journal of all workspaces; asked as the owner. */
export async function readReaches(pool: pg.Pool): Promise<Map<string, Position>> {
  const { rows } = await pool.query<Place & { follower: string }>(
    'select follower, xid::text, seq::text from follower_reach',
  );
  return new Map(rows.map(({ follower, xid, seq }) => [follower, { xid: BigInt(xid), seq: BigInt(seq) }]));
}

export async function writeReaches(pool: pg.Pool, reaches: readonly (readonly [string, Position])[]): Promise<void> {
  await pool.query(
    `insert into follower_reach (follower, xid, seq)
     select r.follower, r.xid::xid8, r.seq from unnest($1::text[], $2::text[], $3::bigint[]) as r (follower, xid, seq)
     on conflict (follower) do update set xid = excluded.xid, seq = excluded.seq`,
    [reaches.map(([id]) => id), reaches.map(([, { xid }]) => String(xid)), reaches.map(([, { seq }]) => String(seq))],
  );
}
