import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseMail } from '#server/channels/email/parse/parse.ts';
import type { ParsedMail } from '#server/channels/email/parse/types.ts';

/** The structure that Apache James mime4j expects of its test mails, where we keep the same facts. */

/** Where we differ on purpose, or by our parser; each with its reason. */
const alternative = 'of two alternatives in one form the last is the best and read (RFC 2046, 5.1.4)';
const known: Readonly<Record<string, string>> = {
  'malformedHeaderStartsBody-nocrlfcrlf.msg: content of malformedHeaderStartsBody-nocrlfcrlf_decoded_1.txt':
    'a line of the header that is no field stays in the raw mail only',
  'double-semicolon.msg: content of double-semicolon_decoded_1_1.txt': alternative,
  'double-semicolon2.msg: content of double-semicolon2_decoded_1_1.txt': alternative,
};

export async function checkMime4j(folder: string): Promise<string> {
  const misses: string[] = [];
  let [facts, mails] = [0, 0];
  for (const part of ['testmsgs', 'mimetools-testmsgs']) {
    const files = readdirSync(path.join(folder, part)).filter((file) => file.endsWith('.msg'));
    for (const file of files) {
      const base = path.join(folder, part, file.slice(0, -4));
      if (!existsSync(`${base}_decoded.xml`)) continue;
      const mail = await parseMail(readFileSync(`${base}.msg`));
      const wanted = factsOf(readFileSync(`${base}_decoded.xml`, 'utf8'), path.dirname(base));
      const missed = wanted.filter(({ holds }) => !holds(mail)).map(({ what }) => what);
      mails++;
      facts += wanted.length;
      misses.push(...missed.map((what) => `${file}: ${what}`));
    }
  }
  const unknown = misses.filter((miss) => !Object.hasOwn(known, miss));
  const told = `${facts - misses.length} of ${facts} facts of ${mails} mails as mime4j has them, ${misses.length - unknown.length} differ for a reason`;
  const reasons = misses.flatMap((miss) => (known[miss] === undefined ? [] : [`  ${miss}: ${known[miss]}`]));
  if (unknown.length > 0) throw new Error([told, ...unknown].join('\n'));
  return [told, ...reasons].join('\n');
}

interface Fact {
  readonly what: string;
  readonly holds: (mail: ParsedMail) => boolean;
}

/** The top header’s plain fields, the content of each leaf that is not in a mail within, and how many such mails there are. */
function factsOf(xml: string, folder: string): Fact[] {
  const [head = ''] = xml.split('</header>');
  const fields = [...head.matchAll(/<field>\s*([\w-]+):([^<]*)<\/field>/g)].map(([, name = '', value = '']) => [
    name.toLowerCase(),
    resolved(value),
  ]);
  const first = (name: string): string | undefined => fields.find(([key]) => key === name)?.[1];
  const facts: Fact[] = [];
  const [subject, id] = [first('subject'), first('message-id')];
  if (subject !== undefined && !subject.includes('=?') && !subject.includes('\uFFFD'))
    facts.push({ what: 'subject', holds: (mail) => bare(mail.subject) === bare(subject) });
  if (id !== undefined && /^\s*<[^<>\s]+>\s*$/.test(id))
    facts.push({ what: 'message id', holds: (mail) => mail.messageId === id.trim() });
  const { leaves, nested } = leavesOf(xml);
  if (nested > 0)
    facts.push({
      what: `${nested} mails within`,
      holds: (mail) =>
        mail.attachments.filter(({ type }) => type === 'message/rfc822').length === nested || mail.text !== '',
    });
  for (const name of leaves) {
    const content = readFileSync(path.join(folder, name));
    if (bare(content.toString('latin1')) === '') continue;
    facts.push({ what: `content of ${name}`, holds: (mail) => holdsContent(mail, content) });
  }
  return facts;
}

function leavesOf(xml: string): { leaves: string[]; nested: number } {
  const leaves: string[] = [];
  let [depth, nested] = [0, 0];
  for (const [, tag = '', name] of xml.matchAll(/<(\/?(?:message|text-body|binary-body))(?: name="([^"]+)")?/g)) {
    if (tag === 'message' && ++depth === 2) nested++;
    else if (tag === '/message') depth--;
    else if (depth === 1 && name !== undefined) leaves.push(name);
  }
  return { leaves, nested };
}

/** In the body or in an attachment; line ends, and letters beyond ASCII whose set the fixture does not say, aside. */
function holdsContent(mail: ParsedMail, content: Buffer): boolean {
  const wanted = ascii(content.toString('latin1'));
  const bodies = [
    mail.text,
    mail.html ?? '',
    ...mail.attachments.map((file) => Buffer.from(file.content).toString('latin1')),
  ];
  return bodies.some((body) => ascii(body).includes(wanted));
}

const bare = (text: string): string => text.replace(/\s+/g, '');
const ascii = (text: string): string => bare(text).replace(/[^\x21-\x7E]+/g, '');
const resolved = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
