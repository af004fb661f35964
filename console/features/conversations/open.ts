import { call, Problem } from '../../app/client.ts';
import { onResync } from '../../app/live.ts';
import { get, messagesOf, remove, upsert } from '../../app/store.ts';
import { contiguous } from './thread/contiguous.ts';

/** Conversations whose newest messages have been fetched since the line last lost frames. */
const fetched = new Set<string>();
const underway = new Map<string, Promise<void>>();
const replies = new Map<string, readonly string[]>();
onResync(() => fetched.clear());

/** How many messages a page upwards brings. */
const pageSize = 100;

/** Whether the conversation has been fetched, so that the live stream keeps it current. */
export const wasOpened = (id: string): boolean => fetched.has(id);

/** Whether what the store holds of a thread reaches to its end, so that it can be shown as it is. */
function isCurrent(id: string): boolean {
  const last = messagesOf(id).findLast((message) => message.delivery === undefined);
  return fetched.has(id) && last !== undefined && last.seq >= (get('conversation', id)?.seq ?? Infinity);
}

/** Fetches a conversation with its newest messages, unless all of it is here already. Throws Problem. */
export async function open(id: string): Promise<void> {
  if (isCurrent(id)) return;
  const asked = underway.get(id) ?? fetchNewest(id).finally(() => underway.delete(id));
  underway.set(id, asked);
  return asked;
}

/** A pointer that only passes over the list asks for nothing. */
const intentMs = 70;
let intent: ReturnType<typeof setTimeout> | undefined;

/** Fetches quietly what is likely to be opened next; what was meant a moment before is forgotten. */
export function prefetch(id: string | undefined): void {
  clearTimeout(intent);
  if (id !== undefined) intent = setTimeout(() => void open(id).catch(() => undefined), intentMs);
}

async function fetchNewest(id: string): Promise<void> {
  try {
    const whole = await call('GET /conversations/:id', { params: { id } });
    replies.set(id, whole.colleaguesReplies);
    fetched.add(id);
    upsert(whole.conversation, ...whole.messages, whole.seen, ...whole.drafts);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) remove('conversation', id);
    throw problem;
  }
}

/** Fetches the page before the earliest message that is shown. */
export async function openEarlier(id: string): Promise<void> {
  const first = contiguous(messagesOf(id))[0];
  if (first === undefined || first.seq <= 1) return;
  const page = await call('GET /conversations/:id/messages', {
    params: { id },
    query: { before: first.seq, limit: pageSize },
  });
  upsert(...page.items);
}

/** What colleagues answered to similar questions, as fetched with the conversation. */
export const colleaguesReplies = (id: string): readonly string[] => replies.get(id) ?? [];
