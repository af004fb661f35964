import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { textAt } from '../load/words.ts';

/** What the mails are like, for people. */
export const mix =
  '1 mail in 2 opens a conversation, the other answers it and quotes it; 2 in 3 have HTML too; 1 in 10 has a file of 40 kB.';

const fileBytes = 40_000;

/** The n-th mail of a run, unsigned as from a mail program without DKIM. `run` keeps the mails of two runs apart. */
export function mailAt(run: string, n: number, to: string): Promise<Buffer> {
  const [first, isAnswer] = [n - (n % 2), n % 2 === 1];
  const idOf = (one: number): string => `<${markOf(run, one)}@customers.example>`;
  const text = `${textAt(n)}\n\nMy reference is ${markOf(run, n)}, please keep it.`;
  const mail = new MailComposer({
    from: { name: `Customer ${String(first)}`, address: `${markOf(run, first)}@customers.example` },
    to,
    subject: `${isAnswer ? 'Re: ' : ''}A question about order ${String(first)}`,
    messageId: idOf(n),
    ...(isAnswer ? { inReplyTo: idOf(first), references: [idOf(first)] } : {}),
    text: isAnswer ? `${text}\n\n${quoted(first)}` : text,
    ...(n % 3 === 0 ? {} : { html: pageOf(text, isAnswer ? first : null) }),
    attachments: n % 10 === 0 ? [fileOf(markOf(run, n))] : [],
    newline: 'win',
  });
  return mail.compile().build();
}

const markOf = (run: string, n: number): string => `${run}-${String(n)}`;

/** Which mail a text is of: what `mailAt` wrote into it; '' where it is none of them. */
export const markIn = (text: string): string => /My reference is ([\w-]+)/.exec(text)?.[1] ?? '';

const said = 'On Tue, 3 Mar 2026 at 10:12, Customer wrote:';
const quoted = (n: number): string => `${said}\n> ${textAt(n)}`;

function pageOf(text: string, quotes: number | null): string {
  const words = text.replaceAll('\n', '<br>');
  const quote =
    quotes === null
      ? ''
      : `<div class="gmail_quote"><div class="gmail_attr">${said}<br></div><blockquote>${textAt(quotes)}</blockquote></div>`;
  return `<html><body><div dir="ltr" style="font-family: sans-serif">${words}</div>${quote}</body></html>`;
}

/** Bytes that no other mail has. */
const fileOf = (mark: string) => ({
  filename: 'photo.jpg',
  contentType: 'image/jpeg',
  content: Buffer.alloc(fileBytes, createHash('sha512').update(mark).digest()),
});
