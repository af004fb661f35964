import { Problem, refused } from '#server/platform/http/problem.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { writeNote } from '#server/modules/conversations/index.ts';
import { momentIn } from '../compose/body.ts';
import { fill } from '../compose/signature.ts';
import { forwardSubject } from '../compose/thread.ts';
import { htmlOf } from '../compose/words.ts';
import { messageIdFor, replyAddress } from '../threading/forms.ts';
import { replyTokenFor } from '../threading/reply-token.ts';
import { newId } from '#server/platform/id.ts';
import { noteSent, put } from './answer.ts';
import { headOf, valuesOf } from './letters.ts';
import { outboxOfMessage, type OutboxRow } from './store.ts';
import { threadOf, type Thread } from './thread.ts';
import { forwardedTo } from './forwarded.ts';

interface Forwarding {
  readonly clientId: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly messageIds: readonly string[];
  readonly files: boolean;
}
interface Place {
  readonly conversationId: string;
  readonly inboxId: string;
  readonly contactId: string;
}
interface Forwarded {
  readonly id: string;
  readonly author: 'customer' | 'agent';
  readonly authorName: string | null;
  readonly text: string;
  readonly at: string;
}
/** Of a conversation's messages those named, or the customer's newest; never a note. */
const wanted = statement<readonly [conversationId: string, ids: readonly string[]], Forwarded>(
  'messages.to_forward',
  `select id, author, author_name, text, at from messages where workspace_id = $1 and conversation_id = $2 and type = 'message'
     and (id = any($3::uuid[]) or (cardinality($3::uuid[]) = 0 and author = 'customer' and seq = (select max(seq) from messages
       where workspace_id = $1 and conversation_id = $2 and type = 'message' and author = 'customer')))
   order by seq`,
);
const filesIn = statement<readonly [conversationId: string, messageIds: readonly string[]], { id: string }>(
  'attachments.to_forward',
  `select id from attachments where workspace_id = $1 and conversation_id = $2 and message_id = any($3::uuid[]) order by message_id, place, id`,
);

/**
 * Sends messages on to somebody else. Theirs is a thread of its own, with no header of the customer's in it; what they
 * answer comes back under a token for colleagues only. The conversation keeps a note of what was sent to whom.
 */
export async function forward(ctx: Ctx, key: Buffer, place: Place, asked: Forwarding): Promise<OutboxRow[]> {
  const { conversationId } = place;
  const thread = await threadOf(ctx.tx, place);
  const to = [...new Set(asked.to)];
  if (to.some((address) => address === thread.customer?.address))
    throw refused('to', 'the customer is in this conversation already');
  if (to.includes(thread.address)) throw refused('to', 'this is the inbox itself');
  const messages = await wanted(ctx.tx, conversationId, asked.messageIds);
  const missing = asked.messageIds.findIndex((id) => !messages.some((message) => message.id === id));
  if (missing >= 0) throw refused(`messageIds.${String(missing)}`, 'there is no such message to forward');
  if (messages.length === 0) throw new Problem(409, 'nothing_to_forward', 'The customer has written nothing yet.');
  const words = `Forwarded to ${to.join(', ')}${asked.text.trim() === '' ? '' : `:\n\n${asked.text.trim()}`}`;
  const note = await writeNote(ctx, conversationId, { clientId: asked.clientId, text: words });
  const earlier = await outboxOfMessage(ctx.tx, note.message.id);
  if (earlier.length > 0) return earlier; // a repeat
  const ids = messages.map(({ id }) => id);
  const files = asked.files ? (await filesIn(ctx.tx, conversationId, ids)).map(({ id }) => id) : [];
  const head = headOf(thread, { subject: '' }, ctx.caller.agentName);
  const subject = forwardSubject(thread.mails.find(({ direction }) => direction === 'in')?.subject ?? 'A conversation');
  const sendAt = new Date(Date.parse(ctx.now) + thread.settings.undoSeconds * 1000).toISOString();
  const body = bodyFor(thread, ctx.caller.agentName, asked.text, messages);
  const rows = await Promise.all(
    to.map(async (address) => {
      const token = await replyTokenFor(ctx.tx, key, conversationId, forwardedTo(address));
      const host = thread.address.slice(thread.address.lastIndexOf('@') + 1);
      const mail = {
        ...{ from: head.from, to: [{ name: null, address }], cc: [], subject, automatic: null, files },
        replyTo: thread.settings.plusReplies ? replyAddress(thread.address, token) : null,
        messageId: messageIdFor(token, newId().replaceAll('-', ''), host).slice(1, -1),
        ...{ inReplyTo: null, references: [] },
        ...body,
      };
      const row = { ...place, messageId: note.message.id, kind: 'forward' as const, recipient: address, mail, sendAt };
      return put(ctx, row);
    }),
  );
  // The first stands for all, so that a report of it finds its way here.
  const [first] = rows;
  const boxes = to.map((address) => ({ name: null, address }));
  if (first !== undefined) await noteSent(ctx, note.message.id, conversationId, { ...first.mail, to: boxes });
  return rows;
}

function bodyFor(thread: Thread, agentName: string | null, said: string, messages: readonly Forwarded[]) {
  const signature = fill(thread.settings.signature, valuesOf(thread, agentName)).trim();
  const blocks = messages.map(({ author, authorName, at, text }) => {
    const who = authorName ?? (author === 'customer' ? 'Customer' : thread.house.name);
    return `---------- Forwarded message ---------\nFrom: ${who}\nDate: ${momentIn(at, thread.house.timeZone)}\n\n${text}`;
  });
  const parts = [
    ...(said.trim() === '' ? [] : [said.trim()]),
    ...(signature === '' ? [] : [`-- \n${signature}`]),
    ...blocks,
  ];
  const text = `${parts.join('\n\n')}\n`;
  return { text, html: `<!doctype html>\n<html><body><div dir="auto">${htmlOf(text)}</div></body></html>\n` };
}
