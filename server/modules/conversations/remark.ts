import type { Turn } from '#server/platform/turn.ts';
import { settle } from './change.ts';
import { lockAny } from './store/conversations.ts';

/** Writes a line into a conversation’s thread that says what happened; only colleagues see it. Nothing else changes. */
export async function remark(turn: Turn, conversationId: string, words: string): Promise<void> {
  const [held] = await lockAny(turn.tx, conversationId);
  if (held !== undefined) await settle(turn, held, {}, words, 'other');
}
