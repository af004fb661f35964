import { assign, type Assigned, type Topic as KnownTopic } from '#psychology/topics/index.ts';
import { happen } from '#server/happen.ts';
import { setTopic } from '#server/modules/conversations/index.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import * as episodes from '../episodes/store.ts';
import type { EpisodeRow, EpisodeTopicRow, WordRow } from '../episodes/store.ts';
import { conversationTopicOf } from './entities.ts';
import { listTopics, listVectors } from './store.ts';

/**
 * Which episodes get a topic: those `begun` that have few words so far; also `all` the others, after rules or tags changed;
 * or `none`, for facts counted anew must not depend on what was learnt since. An agent's word stands in any case.
 */
export type Sorting = 'begun' | 'all' | 'none';

/** A topic is read out of the first messages; what comes later is about its solution. Design choices. */
export const FIRST_MESSAGES = 3;
const mostText = 4_000;
/** What was said earlier in a conversation goes for what follows, with a little doubt. */
const faded = 0.8;

type Words = ReadonlyMap<string, readonly WordRow[]>;
type Kept = Omit<EpisodeTopicRow, 'episodeId' | 'conversationId'>;

/** What episodes are about, and of which of them that is news. */
export interface Sorted {
  readonly topics: ReadonlyMap<string, string | null>;
  readonly news: readonly (readonly [EpisodeRow, Kept | undefined])[];
}

/** Finds out what episodes are about and keeps it. Telling the news is left to the end of the turn, since it holds conversations. */
export async function sortEpisodes(
  turn: Turn,
  all: readonly EpisodeRow[],
  words: Words,
  sorting: Sorting,
): Promise<Sorted> {
  const before = all.flatMap(({ beforeId }) => beforeId ?? []);
  const rows = await episodes.topicsOfEpisodes(turn.tx, [...all.map(({ episodeId }) => episodeId), ...before]);
  const kept = new Map<string, Kept>(rows.map((row) => [row.episodeId, row]));
  const wanted = all.filter(({ episodeId }) => isWanted(kept.get(episodeId), words.get(episodeId) ?? [], sorting));
  const news: [EpisodeRow, Kept | undefined][] = [];
  if (wanted.length > 0) {
    const known = await knownTopics(turn.tx);
    for (const episode of wanted) {
      const found = find(known, episode, words.get(episode.episodeId) ?? [], kept.get(episode.beforeId ?? ''));
      if (await keep(turn, episode, kept.get(episode.episodeId), found)) news.push([episode, found ?? undefined]);
      if (found === null) kept.delete(episode.episodeId);
      else kept.set(episode.episodeId, found);
    }
  }
  return { topics: new Map([...kept].map(([episodeId, { topicId }]) => [episodeId, topicId])), news };
}

function isWanted(kept: Kept | undefined, words: readonly WordRow[], sorting: Sorting): boolean {
  const theirs = words.filter(({ author }) => author === 'customer').length;
  if (theirs === 0 || kept?.by === 'agent') return false;
  return sorting === 'all' || (sorting === 'begun' && theirs <= FIRST_MESSAGES);
}

export async function knownTopics(tx: Tx): Promise<KnownTopic[]> {
  const [topics, vectors] = await Promise.all([listTopics(tx), listVectors(tx)]);
  const learnt = new Map(vectors.map(({ topicId, texts, vector }) => [topicId, { texts, sum: vector }]));
  return topics.map(({ id, rules }) => ({ id, rules, learnt: learnt.get(id) ?? null }));
}

/** What an episode says of its topic. */
export const saidIn = ({ subject, tags }: Pick<EpisodeRow, 'subject' | 'tags'>, words: readonly WordRow[]) => ({
  text: words
    .filter(({ author }) => author === 'customer')
    .slice(0, FIRST_MESSAGES)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, mostText),
  subject,
  tags,
});

/** Its own words by the rules, else what the conversation was about before, else likeness. */
function find(
  known: readonly KnownTopic[],
  episode: EpisodeRow,
  words: readonly WordRow[],
  before: Kept | undefined,
): Kept | null {
  // The subject and the tags are the conversation's: they say nothing new of a later episode.
  const said = saidIn(episode.beforeId === null ? episode : { subject: '', tags: [] }, words);
  const found: Assigned | null = assign(known, said);
  if (found?.by === 'rule' || before?.topicId === undefined || before.topicId === null) return found;
  return { topicId: before.topicId, by: 'earlier', sure: before.sure * faded, words: before.words };
}

/** Whether that is news. */
async function keep(turn: Turn, episode: EpisodeRow, before: Kept | undefined, found: Kept | null): Promise<boolean> {
  if (isSame(before, found)) return false;
  const { episodeId, conversationId } = episode;
  if (found === null) await episodes.dropEpisodeTopic(turn.tx, episodeId);
  else {
    const { topicId, by, sure, words } = found;
    await episodes.saveEpisodeTopic(turn.tx, episodeId, conversationId, topicId, by, sure, words, null);
  }
  return true;
}

const isSame = (before: Kept | undefined, found: Kept | null): boolean =>
  before?.topicId === found?.topicId &&
  before?.by === found?.by &&
  before?.words.join('\n') === found?.words.join('\n') &&
  Math.abs((before?.sure ?? 0) - (found?.sure ?? 0)) < 0.01;

/** Tells what an episode is about; where it is its conversation's present one, lists say so too. */
export async function tellTopic(
  turn: Turn,
  { episodeId, conversationId, contactId }: Pick<EpisodeRow, 'episodeId' | 'conversationId' | 'contactId'>,
  kept: Kept | undefined,
): Promise<void> {
  const conversation = await setTopic(turn, conversationId, episodeId, kept?.topicId ?? null);
  await happen(turn, 'topic.assigned', {
    agents: {
      topic: conversationTopicOf(conversationId, kept),
      episodeId,
      ...(conversation !== undefined && { conversation }),
    },
    ...{ conversationId, contactId },
  });
}
