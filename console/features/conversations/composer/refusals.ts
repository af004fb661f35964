import type { Message } from '../../../app/store.ts';
import { createValue } from '../../../app/value.ts';
import type { Outgoing } from './outbox.ts';

/** An answer that was stopped because somebody wrote meanwhile; its words are in the draft again. */
export interface Refusal {
  readonly then: Outgoing['then'];
  readonly newer: readonly Message[];
}

/** Stopped answers by conversation, until their writer has decided. */
export const refusals = createValue<Readonly<Record<string, Refusal>>>({});

export function settleRefusal(conversationId: string): void {
  const { [conversationId]: _, ...rest } = refusals.get();
  refusals.set(rest);
}
