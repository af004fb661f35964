import type { Conversation } from '#contract/conversations.ts';
import type { Turn } from '#server/platform/turn.ts';
import { withMood } from './change.ts';
import { setPresentTopic } from './store/conversations.ts';

/**
 * Says what a conversation is about, for lists: the conversation as it is now, or nothing where another episode has begun
 * meanwhile. Nobody edits a topic against a version, so that stays.
 */
export async function setTopic(
  turn: Turn,
  id: string,
  episodeId: string,
  topicId: string | null,
): Promise<Conversation | undefined> {
  const [row] = await setPresentTopic(turn.tx, id, episodeId, topicId);
  return row === undefined ? undefined : withMood(turn, row);
}
