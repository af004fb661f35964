import { happen } from '#server/happen.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { Confirmed } from '../balance/hearing.ts';
import type { Reckoned } from '../balance/store.ts';
import { decide, type Move } from './decide.ts';
import { dropAll, enterAll, followOwners, recoverAll, shiftAll, type CaseRow } from './store.ts';

/**
 * Puts people where they belong in the recovery queue after their moments changed: in, from open to waiting for their word and back,
 * or out. `confirmed` says with which word somebody left. `moments` has no entry for those of whom nothing is left. However many
 * they are, each kind of move is one statement.
 */
export async function place(
  turn: Turn,
  moments: ReadonlyMap<string, readonly Reckoned[]>,
  cases: readonly CaseRow[],
  confirmed: ReadonlyMap<string, Confirmed | null>,
): Promise<void> {
  const now = Date.parse(turn.now);
  const last = new Map(cases.map((row) => [row.contactId, row]));
  const moves = [...confirmed].flatMap(
    ([id, word]) => decide(id, moments.get(id) ?? [], last.get(id), word, now) ?? [],
  );
  if (moves.length > 0) await Promise.all([enter(turn, moves), goOn(turn, moves)]);
}

const time = (at: number): string => new Date(at).toISOString();
const only = <T extends Move['to']>(moves: readonly Move[], to: T): Extract<Move, { to: T }>[] =>
  moves.filter((move): move is Extract<Move, { to: T }> => move.to === to);

/** Who has a conversation has its customer here as well, until somebody says otherwise. */
async function enter(turn: Turn, moves: readonly Move[]): Promise<void> {
  const rows = only(moves, 'enter').map(({ contactId, conversationId, state, since }) => ({
    ...{ id: newId(), contact_id: contactId, conversation_id: conversationId, state, since: time(since) },
  }));
  if (rows.length === 0) return;
  const entered = await enterAll(turn.tx, JSON.stringify(rows), turn.now);
  await Promise.all(entered.map(({ id, contactId, conversationId }) => tell(turn, id, contactId, conversationId)));
}

/** These conversations may have gone to somebody else: their customers go with them. */
export async function followConversations(turn: Turn, conversationIds: readonly string[]): Promise<void> {
  const given = await followOwners(turn.tx, conversationIds);
  await Promise.all(given.map(({ id, contactId, conversationId }) => tell(turn, id, contactId, conversationId)));
}

async function goOn(turn: Turn, moves: readonly Move[]): Promise<void> {
  const { tx, now } = turn;
  const [shifts, recovered, drops] = [only(moves, 'shift'), only(moves, 'recover'), only(moves, 'drop')];
  const shifted = shifts.map(({ id, conversationId, state, since }) => ({
    ...{ id, conversation_id: conversationId, state, since: time(since) },
  }));
  const ended = recovered.map(({ id, how, messageId }) => ({ id, how, message_id: messageId }));
  await Promise.all([
    shifts.length > 0 && shiftAll(tx, JSON.stringify(shifted)),
    recovered.length > 0 && recoverAll(tx, JSON.stringify(ended), now),
    drops.length > 0 &&
      dropAll(
        tx,
        drops.map(({ id }) => id),
      ),
    ...[...shifts, ...recovered, ...drops].map((move) => tell(turn, move.id, move.contactId, move.conversationId)),
  ]);
}

/** Colleagues who may see the conversation hear that something changed, and nothing of how the customer feels. */
export const tell = (turn: Turn, recoveryId: string, contactId: string, conversationId: string | null): Promise<void> =>
  happen(turn, 'recovery.changed', {
    agents: { recoveryId, contactId },
    ...(conversationId === null ? {} : { conversationId }),
  });
