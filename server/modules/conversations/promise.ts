import type { Turn } from '#server/platform/turn.ts';
import { commit, nextDue } from '#server/modules/promises/index.ts';
import { settle } from './change.ts';
import { dueColumns } from './entities.ts';
import { lockAny } from './store/conversations.ts';

interface By {
  /** The message that says it; null where none does. */
  readonly messageId: string | null;
  readonly agentId: string;
}

/** Promises something apart from an answer, such as a call: from now on the conversation is due by then, and its thread says so. */
export async function promise(
  turn: Turn,
  conversationId: string,
  by: By,
  promised: { readonly text: string; readonly dueAt: string },
): Promise<void> {
  const [held] = await lockAny(turn.tx, conversationId);
  if (held === undefined) return;
  await commit(turn, { conversationId, episodeId: held.episodeId }, { ...by, at: turn.now }, [promised]);
  await settle(turn, held, dueColumns(await nextDue(turn, conversationId)), `Promised: ${promised.text}`, 'other');
}
