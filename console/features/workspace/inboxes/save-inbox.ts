import type { Inbox } from '#contract/workspace.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { upsert } from '../../../app/store.ts';

type Change = Partial<
  Pick<Inbox, 'name' | 'hours' | 'firstReplyMinutes' | 'nextReplyMinutes' | 'reopenDays' | 'settings'>
>;

/** Saves a part of an inbox and says so; refusals go to the form. */
export async function saveInbox({ id }: Inbox, body: Change, words: string): Promise<void> {
  upsert(await call('PATCH /inboxes/:id', { params: { id }, body }));
  didIt({ text: words });
}
