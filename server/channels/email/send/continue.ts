import type { Abilities, Answered } from '#server/channel.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';
import { bodyOf } from '../compose/body.ts';
import { ownAddresses } from './acknowledge.ts';
import { noteSent, put } from './answer.ts';
import { headOf, letterTo, newMessageId } from './letters.ts';
import { sendingOf } from './settings.ts';
import { threadOf, type Thread } from './thread.ts';
import { bouncingOf } from './thread-store.ts';

export const continueJob = 'mail.continue';
const apartMs = 15 * 60_000;
const mostADay = 10;
const mostMessages = 10;

/** The inbox of mail that carries chats on; the oldest of several. */
export const carrier = statement<readonly [], { id: string; settings: Record<string, unknown> }>(
  'inboxes.carrier',
  `select i.id, i.settings from inboxes i join mail_accounts a on a.workspace_id = i.workspace_id and a.inbox_id = i.id
   where i.workspace_id = $1 and i.settings -> 'continuesChats' = 'true' order by i.created_at limit 1`,
);
interface Chat {
  readonly contactId: string;
  /** Up to which message it was read in the chat, or went out by mail. */
  readonly knownSeq: number;
  readonly lastMailAt: string | null;
  readonly today: number;
}
const chatOf = statement<readonly [conversationId: string], Chat>(
  'outbox.chat',
  `select c.contact_id, greatest(c.read_seq, max((o.mail ->> 'throughSeq')::int) filter (where o.state not in ('failed', 'cancelled'))) as known_seq,
     max(o.created_at) as last_mail_at, count(o.id) filter (where o.created_at > now() - interval '24 hours')::int as today
   from conversations c left join outbox o on o.workspace_id = c.workspace_id and o.conversation_id = c.id and o.kind = 'continuation'
   where c.workspace_id = $1 and c.id = $2 group by c.contact_id, c.read_seq`,
);
interface Unread {
  readonly id: string;
  readonly seq: number;
  readonly authorName: string | null;
  readonly text: string;
}
const unreadOf = statement<readonly [conversationId: string, after: number, limit: number], Unread>(
  'messages.unread_in_chat',
  `select id, seq, author_name, text from messages
   where workspace_id = $1 and conversation_id = $2 and seq > $3 and type = 'message' and author = 'agent' order by seq limit $4`,
);
const filesOf = statement<readonly [conversationId: string, messageIds: readonly string[]], { id: string }>(
  'attachments.to_continue',
  `select id from attachments where workspace_id = $1 and conversation_id = $2 and message_id = any($3::uuid[]) order by message_id, place, id`,
);

/** An answer was given where its reader may be gone: if it is not read within some minutes, it goes out by mail. */
export async function planContinuation(turn: Turn, { conversation }: Answered, abilities: Abilities): Promise<void> {
  if (!abilities.live || !abilities.readState || conversation.contact.email === null) return;
  const [inbox] = await carrier(turn.tx);
  if (inbox === undefined) return;
  const at = new Date(Date.parse(turn.now) + sendingOf(inbox).continueMinutes * 60_000).toISOString();
  await queue(turn, conversation.id, inbox.id, at);
}

const queue = (turn: Turn, conversationId: string, inboxId: string, at: string): Promise<void> =>
  turn.queue(continueJob, { conversationId, inboxId }, { at, key: `${continueJob}:${conversationId}` });

/**
 * Sends the answers of a chat that nobody read as one mail, to the address that the customer left. What they answer by mail
 * stands in the chat. Nothing else of the chat is in it: an address that was left is not proven to be theirs.
 */
export async function continueByMail(turn: Turn, key: Buffer, conversationId: string, inboxId: string): Promise<void> {
  const [chat] = await chatOf(turn.tx, conversationId);
  if (chat === undefined || chat.today >= mostADay) return;
  const unread = await unreadOf(turn.tx, conversationId, chat.knownSeq, mostMessages);
  const last = unread.at(-1);
  if (last === undefined) return;
  const soonest = chat.lastMailAt === null ? 0 : Date.parse(chat.lastMailAt) + apartMs;
  if (soonest > Date.parse(turn.now)) return queue(turn, conversationId, inboxId, new Date(soonest).toISOString());
  const place = { conversationId, inboxId };
  const thread = await threadOf(turn.tx, { ...place, contactId: chat.contactId });
  const recipient = thread.customer?.address;
  if (recipient === undefined || !(await mayReach(turn, recipient))) return;
  const common = {
    ...headOf(thread, { subject: '' }, last.authorName),
    to: [{ name: thread.customer?.name ?? null, address: recipient }],
    cc: [],
    subject: `Your chat with ${thread.house.name}`,
    messageId: await newMessageId(turn.tx, key, thread, recipient),
  };
  const text = { said: said(unread), agentName: last.authorName, history: [], automatic: null };
  const letter = await letterTo(turn.tx, key, thread, common, recipient, text);
  const files = (
    await filesOf(
      turn.tx,
      conversationId,
      unread.map(({ id }) => id),
    )
  ).map(({ id }) => id);
  await put(turn, {
    ...{ ...place, messageId: last.id, kind: 'continuation', recipient, sendAt: turn.now },
    mail: { ...letter, ...bodyOf(said(unread), closing(thread), [], 'UTC'), files, throughSeq: last.seq },
  });
  await noteSent(turn, last.id, conversationId, common);
}

/** Never to an address of ours, which would carry the chat round in a ring, nor to one that mail came back from. */
async function mayReach(turn: Turn, address: string): Promise<boolean> {
  const [own, bouncing] = await Promise.all([ownAddresses(turn.tx), bouncingOf(turn.tx, [address])]);
  return bouncing.length === 0 && !own.some((one) => one.address === address);
}

const said = (unread: readonly Unread[]): string => {
  const names = new Set(unread.map(({ authorName }) => authorName));
  return unread.map(({ authorName, text }) => (names.size > 1 ? `${authorName ?? ''}:\n${text}` : text)).join('\n\n');
};

const closing = ({ house }: Thread): string => `${house.name}\nAnswer this mail, or go on in the chat.`;
