import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { writePosition, type Position } from './position.ts';

/** An event as it lies in the journal. */
export interface Entry extends Position {
  readonly at: string;
  readonly workspaceId: string;
  readonly name: string;
  /** When it happened, ISO 8601. */
  readonly when: string;
  readonly conversationId: string | null;
  readonly contactId: string | null;
  /** JSON, as it goes out. */
  readonly agents: string;
  readonly visitor: string | null;
}

/** Some events and the position up to which they are all. */
export interface Stretch {
  readonly entries: readonly Entry[];
  readonly reach: Position;
}

interface Place {
  readonly xid: string;
  readonly seq: string;
}
interface Row extends Place {
  readonly workspace_id: string;
  readonly name: string;
  readonly happened_at: Date;
  readonly conversation_id: string | null;
  readonly contact_id: string | null;
  readonly agents: string;
  readonly visitor: string | null;
}

const place = 'xid::text, seq::text';
const columns = `${place}, workspace_id, name, at as happened_at, conversation_id, contact_id, agents::text as agents, visitor::text as visitor`;
// Orders name the table, since a bare xid or seq would be the text above, in which 10 comes before 9.
// Rows of transactions that may still be joined by an older one are left for the next look.
const settled = 'xid < pg_snapshot_xmin(pg_current_snapshot())';

/** Few questions, asked often, whose plan never depends on their values: it is made once. */
export const journalPlans = 'set plan_cache_mode = force_generic_plan; set enable_seqscan = off';

/** Reads the events of every workspace in their final order; works as the owner, since it serves all of them. */
export function openJournal(pool: pg.Pool) {
  return {
    /** The next events after a position. */
    async after(position: Position, limit: number): Promise<Entry[]> {
      const text = `select ${columns} from events where (xid, seq) > ($1::text::xid8, $2) and ${settled} order by events.xid, events.seq limit ${String(limit)}`;
      const { rows } = await pool.query<Row>({
        name: `journal.after.${String(limit)}`,
        text,
        values: [String(position.xid), String(position.seq)],
      });
      return rows.map(entryOf);
    },
    /** The next events of some names after a position, and up to where nothing of them is left. */
    async named(names: readonly string[], position: Position, limit: number): Promise<Stretch> {
      const horizon = await pool.query<{ xid: string }>({
        name: 'journal.horizon',
        text: 'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
      });
      const text = `select ${columns} from events where (xid, seq) > ($1::text::xid8, $2) and name = any($3) and ${settled} order by events.xid, events.seq limit ${String(limit)}`;
      const { rows } = await pool.query<Row>({
        name: `journal.named.${String(limit)}`,
        text,
        values: [String(position.xid), String(position.seq), names],
      });
      const entries = rows.map(entryOf);
      const settledUntil = { xid: BigInt(horizon.rows[0]?.xid ?? 0), seq: 0n };
      const last = entries.at(-1);
      if (last !== undefined && (entries.length === limit || last.xid >= settledUntil.xid))
        return { entries, reach: last };
      return { entries, reach: settledUntil.xid > position.xid ? settledUntil : position };
    },
    /** One workspace's events between two positions, for a socket that comes back; one more than `limit` when there are more. */
    async between(workspaceId: string, from: Position, to: Position, limit: number): Promise<Entry[]> {
      const text = `select ${columns} from events where workspace_id = $1 and (xid, seq) > ($2::text::xid8, $3) and (xid, seq) <= ($4::text::xid8, $5) order by events.xid, events.seq limit ${String(limit + 1)}`;
      const values = [workspaceId, String(from.xid), String(from.seq), String(to.xid), String(to.seq)];
      const { rows } = await pool.query<Row>({ name: 'journal.between', text, values });
      return rows.map(entryOf);
    },
    /** The oldest position that can still be resumed from; null when nothing was ever forgotten or written. */
    async oldest(workspaceId: string): Promise<Position | null> {
      const { rows } = await pool.query<Place>({
        name: 'journal.oldest',
        text: `select ${place} from events where workspace_id = $1 order by events.xid, events.seq limit 1`,
        values: [workspaceId],
      });
      return rows[0] === undefined ? null : positionOf(rows[0]);
    },
    /** Waits until what had begun by now has ended, so that all that is committed by now is in order; ten seconds at most. */
    async settle(): Promise<void> {
      const begun = await pool.query<{ xid: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as xid');
      for (let looks = 0; looks < 1_000; looks++) {
        const { rows } = await pool.query<{ done: boolean }>(
          'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8 as done',
          [begun.rows[0]?.xid],
        );
        if (rows[0]?.done === true) return;
        await setTimeout(10);
      }
    },
    /** The newest position of all, where a starting process begins to listen. */
    async end(): Promise<Position> {
      const { rows } = await pool.query<Place>({
        name: 'journal.end',
        text: `select ${place} from events where ${settled} order by events.xid desc, events.seq desc limit 1`,
      });
      return rows[0] === undefined ? { xid: 0n, seq: 0n } : positionOf(rows[0]);
    },
  };
}
export type Journal = ReturnType<typeof openJournal>;

const positionOf = ({ xid, seq }: Place): Position => ({ xid: BigInt(xid), seq: BigInt(seq) });

function entryOf(row: Row): Entry {
  const position = positionOf(row);
  return {
    ...position,
    at: writePosition(position),
    workspaceId: row.workspace_id,
    name: row.name,
    when: row.happened_at.toISOString(),
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    agents: row.agents,
    visitor: row.visitor,
  };
}
