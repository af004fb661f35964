import { listInboxes } from '#server/modules/workspace/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { sortEpisodes, tellTopic, type Sorting } from '../topics/sort.ts';
import { factsOf } from './facts.ts';
import { contactsOf, keepFacts, linkFacts } from './keep.ts';
import * as store from './store.ts';

/**
 * Writes down anew what became of episodes: their topics where these are not said yet, their facts, and what they say of
 * each other. Safe to run at any time and as often as one likes.
 */
export async function refresh(turn: Turn, episodeIds: readonly string[], sorting: Sorting): Promise<void> {
  const { tx } = turn;
  const ids = [...new Set(episodeIds)];
  if (ids.length === 0) return;
  const [episodes, words, inboxes, before] = await Promise.all([
    store.episodesBy(tx, ids),
    store.wordsIn(tx, ids),
    listInboxes(tx),
    contactsOf(tx, ids),
  ]);
  const said = Map.groupBy(words, ({ episodeId }) => episodeId);
  const { topics, news } = await sortEpisodes(turn, episodes, said, sorting);
  const hours = new Map(inboxes.map((inbox) => [inbox.id, inbox.hours]));
  const facts = episodes.map((episode) =>
    factsOf(
      episode,
      said.get(episode.episodeId) ?? [],
      hours.get(episode.inboxId),
      topics.get(episode.episodeId) ?? null,
    ),
  );
  if (facts.length === 0) return;
  await keepFacts(tx, facts);
  const contactIds = new Set([...before, ...facts].map(({ contactId }) => contactId));
  const conversationIds = new Set(facts.map(({ conversationId }) => conversationId));
  const since = facts.reduce((first, { openedAt }) => (openedAt < first ? openedAt : first), turn.now);
  await linkFacts(tx, [...contactIds], [...conversationIds], since);
  for (const [episode, kept] of news) await tellTopic(turn, episode, kept);
}
