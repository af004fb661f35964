import { add, reaction } from '../hearing.ts';

/** They say that they said it before: once for each episode. */
export const toldAgain = reaction(['message.received'], async (hearing, { at, said }) => {
  const { conversation, message, episodeId } = said;
  if (message?.reading?.cues.some(({ cue }) => cue === 'repeat') !== true) return;
  const its = { conversationId: conversation.id, messageId: message.id };
  await add(hearing, { kind: 'made_to_repeat', at, source: ['told_again', episodeId], ...its });
});
