import { keepFile } from '#server/modules/files/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { answerTo } from '../automatic/may-answer.ts';
import { valueOf } from '../parse/header.ts';
import type { Mailbox, ParsedMail } from '../parse/types.ts';
import { insertMail, keepThreadIndex } from './mails.ts';
import type { ReadMail } from './read.ts';
import type { RawMail } from './store.ts';
import { bare } from './thread.ts';

/** Of a longer text the rest is in the mail itself. UTF-16 units. */
const longestText = 100_000;
const longestHtml = 2_000_000;
const mostFiles = 200;
const longestIndex = 600;

/** The Message-ID as it is kept; null where the mail has none. */
export const headerIdOf = ({ mail }: ReadMail): string | null =>
  mail.messageId === null ? null : bare(mail.messageId).slice(0, 998);

/** The message of a mail, and whose words it holds where somebody else sent them. */
interface Place {
  readonly conversationId: string;
  readonly messageId: string;
  readonly sender?: Mailbox;
}

/** What is particular to a mail, beside its message. Who sent it is judged only where that is whose words they are. */
export async function note(
  turn: Turn,
  raw: RawMail,
  read: ReadMail,
  direction: 'in' | 'out',
  { conversationId, messageId, sender }: Place,
): Promise<void> {
  const { mail, fold, automatic, verdict, forged } = read;
  const isTheirs = direction === 'in' && sender === undefined;
  await insertMail(
    turn.tx,
    messageId,
    conversationId,
    direction,
    raw.id,
    headerIdOf(read),
    JSON.stringify({ ...shown(sender ?? mail.from), ...(isTheirs ? { answerTo: shown(answerTo(mail)).address } : {}) }),
    JSON.stringify({ to: mail.to.map(shown), cc: mail.cc.map(shown) }),
    mail.subject,
    fold.folded === '' ? null : cutText(fold.folded),
    mail.html === null ? null : mail.html.slice(0, longestHtml).replaceAll('\0', '').toWellFormed(),
    isTheirs ? JSON.stringify({ ...verdict, forged }) : null,
    automatic.kind === null ? null : automatic.reasons.join(', ').slice(0, 500),
  );
  const index = valueOf(mail.headers, 'thread-index').trim();
  if (index.length <= longestIndex && /^[A-Za-z0-9+/=]+$/.test(index)) await keepThreadIndex(turn.tx, messageId, index);
}

export async function keepFiles(turn: Turn, raw: RawMail, mail: ParsedMail): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, type, content, contentId } of mail.attachments.slice(0, mostFiles)) {
    const file = await keepFile(turn, { by: raw.id, name, type, bytes: content, contentId });
    ids.push(file.id);
  }
  return ids;
}

const shown = (box: Mailbox | null) => ({
  name: (box?.name ?? '').slice(0, 500).replaceAll('\0', '').toWellFormed(),
  address: (box?.address ?? '').slice(0, 500).replaceAll('\0', '').toWellFormed(),
});
export const cutName = (name: string): string | null => {
  const plain = name.replaceAll('\0', '').toWellFormed().trim().slice(0, 200).toWellFormed();
  return plain === '' ? null : plain;
};
export const cutText = (text: string): string => {
  const plain = text.replaceAll('\0', '').toWellFormed();
  return plain.length <= longestText ? plain : `${plain.slice(0, longestText).toWellFormed()} …`;
};
