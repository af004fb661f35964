import type { Follower, Happened } from '#server/platform/follow/follower.ts';
import { holdPlace, movePlace } from '#server/platform/follow/places.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Happening, Turn } from '#server/platform/turn.ts';

/** Where the journal stands at the end of this transaction. */
const reachOf = statement<readonly [], { xid: string; seq: string }>(
  'sample.reach',
  'select pg_current_xact_id()::text as xid, coalesce(max(seq), 0)::text as seq from events where workspace_id = $1',
);

/** Hearing of everything singly takes several times as long, and setting up has somebody waiting. */
const patienceMs = 20 * 60_000;

/** Lets followers hear in the past what happened there, so that what they write stands at its own moment too. */
export interface Ears {
  readonly note: (happening: Happening, at: string) => void;
  /** Lets hear what lies a while back at `now`, or with `all` everything; goes on until nobody has anything to add. */
  readonly listen: (now: string, turnAt: (at: string) => Turn, all?: boolean) => Promise<void>;
  /** Once it is committed, none of it is heard again. */
  readonly close: (tx: Tx) => Promise<void>;
}

/** `actors` listen in the past only. */
export function openEars(followers: readonly Follower[], actors: readonly Follower[]): Ears {
  let noted: Happened[] = [];
  return {
    note({ name, agents, conversationId = null, contactId = null }, at) {
      noted.push({ name, at, conversationId, contactId, said: JSON.parse(JSON.stringify(agents)) });
    },
    async listen(now, turnAt, all = false) {
      const isDue = ([first]: readonly Happened[]) =>
        first !== undefined && (all || Date.parse(now) - Date.parse(first.at) >= patienceMs);
      for (let news = noted; isDue(news); news = noted) {
        noted = [];
        const turn = turnAt(news.at(-1)?.at ?? '');
        for (const { events, run } of [...followers, ...actors]) {
          const own = news.filter(({ name }) => events.includes(name));
          if (own.length > 0) await run(turn, own);
        }
      }
    },
    async close(tx) {
      const [reach] = await reachOf(tx);
      if (reach === undefined) return;
      for (const { id } of followers) {
        await holdPlace(tx, id);
        await movePlace(tx, id, reach.xid, reach.seq, 0);
      }
    },
  };
}
