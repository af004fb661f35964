import { attachmentsOf } from './attachments.ts';
import { bodyOf, type Body } from './body.ts';
import { describeCalendar } from './calendar.ts';
import { decode } from './charset.ts';
import { withHeader, withReadableHeader } from './header-bytes.ts';
import { addressOf, dateOf, idsOf, mailboxesOf, valueOf, valuesOf, wordsOf } from './header.ts';
import { readStructure, type Part } from './mime.ts';
import { textOf, type Warn } from './text-part.ts';
import type { Field, MailWarning, ParsedMail } from './types.ts';
import { withoutVoid } from './void.ts';

const longestSubject = 1000;
const mostAddresses = 1000;

/**
 * Reads a raw mail. Whatever is missing or broken is kept as well as it can be and told in `warnings`; throws only where the
 * structure itself is a bomb (`readStructure`). To be called in a worker, because a mail decides how long it takes.
 */
export async function parseMail(source: Uint8Array): Promise<ParsedMail> {
  const warnings = new Set<MailWarning>();
  const warn: Warn = (warning) => void warnings.add(warning);
  const { raw: filled, cut } = withoutVoid(source);
  const { raw: headed, lacking } = withHeader(filled);
  const { raw, guessed } = withReadableHeader(headed);
  if (lacking) warn('structure-broken');
  if (cut) warn('text-shortened');
  if (guessed) warn('charset-guessed');
  const root = await readStructure(raw);
  const body = bodyOf(root, warn);
  const attachments = attachmentsOf(body.enclosed, body.html, warn);
  const text = await readableText(body, warn);
  if (text === '' && body.html === null) warn('body-empty');
  if (text.includes('-----BEGIN PGP MESSAGE-----')) warn('encrypted');
  if (text.includes('-----BEGIN PGP SIGNED MESSAGE-----')) warn('signed');
  const head = headOf(root.fields, warn);
  return { ...head, headers: stripped(root.fields, warn), text, html: body.html, attachments, warnings: [...warnings] };
}

/** The body’s text, and what invitations and a mail in the mail say where they are all there is. */
async function readableText({ text, enclosed }: Body, warn: Warn): Promise<string> {
  const invitations = enclosed
    .filter(({ part }) => part.type === 'text/calendar' || part.type === 'application/ics')
    .map(({ part }) => describeCalendar(textOf(part, warn)));
  const said = [text.trim() === '' ? '' : text, ...new Set(invitations)].filter((part) => part !== '');
  const nested = enclosed.find(({ part }) => part.type === 'message/rfc822')?.part;
  if (said.length === 0 && nested !== undefined) return nestedText(nested, warn);
  return said.join('\n\n');
}

/** One level only: what lies deeper is in the attachment. */
async function nestedText(part: Part, warn: Warn): Promise<string> {
  const root = await readStructure(part.content).catch(() => null);
  return root === null ? '' : bodyOf(root, warn).text.trim();
}

type Head = Omit<ParsedMail, 'headers' | 'text' | 'html' | 'attachments' | 'warnings'>;

function headOf(fields: readonly Field[], warn: Warn): Head {
  const mailboxes = (name: string): ParsedMail['to'] => mailboxesOf(valuesOf(fields, name)).slice(0, mostAddresses);
  const [from = null, second] = mailboxes('from');
  const [to, cc] = [mailboxes('to'), mailboxes('cc')];
  const [messageId = null] = idsOf(valueOf(fields, 'message-id'));
  const date = dateOf(valueOf(fields, 'date'));
  if (from === null || from.address === '') warn('from-missing');
  if (second !== undefined || valuesOf(fields, 'from').length > 1) warn('from-repeated');
  if (messageId === null) warn('message-id-missing');
  if (date === null) warn('date-missing');
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to']
    .flatMap((name) => valuesOf(fields, name))
    .flatMap((value) => value.split(',').map(addressOf));
  const addresses = [...to, ...cc].map(({ address }) => address);
  return {
    messageId,
    inReplyTo: idsOf(valuesOf(fields, 'in-reply-to').join(' ')),
    references: idsOf(valuesOf(fields, 'references').join(' ')),
    from,
    sender: mailboxes('sender')[0] ?? null,
    replyTo: mailboxes('reply-to'),
    to,
    cc,
    deliveredTo: [...new Set([...addresses, ...delivered])].filter((address) => address !== ''),
    subject: wordsOf(valueOf(fields, 'subject')).slice(0, longestSubject).toWellFormed(),
    date,
  };
}

function stripped(fields: readonly Field[], warn: Warn): Field[] {
  if (fields.some(({ value }) => value.includes('\0'))) warn('nul-removed');
  return fields.map(({ name, value }) => ({ name: plain(name), value: plain(value) }));
}

const plain = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** The text of a report’s part, for the machine that reads it. */
export const reportText = (content: Uint8Array): string => decode(content, 'utf-8').text.replaceAll('\0', '');
