import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../../app/client.ts';
import { doIt } from './change.ts';
import type { Change } from './change.ts';

export type Edit = Partial<Pick<Conversation, 'subject' | 'tags' | 'priority'>>;

/** Changes subject, tags or priority; what was there comes back by undo. */
export function edit(conversation: Conversation, to: Edit, said: string): void {
  const keys = Object.keys(to) as (keyof Edit)[];
  const from = Object.fromEntries(keys.map((key) => [key, conversation[key]])) as Edit;
  doIt(conversation.id, said, patch(conversation.id, to), patch(conversation.id, from));
}

function patch(id: string, body: Edit): Change {
  return { look: body, send: () => call('PATCH /conversations/:id', { params: { id }, body }) };
}
