import { call, Problem, wordsFor } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { liveStatus, onLiveStatus } from '../../app/live.ts';
import { newId } from '../../app/new-id.ts';
import { me } from '../../app/session.tsx';
import { remove, upsert } from '../../app/store.ts';
import type { Message } from '../../app/store.ts';
import { rememberReply } from '../coaching/index.ts';
import { draftFiles } from '../files/index.ts';
import { knownUndoSeconds, putBackLetter } from '../mail/index.ts';
import { draftKey, drafts } from './composer/draft-store.ts';
import { onScreenSeq } from './composer/on-screen.ts';
import { createOutbox } from './composer/outbox.ts';
import type { Outcome, Outgoing, Parcel } from './composer/outbox.ts';
import { bubbleOf, forgetParcel, keepParcel, keptParcels } from './composer/parcel-places.ts';
import { refusals } from './composer/refusals.ts';
import { takeBack } from './take-back.ts';
import { askToWrite } from './writing.ts';

const newer = new Map<string, readonly Message[]>();

type Outbox = ReturnType<typeof createOutbox>;
/** One for each person who signs in here: nobody sends in somebody else's name. */
const outboxes = new Map<string, Outbox>();

function outboxOf(agentId: string): Outbox {
  const known = outboxes.get(agentId);
  if (known !== undefined) return known;
  const changed = (parcel: Parcel) => {
    keepParcel(agentId, parcel);
    upsert(bubbleOf(parcel));
  };
  const gone = (parcel: Parcel) => {
    forgetParcel(agentId, parcel);
    remove('message', parcel.clientId);
  };
  const made = createOutbox({ post, changed, gone, refused: giveBack });
  outboxes.set(agentId, made);
  return made;
}

const mine = (): Outbox => outboxOf(me()?.agent.id ?? '');

/** Shows a text at once and sends it, now or when the line is back. */
export function send(out: Outgoing): void {
  if (out.mode === 'reply') rememberReply(out.text);
  void mine().put({ ...out, clientId: newId(), at: new Date().toISOString(), state: 'sending', problem: null });
}

/** Sends a bubble that failed once more. */
export function sendAgain(bubble: Message): Promise<void> {
  return mine().again(bubble.id, onScreenSeq(bubble.conversationId));
}

/** Takes a bubble out of the thread and its words back into the composer. */
export function discard(bubble: Message): void {
  const parcel = mine().take(bubble.id);
  if (parcel === undefined) return;
  intoDraft([parcel]);
  askToWrite(parcel.mode);
}

async function post(parcel: Parcel): Promise<Outcome> {
  try {
    const answer = await deliver(parcel);
    upsert(answer.conversation, answer.message);
    offerUndo(answer.message);
    return { kind: 'sent' };
  } catch (problem) {
    if (!(problem instanceof Problem)) return { kind: 'failed', problem: wordsFor(problem) };
    if (isUnreached(problem)) return { kind: 'unreached' };
    if (problem.code !== 'stale_reply') return { kind: 'failed', problem: wordsFor(problem) };
    newer.set(parcel.conversationId, problem.more['newer'] as readonly Message[]);
    return { kind: 'stale' };
  }
}

function deliver(parcel: Parcel) {
  const { clientId, conversationId, mode, text, mentions = [], then, promises, seenSeq } = parcel;
  const files = (parcel.files ?? []).map(({ id }) => id);
  const to = { params: { id: conversationId }, idempotencyKey: clientId };
  if (mode === 'note')
    return call('POST /conversations/:id/notes', { ...to, body: { clientId, text, files, mentions: [...mentions] } });
  const delivery = parcel.delivery === undefined ? {} : { delivery: parcel.delivery };
  const body = { clientId, text, files, ...delivery, seenSeq, then, promises: [...promises] };
  return call('POST /conversations/:id/replies', { ...to, body });
}

/** A letter waits a while before it goes out. */
function offerUndo(message: Message): void {
  const seconds = message.type === 'message' ? knownUndoSeconds(message.conversationId) : 0;
  if (seconds > 0) didIt({ text: `Goes out in ${seconds} s.`, undo: () => takeBack(message) });
}

/** No line, nobody behind the door yet, or signed out meanwhile: it goes out later. */
const isUnreached = ({ status }: Problem): boolean => [0, 401, 502, 503, 504].includes(status);

/** The customer or a colleague wrote meanwhile: the new messages come into view, the words go back to their writer. */
function giveBack(parcels: readonly Parcel[]): void {
  const last = parcels.at(-1);
  if (last === undefined) return;
  const messages = newer.get(last.conversationId) ?? [];
  upsert(...messages);
  intoDraft(parcels);
  refusals.set({ ...refusals.get(), [last.conversationId]: { then: last.then, newer: messages } });
}

/** Puts texts and files back before what has been written since. */
function intoDraft(parcels: readonly Parcel[]): void {
  const [first] = parcels;
  if (first === undefined) return;
  const key = draftKey(first.conversationId, first.mode);
  const texts = [...parcels.map(({ text }) => text), drafts.get(key).text];
  drafts.edit(key, texts.filter((text) => text.trim() !== '').join('\n\n'));
  draftFiles.putBack(
    key,
    parcels.flatMap(({ files = [] }) => files),
  );
  for (const { conversationId, delivery } of parcels) putBackLetter(conversationId, delivery);
}

/** A line may fail and come back without anybody telling. */
const retryMs = 5000;

/** Shows what an earlier page did not get out, and sends what waits if there is a line. */
export function goOut(): void {
  const agentId = me()?.agent.id;
  if (agentId === undefined) return;
  outboxOf(agentId).restore(keptParcels(agentId));
  if (liveStatus().state === 'online') void outboxOf(agentId).retry();
}

onLiveStatus(goOut);
setInterval(() => {
  if (mine().isWaiting()) goOut();
}, retryMs);
