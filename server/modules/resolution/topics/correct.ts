import type { ConversationTopic } from '#contract/topics.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { currentEpisode } from '../episodes/current.ts';
import { refresh } from '../episodes/refresh.ts';
import * as episodes from '../episodes/store.ts';
import { conversationTopicOf } from './entities.ts';
import { saidIn, tellTopic } from './sort.ts';
import { lockTopics } from './store.ts';
import { teachTopic } from './teach.ts';

/** What a conversation is about at present. */
export async function showTopic(ctx: Ctx, conversationId: string): Promise<ConversationTopic> {
  const { episodeId } = await currentEpisode(ctx, conversationId);
  const [kept] = await episodes.topicsOfEpisodes(ctx.tx, [episodeId]);
  return conversationTopicOf(conversationId, kept);
}

/** Puts an agent's word in place of what rules and likeness said, and teaches the topic with the conversation. */
export async function correctTopic(ctx: Ctx, id: string, topicId: string | null): Promise<ConversationTopic> {
  const { episodeId, contactId } = await currentEpisode(ctx, id, 'hold');
  const [kept] = await episodes.topicsOfEpisodes(ctx.tx, [episodeId]);
  await unteach(ctx, episodeId, kept, topicId);
  const word = { topicId, by: 'agent', sure: 1, words: [] } as const;
  await episodes.saveEpisodeTopic(ctx.tx, episodeId, id, topicId, 'agent', 1, [], ctx.caller.agentId);
  if (topicId !== null) await teachTopic(ctx.tx, topicId, [await textOf(ctx, episodeId)], 1);
  await refresh(ctx, [episodeId], 'none');
  await tellTopic(ctx, { episodeId, conversationId: id, contactId }, word);
  return conversationTopicOf(id, word);
}

/** Takes a correction back: rules and likeness say again what it is about. */
export async function uncorrectTopic(ctx: Ctx, id: string): Promise<ConversationTopic> {
  const { episodeId, contactId } = await currentEpisode(ctx, id, 'hold');
  const [kept] = await episodes.topicsOfEpisodes(ctx.tx, [episodeId]);
  if (kept?.by !== 'agent') return conversationTopicOf(id, kept);
  await unteach(ctx, episodeId, kept, null);
  await episodes.dropEpisodeTopic(ctx.tx, episodeId);
  await refresh(ctx, [episodeId], 'all');
  const [now] = await episodes.topicsOfEpisodes(ctx.tx, [episodeId]);
  if (now === undefined) await tellTopic(ctx, { episodeId, conversationId: id, contactId }, undefined);
  return conversationTopicOf(id, now);
}

/** Holds the topics concerned, and takes out what an earlier correction of this episode had taught. */
async function unteach(
  ctx: Ctx,
  episodeId: string,
  kept: episodes.EpisodeTopicRow | undefined,
  next: string | null,
): Promise<void> {
  const taught = kept?.by === 'agent' ? kept.topicId : null;
  const held = await lockTopics(
    ctx.tx,
    [taught, next].flatMap((one) => one ?? []),
  );
  if (next !== null && !held.some(({ id }) => id === next)) throw refused('topicId', 'there is no such topic');
  if (taught !== null) await teachTopic(ctx.tx, taught, [await textOf(ctx, episodeId)], -1);
}

async function textOf(ctx: Ctx, episodeId: string): Promise<string> {
  const [[episode], words] = await Promise.all([
    episodes.episodesBy(ctx.tx, [episodeId]),
    episodes.wordsIn(ctx.tx, [episodeId]),
  ]);
  const said = saidIn(episode ?? { subject: '', tags: [] }, words);
  return `${said.subject}\n${said.text}`;
}
