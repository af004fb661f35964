import { call } from '../../app/client.ts';
import { upsert } from '../../app/store.ts';
import type { Message } from '../../app/store.ts';
import { draftFiles } from '../files/index.ts';
import { putBackCopies } from '../mail/index.ts';
import { draftKey, drafts } from './composer/draft-store.ts';
import { askToWrite } from './writing.ts';

/** Takes an answer back that has not gone out; its words and files are a draft again. Throws Problem. */
export async function takeBack({ id, conversationId, attachments }: Message): Promise<void> {
  const { conversation, message, text } = await call('DELETE /messages/:id', { params: { id } });
  upsert(conversation, message);
  intoReply(conversationId, text);
  putBackCopies(id);
  draftFiles.putBack(draftKey(conversationId, 'reply'), attachments);
  askToWrite('reply');
}

/** Puts words before what has been written since. */
export function intoReply(conversationId: string, text: string): void {
  const key = draftKey(conversationId, 'reply');
  const now = drafts.get(key).text;
  if (now.trim() === text.trim()) return;
  drafts.edit(key, [text, now].filter((words) => words.trim() !== '').join('\n\n'));
}
