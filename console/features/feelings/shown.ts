import type { Mood } from '#contract/feelings.ts';
import { me, useMe } from '../../app/session.tsx';
import { get, useEntity } from '../../app/store.ts';

interface Felt {
  readonly contact: { readonly id: string };
  readonly mood: Mood | null;
}

/** Whether feelings are shown at all for a customer: the workspace reads them, and they did not ask to be left out. */
export function useShowsFeelings(contactId: string | undefined): boolean {
  const { readsFeelings } = useMe().workspace;
  const profiling = useEntity('contact', contactId)?.profiling ?? true;
  return readsFeelings && profiling;
}

/** The same outside components, now. */
export function showsFeelings(contactId: string): boolean {
  const workspace = me()?.workspace;
  const readsFeelings = workspace !== undefined && (get('workspace', workspace.id) ?? workspace).readsFeelings;
  return readsFeelings && (get('contact', contactId)?.profiling ?? true);
}

/** A conversation's mood as it may be shown; readings from before somebody said no stay unseen. */
export function useMood({ contact, mood }: Felt): Mood | null {
  return useShowsFeelings(contact.id) ? mood : null;
}

/** The same outside components, now. */
export const moodNow = ({ contact, mood }: Felt): Mood | null => (showsFeelings(contact.id) ? mood : null);
