import type { Conversation } from '#contract/conversations.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { get, upsert } from '../../../app/store.ts';

/** A change of a conversation: how it looks at once, and what is asked of the server. */
export interface Change {
  readonly look: Partial<Conversation>;
  readonly send: () => Promise<Conversation>;
}

/** Shows a change at once and asks the server; puts the conversation back as it was when that is refused. */
export async function change(id: string, { look, send }: Change): Promise<void> {
  const before = get('conversation', id);
  if (before !== undefined) upsert({ ...before, ...look });
  try {
    upsert(await send());
  } catch (problem) {
    const now = get('conversation', id);
    if (before !== undefined && now?.version === before.version) upsert(before);
    throw problem;
  }
}

/** Does a change and says so, with a way back for 8 s and by `Z`. */
export function doIt(id: string, text: string, there: Change, back: Change): void {
  const done = change(id, there);
  didIt({
    text,
    undo: async () => {
      await done.catch(() => undefined);
      await change(id, back);
    },
  });
  attempt(() => done);
}
