import { eachWorkspace, errand, job, type Job, type Round } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { countLevels } from './levels.ts';
import { recompute } from './recompute.ts';
import { forgetAllMoments, keeping } from './store.ts';

/** Whoever switched it off by mistake can still take it back. */
const graceMs = 10 * 60_000;

/** Forgets every moment of the workspace, in its own time. */
export function forgetAllLater(turn: Turn): Promise<void> {
  const at = new Date(Date.parse(turn.now) + graceMs).toISOString();
  return turn.queue('balance.forget_all', {}, { at, key: `balance.forget_all ${turn.workspaceId}` });
}

export const jobs: readonly Job[] = [
  errand(
    'balance.recompute',
    () => undefined,
    async (ctx) => {
      await recompute(ctx);
      await ctx.takeTurn(ctx.workspaceId, countLevels);
    },
  ),
  job(
    'balance.forget_all',
    () => undefined,
    async (turn) => {
      const [kept] = await keeping(turn.tx);
      if (kept?.keeps !== false) return; // it was switched on again meanwhile
      await forgetAllMoments(turn.tx);
    },
  ),
];

/** Each workspace says for how long; psychology.md §9 rule 5 allows 365 days. What was reckoned goes with its last moment. */
const forget = [
  `delete from moments m using workspaces w where w.id = m.workspace_id and m.at < now() - make_interval(days => w.balance_days)`,
  `delete from recoveries r using workspaces w where w.id = r.workspace_id and r.ended_at < now() - make_interval(days => w.balance_days)`,
  `delete from recoveries r where not exists (select from moments m where m.workspace_id = r.workspace_id and m.contact_id = r.contact_id)
     and r.ended_at is null`,
  `delete from balance_levels where day < current_date - 732`,
  `delete from balances b where not exists (select from moments m where m.workspace_id = b.workspace_id and m.contact_id = b.contact_id)`,
];

export const rounds: readonly Round[] = [
  {
    id: 'balance.forget',
    match: '7 3 * * *',
    run: async (owner) => {
      for (const sql of forget) await owner.query(sql);
    },
  },
  // Every balance fades a little each day.
  eachWorkspace('balance.fade', '27 3 * * *', 'balance.recompute', 'select id from workspaces where keeps_balance'),
];
