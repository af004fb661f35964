import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { showMail } from '#server/channels/email/markup/show.ts';
import { parseMail } from '#server/channels/email/parse/parse.ts';

/** Hostile pages and names, which must come out harmless. */

const forbidden = new Set(
  'script style form input button textarea select option svg math iframe frame object embed link meta base video audio source track template portal dialog'.split(
    ' ',
  ),
);
const schemes = /^(https?:\/\/|mailto:|tel:)/;
const images = { cid: () => null, remote: () => null };

export async function checkMarkup(data: string): Promise<string> {
  const expected = JSON.parse(readFileSync(path.join(data, 'markup/dompurify-expect.json'), 'utf8')) as {
    payload: string;
  }[];
  const vectors = readFileSync(path.join(data, 'markup/h5sc-vectors.txt'), 'utf8').split(/(?=<div id="\d+">)/);
  const strings = JSON.parse(readFileSync(path.join(data, 'strings/naughty-strings.json'), 'utf8')) as string[];
  const pages = [...expected.map(({ payload }) => payload), ...vectors, vectors.join(''), ...strings];
  let slowest = 0;
  for (const page of pages) {
    const began = performance.now();
    const { html } = showMail(page, '', images);
    slowest = Math.max(slowest, performance.now() - began);
    const faults = faultsIn(html);
    if (faults.length > 0) throw new Error(`${faults.join(', ')} in ${html} of ${page}`);
    if (showMail(html, '', images).html !== html && faultsIn(showMail(html, '', images).html).length > 0)
      throw new Error(`unstable: ${page}`);
  }
  for (const text of strings) await expectNamed(text);
  return `${pages.length} hostile pages harmless, slowest ${slowest.toFixed(0)} ms; ${strings.length} names harmless in headers`;
}

/** What must not be in a page, whatever a browser makes of it. */
function faultsIn(html: string): string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (forbidden.has(name)) faults.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^(id|name|class|srcset|background|action|formaction|xlink:href)$/i.test(key))
          faults.push(`${name}.${key}`);
        if (key === 'href' && !schemes.test(value)) faults.push(`href=${value}`);
        if (key === 'src' && !value.startsWith('data:image/')) faults.push(`src=${value}`);
        if (key === 'style' && /url|expression|position|behavior|@import|-moz-binding/i.test(value))
          faults.push(`style=${value}`);
      }
    },
  });
  parser.end(html);
  return faults;
}

async function expectNamed(text: string): Promise<void> {
  const word = `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`;
  const raw = `From: ${word} <a@x.example>\r\nSubject: ${word}\r\nContent-Type: application/pdf; name="${word}"\r\n\r\n${text}`;
  const mail = await parseMail(Buffer.from(raw));
  const names = [mail.subject, mail.from?.name ?? '', mail.attachments[0]?.name ?? 'none'];
  const faulty = names.filter((name) => /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name) || !name.isWellFormed());
  const file = mail.attachments[0]?.name ?? '';
  if (faulty.length > 0 || /[/\\]|^\./.test(file))
    throw new Error(`a name of ${JSON.stringify(text)}: ${JSON.stringify(names)}`);
}
