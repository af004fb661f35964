import { get, messagesOf } from '../../../app/store.ts';

/** What stood there when the writer began an answer, by conversation. */
const began = new Map<string, number>();

const newestSeq = (conversationId: string): number =>
  messagesOf(conversationId).findLast(({ delivery }) => delivery === undefined)?.seq ?? 0;

/** Says that everything that is here now stands before the writer's eyes. */
export function markOnScreen(conversationId: string): void {
  began.set(conversationId, newestSeq(conversationId));
}

/**
 * The newest message that the writer has had before their eyes: what was there when the answer began, or what was seen
 * since. What came in the second before Send does not count, so that it stops the answer.
 */
export function onScreenSeq(conversationId: string): number {
  return Math.max(began.get(conversationId) ?? 0, get('seen', conversationId)?.seq ?? 0);
}
