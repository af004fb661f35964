import type { Conversation } from '#contract/conversations.ts';
import { isLow } from '../../feelings/index.ts';
import { openTool } from '../tools.ts';
import { reopen, resolve } from './resolve.ts';

/** Resolves or reopens; where the customer would be left on a low, asks one question first. */
export function resolveOrAsk(conversation: Conversation): void {
  if (conversation.status === 'resolved') reopen(conversation);
  else if (isLow(conversation.mood)) openTool('low');
  else resolve(conversation);
}
