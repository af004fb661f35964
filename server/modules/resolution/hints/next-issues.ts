import type { NextIssue } from '#contract/resolution.ts';
import { share } from '#psychology/measure/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { currentEpisode } from '../episodes/current.ts';
import { topicsOfEpisodes } from '../episodes/store.ts';
import * as store from './store.ts';

/** From how many cases and from which share on a hint is worth reading, and how many stand side by side (psychology.md §10). */
const fewestCases = 50;
const smallestShare = 0.15;
const mostShown = 3;

/** What people with this conversation's topic came back about within seven days. */
export async function nextIssues(ctx: Ctx, id: string): Promise<{ topicId: string | null; items: NextIssue[] }> {
  const { episodeId } = await currentEpisode(ctx, id);
  const [kept] = await topicsOfEpisodes(ctx.tx, [episodeId]);
  const topicId = kept?.topicId ?? null;
  if (topicId === null) return { topicId, items: [] };
  const rows = await store.followUpsOf(ctx.tx, topicId, id);
  const worth = rows.filter(({ cases, followed }) => cases >= fewestCases && followed / cases >= smallestShare);
  const items = worth.slice(0, mostShown).map(({ cases, followed, ...next }) => ({
    ...next,
    share: share(followed, cases),
    followed,
  }));
  return { topicId, items };
}

export async function putAway(ctx: Ctx, id: string, topicId: string): Promise<void> {
  await currentEpisode(ctx, id);
  const [gone] = await store.dismissHint(ctx.tx, id, topicId);
  if (gone === undefined) throw notFound();
}
