import { me } from '../../../app/session.tsx';
import type { Message } from '../../../app/store.ts';
import type { Parcel } from './outbox.ts';

/** Each parcel has a place of its own, so that two tabs do not overwrite each other's. */
const placeOf = (agentId: string, clientId: string) => `outbox:${agentId}:${clientId}`;

/** Keeps a parcel in this browser until it is out; a full browser store only costs the keeping. */
export function keepParcel(agentId: string, parcel: Parcel): void {
  try {
    localStorage.setItem(placeOf(agentId, parcel.clientId), JSON.stringify(parcel));
  } catch {
    forgetParcel(agentId, parcel);
  }
}

export function forgetParcel(agentId: string, { clientId }: Parcel): void {
  localStorage.removeItem(placeOf(agentId, clientId));
}

/** What somebody wrote here and what did not get out yet. */
export function keptParcels(agentId: string): readonly Parcel[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(placeOf(agentId, '')))
    .flatMap((key) => {
      try {
        return [JSON.parse(localStorage.getItem(key) ?? '') as Parcel];
      } catch {
        return [];
      }
    });
}

/** How a parcel shows in the thread until the server has it. */
export function bubbleOf({ clientId, conversationId, mode, text, files = [], at, state, problem }: Parcel): Message {
  const mine = me()?.agent;
  return {
    kind: 'message',
    id: clientId,
    clientId,
    conversationId,
    seq: 0,
    type: mode === 'note' ? 'note' : 'message',
    from: 'agent',
    authorId: mine?.id ?? null,
    authorName: mine?.name ?? null,
    text,
    at,
    reading: null,
    promises: [],
    call: null,
    attachments: [...files],
    delivery: state,
    ...(problem !== null && { problem }),
  };
}
