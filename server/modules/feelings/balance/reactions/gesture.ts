import { add, reaction } from '../hearing.ts';

/** A personal gesture reached them: one that was only offered counts for nothing. It heals nothing that is open; that is for the solution to do. */
export const gesture = reaction(['gesture.given'], async (hearing, { said }) => {
  const { gestureId, conversationId, at } = said;
  await add(hearing, { kind: 'personal_gesture', at, source: ['gesture', gestureId], conversationId });
});
