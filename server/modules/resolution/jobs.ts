import { z } from 'zod';
import { eachWorkspace, errand, job, type Job, type JobCtx, type Round } from '#server/platform/jobs/job.ts';
import { refresh } from './episodes/refresh.ts';
import { episodesAfter, episodesToSort } from './episodes/store.ts';
import { countFollowUps } from './hints/store.ts';

const first = '00000000-0000-0000-0000-000000000000';
const batch = 200;
const dayMs = 86_400_000;
/** How far back conversations are sorted anew after topics changed. A design choice. */
const sortedDays = 90;
const nothing = (input: unknown): unknown => z.unknown().parse(input);

/** Goes through episodes in turns of their own, so that nothing waits long. */
async function through(
  { workspaceId, takeTurn }: JobCtx,
  next: (turn: Parameters<typeof refresh>[0], after: string) => Promise<readonly { id: string }[]>,
  how: Parameters<typeof refresh>[2],
): Promise<void> {
  for (let after: string | undefined = first; after !== undefined;) {
    const from: string = after;
    after = await takeTurn(workspaceId, async (turn) => {
      const ids = (await next(turn, from)).map(({ id }) => id);
      await refresh(turn, ids, how);
      return ids.at(-1);
    });
  }
}

export const jobs: readonly Job[] = [
  errand('resolution.rebuild', nothing, async (ctx) => {
    await through(ctx, (turn, after) => episodesAfter(turn.tx, after, batch), 'none');
    await ctx.takeTurn(ctx.workspaceId, (turn) => countFollowUps(turn.tx, turn.now));
  }),
  errand('resolution.sort', nothing, (ctx) =>
    through(
      ctx,
      (turn, after) => {
        const since = new Date(Date.parse(turn.now) - sortedDays * dayMs).toISOString();
        return episodesToSort(turn.tx, since, after, batch);
      },
      'all',
    ),
  ),
  job('resolution.hints', nothing, async (turn) => {
    await countFollowUps(turn.tx, turn.now);
  }),
];

/** What was read is forgotten here as well: of people who asked not to be read, and with the readings themselves. */
const forget = `
  update episode_facts f set first_label = null, first_valence = null, peak_label = null, peak_valence = null, last_label = null, last_valence = null
  from workspaces w where w.id = f.workspace_id and f.first_label is not null and (not w.reads_feelings
    or f.opened_at < now() - make_interval(days => w.feelings_days)
    or exists (select from contacts c where c.workspace_id = f.workspace_id and c.id = f.contact_id and not c.profiling))`;
const withTopics = 'select w.id from workspaces w where exists (select from topics t where t.workspace_id = w.id)';

export const rounds: readonly Round[] = [
  { id: 'resolution.forget', match: '27 3 * * *', run: (owner) => owner.query(forget).then(() => undefined) },
  eachWorkspace('resolution.count', '7 4 * * *', 'resolution.hints', withTopics),
];
