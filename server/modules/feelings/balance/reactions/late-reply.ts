import { statement } from '#server/platform/database/statement.ts';
import { add, reaction } from '../hearing.ts';

/** Fewer answers than this say nothing of what is usual. A design choice, as how many are looked at. */
const fewest = 30;
const recent = 200;
const share = 0.95;

/** How long an episode waited for its first answer beside the recent ones, in open minutes. */
const waitBeside = statement<
  readonly [episodeId: string, recent: number, share: number],
  { waited: number | null; usual: number | null; count: number }
>(
  'moments.wait_beside',
  `select e.first_reply_minutes as waited, r.usual, r.count from episodes e, lateral (
     select percentile_cont($4) within group (order by w.first_reply_minutes) as usual, count(*)::int as count
     from (select first_reply_minutes from episodes where workspace_id = $1 and first_reply_at is not null and first_reply_at < e.first_reply_at
       order by first_reply_at desc limit $3) w) r
   where e.workspace_id = $1 and e.id = $2`,
);

/** A first answer that came later than nineteen of twenty. Where it broke a promise, that says it already. */
export const lateReply = reaction(['promise.settled'], async (hearing, { at, said }) => {
  const { promise, episodeId } = said;
  if (promise.what !== 'first_reply' || promise.state !== 'kept') return;
  const [wait] = await waitBeside(hearing.turn.tx, episodeId, recent, share);
  if (wait === undefined || wait.waited === null || wait.usual === null || wait.count < fewest) return;
  if (wait.waited <= wait.usual) return;
  await add(hearing, { kind: 'late_reply', at, source: ['reply', episodeId], conversationId: promise.conversationId });
});
