import { happen } from '#server/happen.ts';
import type { Turn } from '#server/platform/turn.ts';
import { gestureOf } from './entities.ts';
import { findGesture, type GestureRow } from './store/gestures.ts';

/** The gesture as it is now, told to everybody who may see its conversation. */
export async function tell(turn: Turn, id: string): Promise<GestureRow> {
  const [row] = await findGesture(turn.tx, id);
  if (row === undefined) throw new Error('a gesture that was just changed is there');
  await happen(turn, 'gesture.changed', { agents: gestureOf(row), conversationId: row.conversationId });
  return row;
}

/** A gift reached them, by their taking it or because nothing has to be taken: whoever weighs experiences listens to this. */
export async function tellGiven(turn: Turn, row: GestureRow): Promise<void> {
  const { id: gestureId, contactId, conversationId, episodeId, what, title } = row;
  const agents = { gestureId, contactId, conversationId, episodeId, what, title, at: turn.now };
  await happen(turn, 'gesture.given', { agents, conversationId });
}
