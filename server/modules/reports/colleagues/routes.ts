import type { colleagueFiguresRoutes } from '#contract/colleague-figures.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { findAgent, findWorkspace, listAgents, self } from '#server/modules/people/index.ts';
import { settledAfterDays } from '../pages/promise.ts';
import { askedFor, momentsOf } from '../range.ts';
import { figuresOf, forOthers } from './outcomes.ts';
import { answeredAlone } from './store.ts';
import { change, noteRead, readersWhereShown, setting } from './switch.ts';

const dayMs = 86_400_000;

/** Cases answered alone in the last twelve weeks, of everybody: also one’s own are read beside the same mix of all. */
async function answeredIn({ tx, now }: Ctx) {
  const [workspace] = await findWorkspace(tx);
  const asked = askedFor({ hours: 'clock' }, workspace?.timeZone ?? 'UTC', now);
  const { from, to } = momentsOf(asked, asked.timeZone);
  const settled = new Date(Date.parse(now) - settledAfterDays * dayMs).toISOString();
  return { days: { from: asked.from, to: asked.to }, rows: await answeredAlone(tx, from, to, settled) };
}

const remarks = [
  'Only cases that one colleague answered alone count, so whoever is called in for the hardest ones looks worse than they are.',
  'Everybody answers different things. Compare a figure with what everybody together reaches on the same topics, not with somebody else’s.',
];

export const colleagueHandlers: Handlers<typeof colleagueFiguresRoutes> = {
  'GET /colleague-figures/setting': setting,
  'PUT /colleague-figures/setting': (ctx, { body }) => change(ctx, body),
  'PUT /colleague-figures/reading': (ctx, { body }) => noteRead(ctx, body.id),
  'GET /colleague-figures/mine': async (ctx) => {
    const agentId = self(ctx);
    const [[me], { days, rows }] = await Promise.all([findAgent(ctx.tx, agentId), answeredIn(ctx)]);
    const own = rows.filter((row) => row.agentId === agentId);
    return { agentId, name: me?.name ?? '', ...days, ...figuresOf(own, rows) };
  },
  'GET /colleague-figures': async (ctx) => {
    const [readers, agents] = await Promise.all([readersWhereShown(ctx), listAgents(ctx.tx)]);
    const { days, rows } = await answeredIn(ctx);
    const theirs = Map.groupBy(rows, ({ agentId }) => agentId);
    const active = agents.filter(({ active }) => active);
    return {
      ...days,
      items: active.map(({ id, name }) => ({
        ...{ agentId: id, name, waits: !readers.has(id) },
        ...(readers.has(id) ? forOthers(figuresOf(theirs.get(id) ?? [], rows)) : { figures: [], mix: null }),
      })),
      remarks,
    };
  },
};
