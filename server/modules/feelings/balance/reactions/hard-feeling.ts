import type { FeelingLabel } from '#contract/feelings.ts';
import { lowFeelings } from '#psychology/emotion/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { reaction, revise, touch } from '../hearing.ts';
import { hardness } from '../kinds.ts';
import { closeMoment, dropMoment } from '../store.ts';

const isLow = (label: FeelingLabel): boolean => (lowFeelings as readonly FeelingLabel[]).includes(label);
const isGood = (label: FeelingLabel): boolean => label === 'gratitude' || label === 'joy';
const presentEpisode = statement<readonly [conversationId: string], { id: string }>(
  'moments.present_episode',
  'select episode_id as id from conversations where workspace_id = $1 and id = $2',
);
/** A course whose lowest point lies above this was never hard. A design choice. */
const hard = -0.3;

/**
 * An unresolved conversation whose last words read as a hard feeling is an open wound. A neutral word heals nothing, a good one does;
 * where the reading was corrected, and nothing hard is left, there was none.
 */
export const hardFeeling = reaction(['message.received', 'message.felt'], async (hearing, { name, at, said }) => {
  const { conversation, message } = said;
  const { mood } = conversation;
  if (mood === null || conversation.status === 'resolved') return;
  const { tx } = hearing.turn;
  const [present] = 'episodeId' in said ? [{ id: said.episodeId }] : await presentEpisode(tx, conversation.id);
  if (present === undefined) return;
  const source = ['feeling', present.id] as const;
  if (isLow(mood.label)) {
    const its = { conversationId: conversation.id, messageId: message?.id ?? null };
    await revise(hearing, { kind: 'hard_feeling', at, source, magnitude: hardness(mood), ...its });
  } else if (name === 'message.felt' && (mood.lowest ?? 0) > hard) {
    await touch(hearing, dropMoment(tx, ...source));
  } else if (isGood(mood.label)) {
    await touch(hearing, closeMoment(tx, ...source, at));
  }
});
