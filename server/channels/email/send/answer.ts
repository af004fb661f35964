import type { Answered } from '#server/channel.ts';
import { refused } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { insertMail, type ParticipantRow } from '../arrive/mails.ts';
import { participantOf } from '../arrive/participants.ts';
import type { Said } from '../compose/body.ts';
import type { Correspondent } from '../compose/letter.ts';
import { pastedAs } from '../compose/pasted.ts';
import { headOf, letterTo, newMessageId, type Common } from './letters.ts';
import { queueTry, tell } from './settle.ts';
import { insertOutbox, type OutboxRow } from './store.ts';
import { noAddress, threadOf, type Thread } from './thread.ts';
import { bringIn, saidBefore, type Earlier } from './thread-store.ts';

const mostQuoted = 10;

/** Somebody who gets a mail, and from which message on the history is theirs to read. */
interface Reader {
  readonly who: Correspondent;
  readonly sinceSeq: number;
}

/**
 * An agent has answered a conversation of mail: writes a mail to each recipient into the outbox, in the turn of the answer.
 * It goes out when the time for taking it back is over.
 */
export async function sendAnswer(turn: Turn, key: Buffer, answered: Answered): Promise<void> {
  const { conversation, message } = answered;
  const place = { conversationId: conversation.id, inboxId: conversation.inboxId, contactId: conversation.contact.id };
  const thread = await threadOf(turn.tx, place);
  if (thread.customer === null) throw noAddress();
  const readers = await readersOf(turn, thread, answered);
  const common: Common = {
    ...headOf(thread, conversation, message.authorName),
    to: [thread.customer],
    cc: readers.cc.map(({ who }) => who),
    messageId: await newMessageId(turn.tx, key, thread, thread.customer.address),
  };
  const earlier =
    thread.settings.quotesHistory && answered.delivery.quote
      ? await saidBefore(turn.tx, conversation.id, message.seq, mostQuoted)
      : [];
  const pictures = message.attachments.flatMap((file) => pastedAs(file) ?? []);
  const sendAt = new Date(Date.parse(turn.now) + thread.settings.undoSeconds * 1000).toISOString();
  const customer: Reader = { who: thread.customer, sinceSeq: 0 };
  for (const { who, sinceSeq } of [customer, ...readers.cc, ...readers.bcc]) {
    const history = earlier.filter(({ seq }) => seq >= sinceSeq).map((one) => saidBy(one, thread));
    const text = { said: message.text, agentName: message.authorName, history, automatic: null, pictures };
    const letter = await letterTo(turn.tx, key, thread, common, who.address, text);
    await put(turn, { ...place, messageId: message.id, kind: 'reply', recipient: who.address, mail: letter, sendAt });
  }
  await noteSent(turn, message.id, conversation.id, common);
}

/** Puts a mail into the outbox and queues its first try. */
export async function put(
  turn: Turn,
  row: Pick<OutboxRow, 'inboxId' | 'conversationId' | 'messageId' | 'kind' | 'recipient' | 'mail' | 'sendAt'>,
): Promise<OutboxRow> {
  const { inboxId, conversationId, messageId, kind, recipient, mail, sendAt } = row;
  const values = [newId(), inboxId, conversationId, messageId, kind, recipient, JSON.stringify(mail), sendAt] as const;
  const [kept] = await insertOutbox(turn.tx, ...values);
  if (kept === undefined) throw new Error('the mail was not stored');
  await queueTry(turn, kept);
  await tell(turn, kept);
  return kept;
}

export function noteSent(turn: Turn, messageId: string, conversationId: string, common: Common): Promise<unknown> {
  const { from, to, cc, messageId: headerId, subject } = common;
  const plain = (box: Correspondent) => ({ name: box.name ?? '', address: box.address });
  const boxes = [JSON.stringify(plain(from)), JSON.stringify({ to: to.map(plain), cc: cc.map(plain) })] as const;
  return insertMail(
    turn.tx,
    messageId,
    conversationId,
    'out',
    null,
    headerId,
    ...boxes,
    subject,
    null,
    null,
    null,
    null,
  );
}

/** Who gets it beside the customer: whoever takes part, unless the agent says otherwise. Whoever is new reads from here on. */
async function readersOf(turn: Turn, thread: Thread, { message, delivery }: Answered) {
  const approved = thread.participants.filter(({ state }) => state === 'approved');
  const ours = [thread.address, ...thread.settings.aliases];
  const wanted = (delivery.cc ?? approved.map(({ address }) => address)).map((address) => address.toLowerCase());
  for (const address of [...wanted, ...delivery.bcc]) {
    if (ours.includes(address.toLowerCase())) throw refused('delivery', `${address} is this inbox itself`);
  }
  const others = [...new Set(wanted)].filter((address) => address !== thread.customer?.address);
  const cc: Reader[] = [];
  for (const address of others) {
    const [row] = await bringIn(turn.tx, thread.conversationId, address, null, message.seq);
    if (row?.sinceSeq === message.seq) await tellOf(turn, thread.conversationId, row);
    cc.push({ who: { name: row?.name ?? null, address }, sinceSeq: row?.sinceSeq ?? message.seq });
  }
  const hidden = [...new Set(delivery.bcc.map((address) => address.toLowerCase()))];
  const bcc = hidden.filter((address) => address !== thread.customer?.address && !others.includes(address));
  return { cc, bcc: bcc.map((address) => ({ who: { name: null, address }, sinceSeq: message.seq })) };
}

const tellOf = (turn: Turn, conversationId: string, row: ParticipantRow): Promise<void> =>
  happen(turn, 'participant.changed', { agents: participantOf(conversationId, row), conversationId });

const saidBy = ({ author, authorName, at, text }: Earlier, { customer, house }: Thread): Said => ({
  name: authorName ?? (author === 'customer' ? (customer?.address ?? 'Customer') : house.name),
  ...{ at, text },
});
