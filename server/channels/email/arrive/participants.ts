import type { Participant } from '#contract/mail.ts';
import { setAside, type Inbound } from '#server/modules/conversations/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { answerParticipant, askToJoin, type ParticipantRow, type Target } from './mails.ts';

/**
 * Somebody writes into a thread that is not theirs: what they write is a note among colleagues. Whoever asks may be let in
 * by an agent, and takes part from then on; they get to read nothing before that.
 */
export async function askIn(
  turn: Turn,
  { conversationId, contactId, seq }: Target,
  { address, name }: { address: string; name: string | null },
  inbound: Inbound,
  asks: boolean,
): Promise<{ conversationId: string; messageId: string }> {
  const by = name === null ? address : `${name} <${address}>`;
  const written = await setAside(
    turn,
    { ...inbound, contactId },
    { into: conversationId, by, type: 'note', wakes: true, rests: false },
  );
  const [asked] = asks ? await askToJoin(turn.tx, conversationId, address, name, seq + 1) : [];
  if (asked !== undefined) await tell(turn, conversationId, asked);
  return written;
}

/** An agent lets somebody take part, or not. */
export async function answer(
  turn: Turn,
  conversationId: string,
  address: string,
  state: 'approved' | 'refused',
): Promise<Participant> {
  const [row] = await answerParticipant(turn.tx, conversationId, address.toLowerCase(), state);
  if (row === undefined) throw notFound();
  return tell(turn, conversationId, row);
}

export const participantOf = (conversationId: string, row: ParticipantRow): Participant => ({
  kind: 'participant',
  id: conversationId,
  ...row,
});

async function tell(turn: Turn, conversationId: string, row: ParticipantRow): Promise<Participant> {
  const participant = participantOf(conversationId, row);
  await happen(turn, 'participant.changed', { agents: participant, conversationId });
  return participant;
}
