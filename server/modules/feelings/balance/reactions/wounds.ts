import { statement } from '#server/platform/database/statement.ts';
import { reaction, touch } from '../hearing.ts';
import { closeMoments, dropMoment, dropProvisional, recoverMoments, reopenMoments } from '../store.ts';

const lowOf = statement<readonly [episodeId: string], { low: string | null }>(
  'moments.low_of',
  'select low from episodes where workspace_id = $1 and id = $2',
);
const lastThanks = statement<readonly [conversationId: string], { messageId: string | null }>(
  'moments.last_thanks',
  `select message_id from moments where workspace_id = $1 and conversation_id = $2 and kind = 'thanks' and removed_at is null
   order by at desc limit 1`,
);
const dayMs = 86_400_000;
/** What was closed longer ago than this stays closed when a colleague reopens. */
const reopensDays = 14;

/** Resolving closes what was open in a conversation; where the last word was thanks, that is the customer's own word. */
export const wounds = reaction(['conversation.changed'], async (hearing, { at, said }) => {
  const { conversation, became, episodeId } = said;
  const { tx } = hearing.turn;
  if (became === 'resolved') {
    const [episode] = await lowOf(tx, episodeId);
    if (episode?.low === 'misread') await touch(hearing, dropMoment(tx, 'feeling', episodeId));
    await touch(hearing, closeMoments(tx, conversation.id, at));
    if (conversation.mood?.label !== 'gratitude') return;
    const [thanked] = await lastThanks(tx, conversation.id);
    if (thanked === undefined) return;
    await touch(hearing, recoverMoments(tx, conversation.id, at), { how: 'thanks', messageId: thanked.messageId });
  }
  if (became === 'reopened') {
    const since = new Date(Date.parse(at) - reopensDays * dayMs).toISOString();
    await touch(hearing, reopenMoments(tx, conversation.id, since, at));
    await touch(hearing, dropProvisional(tx, [conversation.id], at));
  }
});
