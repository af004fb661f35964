import { statement } from '#server/platform/database/statement.ts';
import { add, reaction, touch } from '../hearing.ts';
import { saysSolved } from '../says-solved.ts';
import { recoverMoments } from '../store.ts';

const hasAnswer = statement<readonly [conversationId: string, seq: number], { has: boolean }>(
  'moments.has_answer',
  `select exists (select from messages where workspace_id = $1 and conversation_id = $2 and seq < $3 and author = 'agent'
     and type = 'message') as has`,
);

/**
 * Thanks after an answer, once for each episode. After we solved it, thanks are the customer's word that it is good again; so is
 * saying in so many words that it works.
 */
export const thanks = reaction(['message.received'], async (hearing, { at, said }) => {
  const { conversation, message, episodeId, opens } = said;
  const label = message?.reading?.label;
  if (message === undefined || label === undefined || opens === 'conversation') return;
  const isThanks = label === 'gratitude';
  const isSolved = (isThanks || label === 'joy' || label === 'neutral') && saysSolved(message.text);
  if (!isThanks && !isSolved) return;
  const { tx } = hearing.turn;
  const [answered] = await hasAnswer(tx, conversation.id, message.seq);
  if (answered?.has !== true) return;
  const its = { conversationId: conversation.id, messageId: message.id };
  if (isThanks) await add(hearing, { kind: 'thanks', at, source: ['thanks', episodeId], ...its });
  if (isSolved || opens === 'episode') {
    const confirmed = { how: isThanks ? 'thanks' : 'solved', messageId: message.id } as const;
    await touch(hearing, recoverMoments(tx, conversation.id, at), confirmed);
  }
});
