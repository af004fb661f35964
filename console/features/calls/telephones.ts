import type { Inbox } from '#contract/workspace.ts';
import { useChannels } from '../../app/directory.ts';
import { useEntities } from '../../app/store.ts';

/** The inboxes in which calls are written down. */
export function useInboxes(): readonly Inbox[] {
  const talks = new Set(useChannels().flatMap(({ name, abilities }) => (abilities.calls ? [name] : [])));
  return useEntities('inbox', ({ channel }) => talks.has(channel));
}
