import { call, Problem, wordsFor } from '../../app/client.ts';
import { liveStatus, onLiveStatus } from '../../app/live.ts';
import { newId } from '../../app/new-id.ts';
import { me } from '../../app/session.tsx';
import { list, messagesOf, remove, upsert } from '../../app/store.ts';
import type { Message } from '../../app/store.ts';
import { asked } from './writing.ts';
import { createValue } from '../../app/value.ts';

/** What goes out: an answer to the customer or a note for the team. */
export interface Outgoing {
  readonly conversationId: string;
  readonly mode: 'reply' | 'note';
  readonly text: string;
  readonly then?: 'stay' | 'wait' | 'resolve';
  readonly promises?: readonly { readonly text: string; readonly dueAt: string }[];
}

/** Bodies of bubbles, by their id, so that they can be sent again. */
const outgoing = new Map<string, Outgoing>();

/** A text that goes back into the composer: taken back, or written past something new. */
export const returned = createValue<Outgoing | null>(null);

/**
 * Shows a message at once and sends it; the id of the bubble makes repeats harmless. Throws the Problem when the server
 * refuses because of newer messages, and the bubble is gone then. Every other failure stays on the bubble.
 */
export async function send(out: Outgoing): Promise<void> {
  const id = newId();
  outgoing.set(id, out);
  const bubble = bubbleOf(id, out);
  upsert(bubble);
  await deliver(bubble, out);
}

/** Sends a bubble once more. */
export async function sendAgain(bubble: Message): Promise<void> {
  const out = outgoing.get(bubble.id);
  if (out === undefined) return;
  const sending = { ...bubbleOf(bubble.id, out), at: bubble.at };
  remove('message', bubble.id);
  upsert(sending);
  await deliver(sending, out);
}

/** Takes a bubble out of the thread and its words back into the composer. */
export function discard(bubble: Message): void {
  const out = outgoing.get(bubble.id);
  remove('message', bubble.id);
  outgoing.delete(bubble.id);
  if (out === undefined) return;
  returned.set(out);
  asked.set({ mode: out.mode, times: asked.get().times + 1 });
}

async function deliver(bubble: Message, out: Outgoing): Promise<void> {
  try {
    const answer = await post(bubble.id, out);
    upsert(answer.conversation, answer.message);
    outgoing.delete(bubble.id);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 409) {
      remove('message', bubble.id);
      outgoing.delete(bubble.id);
      throw problem;
    }
    const offline = problem instanceof Problem && problem.status === 0;
    upsert({ ...bubble, delivery: offline ? 'waiting' : 'failed', problem: wordsFor(problem) });
  }
}

async function post(clientId: string, { conversationId, mode, text, then = 'stay', promises = [] }: Outgoing) {
  const to = { params: { id: conversationId }, idempotencyKey: clientId };
  if (mode === 'note') return call('POST /conversations/:id/notes', { ...to, body: { clientId, text } });
  const seenSeq = messagesOf(conversationId).findLast((message) => message.delivery === undefined)?.seq ?? 0;
  const body = { clientId, text, seenSeq, then, promises: [...promises] };
  return call('POST /conversations/:id/replies', { ...to, body });
}

function bubbleOf(id: string, { conversationId, mode, text }: Outgoing): Message {
  const mine = me()?.agent;
  return {
    kind: 'message',
    id,
    clientId: id,
    conversationId,
    seq: 0,
    type: mode === 'note' ? 'note' : 'message',
    from: 'agent',
    authorId: mine?.id ?? null,
    authorName: mine?.name ?? null,
    text,
    at: new Date().toISOString(),
    reading: null,
    promises: [],
    delivery: 'sending',
  };
}

/** What waited for the line goes out when it is back, oldest first. */
onLiveStatus(() => {
  if (liveStatus().state !== 'online') return;
  const waiting = list('message').filter((message) => message.delivery === 'waiting');
  void (async () => {
    for (const bubble of waiting) await sendAgain(bubble).catch(() => giveBack(bubble));
  })();
});

/** Something newer came while the line was cut: the words go back to their writer. */
function giveBack(bubble: Message): void {
  upsert({ ...bubble, delivery: 'failed', problem: 'Something newer came meanwhile. Read it, then send again.' });
}
