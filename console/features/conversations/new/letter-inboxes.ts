import type { Inbox } from '#contract/workspace.ts';
import { useChannels } from '../../../app/directory.ts';
import { useEntities } from '../../../app/store.ts';

/** The inboxes by which one can write to somebody first. */
export function useLetterInboxes(): readonly Inbox[] {
  const letters = new Set(useChannels().flatMap(({ name, abilities }) => (abilities.letters ? [name] : [])));
  return useEntities('inbox', ({ channel }) => letters.has(channel));
}
