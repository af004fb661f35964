import type { Conversation } from '#contract/conversations.ts';
import { isLow, moodNow } from '../../feelings/index.ts';
import { openTool } from '../tools.ts';
import { reopen, resolve } from './resolve.ts';

/** Resolves or reopens; where the customer waits or would be left on a low, asks one question first. */
export function resolveOrAsk(conversation: Conversation): void {
  if (conversation.status === 'resolved') reopen(conversation);
  else if (conversation.waitingSince !== null || isLow(moodNow(conversation))) openTool('low');
  else resolve(conversation);
}
