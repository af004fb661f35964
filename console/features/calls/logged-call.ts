import type { Call } from '#contract/define.ts';
import type { AllRoutes } from '#contract/index.ts';
import { fromField } from '../coaching/index.ts';
import { readLength } from './call-words.ts';

/** What the dialog asks for. */
export interface CallDraft {
  readonly clientId: string;
  readonly inboxId: string;
  readonly number: string;
  readonly name: string;
  readonly direction: 'in' | 'out';
  readonly state: 'ended' | 'missed' | 'voicemail';
  readonly length: string;
  readonly notes: string;
  readonly promise: string;
  readonly due: string;
  readonly then: 'stay' | 'wait' | 'resolve';
}

/** The call as the server takes it. A promise counts where it has words and a moment. */
export function loggedCall(
  draft: CallDraft,
  place: { readonly conversationId: string } | { readonly contactId: string | null },
  zone: string,
): Call<AllRoutes['POST /calls']>['body'] {
  const { clientId, direction, state, notes, then } = draft;
  const dueMs = draft.promise.trim() === '' ? null : fromField(draft.due, zone);
  const seconds = readLength(draft.length) ?? 0;
  return {
    ...{ clientId, direction, state, then, notes: notes.trim() },
    ...whom(draft, place),
    ...(state === 'ended' && seconds > 0 && { seconds }),
    ...(dueMs !== null && { promises: [{ text: draft.promise.trim(), dueAt: new Date(dueMs).toISOString() }] }),
  };
}

function whom(draft: CallDraft, place: Parameters<typeof loggedCall>[1]) {
  if ('conversationId' in place) return { conversationId: place.conversationId };
  const number = draft.number.trim();
  const name = draft.name.trim();
  return {
    inboxId: draft.inboxId,
    ...(place.contactId !== null && { contactId: place.contactId }),
    ...(number !== '' && { number }),
    ...(name !== '' && { name }),
  };
}
