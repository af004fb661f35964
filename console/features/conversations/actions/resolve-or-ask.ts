import type { Conversation } from '#contract/conversations.ts';
import type { Mood } from '#contract/feelings.ts';
import { isLow, moodNow } from '../../feelings/index.ts';
import { openTool } from '../tools.ts';
import { owes, reopen, resolve } from './resolve.ts';

/** A low, or words of danger, which read as no feeling at all. */
const needsWord = (mood: Mood | null): boolean => isLow(mood) || mood?.advice.danger === true;

/** Resolves or reopens; where the customer waits, was promised something or would be left on a low, asks one question first. */
export function resolveOrAsk(conversation: Conversation): void {
  if (conversation.status === 'resolved') reopen(conversation);
  else if (conversation.waitingSince !== null || owes(conversation) || needsWord(moodNow(conversation)))
    openTool('low');
  else resolve(conversation);
}
