import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import MailComposer from 'nodemailer/lib/mail-composer';
import { loopHeader } from '../automatic/automatic.ts';
import type { Correspondent, Enclosed, Letter } from './letter.ts';
import { isAddress, oneLine, wholeLine } from './line.ts';
import { topicOf } from './thread.ts';

const mostName = 100;
const mostSubject = 250;

/** A mail as it goes over the wire, always the same bytes for the same letter. */
export async function compose(letter: Letter, at: string, enclosed: readonly Enclosed[] = []): Promise<Buffer> {
  const mail = new MailComposer({
    from: box(letter.from),
    to: letter.to.map(box),
    cc: letter.cc.map(box),
    ...(letter.replyTo === null ? {} : { replyTo: { name: '', address: wire(letter.replyTo) } }),
    subject: wholeLine(oneLine(letter.subject, mostSubject)),
    messageId: bracketed(letter.messageId),
    ...(letter.inReplyTo === null ? {} : { inReplyTo: bracketed(letter.inReplyTo) }),
    ...(letter.references.length === 0 ? {} : { references: letter.references.map(bracketed) }),
    date: new Date(at),
    headers: { ...automaticHeaders(letter.automatic), ...outlookHeaders(letter) },
    text: letter.text,
    html: letter.html,
    attachments: enclosed.map(attachment),
    baseBoundary: createHash('sha256').update(letter.messageId).digest('hex').slice(0, 24),
    textEncoding: 'B',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** Says that a machine wrote it, so that no other machine answers (RFC 3834, and what Exchange listens to). */
function automaticHeaders(automatic: Letter['automatic']): Record<string, string> {
  if (automatic === null) return {};
  return { 'Auto-Submitted': `auto-${automatic}`, 'X-Auto-Response-Suppress': 'All', [loopHeader]: 'yes' };
}

/** Outlook keeps a thread together by these where a server on the way has changed the ids. */
const outlookHeaders = ({ threadIndex, subject }: Letter): Record<string, string> =>
  threadIndex == null
    ? {}
    : { 'Thread-Index': wholeLine(threadIndex), 'Thread-Topic': wholeLine(topicOf(oneLine(subject, mostSubject))) };

const box = ({ name, address }: Correspondent) => ({ name: oneLine(name ?? '', mostName), address: wire(address) });

/** An address as it goes over the wire: its host in ASCII. Throws where it is none. */
export function wire(address: string): string {
  if (!isAddress(address)) throw new Error('this is no mail address');
  const at = address.lastIndexOf('@');
  const host = domainToASCII(address.slice(at + 1));
  if (host === '') throw new Error('this is no mail address');
  return `${address.slice(0, at)}@${host}`;
}

const bracketed = (id: string): string => wholeLine(`<${id}>`);

const attachment = ({ name, type, contentId, bytes }: Enclosed) => ({
  filename: wholeLine(oneLine(name, 255)),
  content: Buffer.from(bytes),
  contentType: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream',
  ...(contentId === null ? {} : { cid: wholeLine(oneLine(contentId, 255)) }),
});
