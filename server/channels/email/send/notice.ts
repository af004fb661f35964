import type { Notice } from '#server/channel.ts';
import type { Turn } from '#server/platform/turn.ts';
import { silenceFor } from '../automatic/may-answer.ts';
import { escapeHtml } from '../compose/words.ts';
import { ownAddresses } from './acknowledge.ts';
import { findSender } from './access.ts';
import { put } from './answer.ts';
import { carrier } from './continue.ts';
import { headOf, letterTo, newMessageId } from './letters.ts';
import { noticeLink, sealLink } from './notice-link.ts';
import { threadOf } from './thread.ts';
import { bouncingOf } from './thread-store.ts';

const person = { kind: null, reasons: [], hints: [] };

/**
 * Writes a letter of the house to the customer of a conversation: by its own mailbox, or by the one that carries other
 * channels’ answers on. False where there is none to send by, no address, or one that nothing automatic goes to. What they
 * answer by mail stands in the conversation.
 */
export async function sendNotice(turn: Turn, key: Buffer, notice: Notice): Promise<boolean> {
  const inboxId = await sendingInbox(turn, notice.inboxId);
  if (inboxId === null) return false;
  const { conversationId, contactId, subject, text, link, picks } = notice;
  const thread = await threadOf(turn.tx, { conversationId, inboxId, contactId });
  const to = thread.customer;
  if (to === null || !thread.sends || !(await mayReach(turn, to.address))) return false;
  const messageId = await newMessageId(turn.tx, key, thread, to.address);
  const common = { ...headOf(thread, { subject }, null), subject, to: [to], cc: [], messageId };
  const said = text.replaceAll('{{link}}', noticeLink);
  const written = { said, agentName: null, history: [], automatic: 'generated' } as const;
  const letter = await letterTo(turn.tx, key, thread, common, to.address, written);
  const html = picks.length === 0 ? letter.html : letter.html.replace(anchor, rowOf(picks));
  const mail = { ...letter, html, files: [], sealedLink: sealLink(key, messageId, link) };
  await put(turn, {
    ...{ inboxId, conversationId, messageId: null, kind: 'notice', recipient: to.address, sendAt: turn.now, mail },
  });
  return true;
}

/** The inbox itself where it is one of mail, else the one that carries chats on. */
async function sendingInbox(turn: Turn, inboxId: string): Promise<string | null> {
  const [own] = await findSender(turn.tx, inboxId);
  if (own !== undefined) return own.smtp === null ? null : own.inboxId;
  return (await carrier(turn.tx))[0]?.id ?? null;
}

async function mayReach(turn: Turn, address: string): Promise<boolean> {
  const [own, bouncing] = await Promise.all([ownAddresses(turn.tx), bouncingOf(turn.tx, [address])]);
  const lists = {
    own: new Set(own.map((row) => row.address)),
    bouncing: new Set(bouncing.map(({ value }) => value)),
  };
  return silenceFor({ from: { name: '', address }, replyTo: [] }, person, lists) === null;
}

const anchor = `<a href="${noticeLink}">${noticeLink}</a>`;
const box =
  'display:inline-block;min-width:1.4em;padding:10px;margin:0 4px 6px 0;border:1px solid #6b7280;border-radius:6px;text-align:center;text-decoration:none';

const rowOf = (picks: readonly string[]): string =>
  picks
    .map((pick) => `<a href="${noticeLink}?pick=${encodeURIComponent(pick)}" style="${box}">${escapeHtml(pick)}</a>`)
    .join('\n');
