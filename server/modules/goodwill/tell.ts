import type { Gesture } from '#contract/gesture.ts';
import { happen } from '#server/happen.ts';
import { record } from '#server/modules/contacts/index.ts';
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

const said = {
  offered: 'offered',
  given: 'given',
  claimed: 'claimed',
  expired: 'ran out without being claimed',
  void: 'taken back',
} as const;

/** A line on the customer’s timeline. */
export async function note(turn: Turn, row: GestureRow, what: keyof typeof said): Promise<void> {
  await record(turn, {
    ...{ contactId: row.contactId, kind: 'gesture', at: turn.now, title: `${row.title}, ${said[what]}` },
    source: { kind: 'gesture', id: `${row.id}:${what}` },
    ...(row.amountMinor > 0 ? { amount: { minor: row.amountMinor, currency: row.currency } } : {}),
    data: { what: row.what, category: row.category },
    ...{ conversationId: row.conversationId, agentId: row.agentId },
  });
}

/** A gift reached them: whoever weighs experiences listens to this. */
export async function given(turn: Turn, row: GestureRow): Promise<Gesture> {
  const { id: gestureId, contactId, conversationId, episodeId, what, title } = row;
  const agents = { gestureId, contactId, conversationId, episodeId, what, title, at: turn.now };
  await happen(turn, 'gesture.given', { agents, conversationId });
  return gestureOf(row);
}
