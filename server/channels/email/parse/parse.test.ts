import { describe, expect, it } from 'vitest';
import { decode } from './charset.ts';
import { isDangerous, nameOf } from './file-name.ts';
import { fingerprint } from './fingerprint.ts';
import { parseMail } from './parse.ts';

const bytes = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
const parse = (text: string) => parseMail(bytes(text));
const head = 'From: Ann <Ann@Lark.example>\nMessage-ID: <1@lark.example>\nDate: Thu, 2 Apr 2026 18:26:00 +0200\n';
const mixed = (...parts: string[]): string =>
  `${head}Content-Type: multipart/mixed; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`;

describe('a header', () => {
  it('is read in full', async () => {
    const mail = await parse(
      `${head}To: Team: one@shop.example, "Two, B" <two@shop.example>;\nCc: c@x.example\nDelivered-To: support+c-1@shop.example\nX-Original-To: two@shop.example\nReply-To: form@lark.example\nIn-Reply-To: <a@x> (of yesterday)\nReferences: <b@x>\n <c@x> <b@x>\nSubject: =?utf-8?q?caf=C3=A9?=\n\nHi`,
    );
    expect(mail).toMatchObject({
      messageId: '<1@lark.example>',
      from: { name: 'Ann', address: 'ann@lark.example' },
      replyTo: [{ address: 'form@lark.example' }],
      deliveredTo: ['one@shop.example', 'two@shop.example', 'c@x.example', 'support+c-1@shop.example'],
      inReplyTo: ['<a@x>'],
      references: ['<b@x>', '<c@x>'],
      subject: 'café',
      date: '2026-04-02T16:26:00.000Z',
      text: 'Hi',
      warnings: [],
    });
  });

  it('may lack everything', async () => {
    const mail = await parse('Subject: x\n\n');
    expect(mail).toMatchObject({ from: null, messageId: null, date: null, text: '', html: null });
    expect([...mail.warnings].sort()).toEqual(['body-empty', 'date-missing', 'from-missing', 'message-id-missing']);
    expect((await parseMail(new Uint8Array(0))).warnings).toContain('body-empty');
  });

  it('holds no NUL, no line break and nothing that turns text around', async () => {
    const mail = await parse(
      `From: "A\0nn \u00e2" <a@x.example>\nSubject: =?utf-8?q?a=0D=0ABcc:_b=E2=80=AEexe?=\n\nx\0y`,
    );
    expect(mail.subject).toBe('a Bcc: bexe');
    expect(mail.text).toBe('xy');
    expect(JSON.stringify(mail)).not.toContain('\\u0000');
    expect(mail.warnings).toContain('nul-removed');
  });
});

it('a mail without a header is all body', async () => {
  const mail = await parse('Just words.\n\nAnd more.');
  expect(mail).toMatchObject({ text: 'Just words.\n\nAnd more.', from: null });
  expect(mail.warnings).toContain('structure-broken');
});

describe('letters', () => {
  const part = (charset: string, body: Buffer) =>
    parseMail(
      Buffer.concat([Buffer.from(`From: a@x.example\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`), body]),
    );
  it.each([
    ['gb2312', 'd6d0b9fa 94e4', '中国斾', false],
    ['ks_c_5601-1987', 'b0a1 8141', '가갂', false],
    ['iso-2022-jp', '1b2442 2439 1b2842', 'す', false],
    ['us-ascii', '1b2442 2439 1b2842', 'す', true],
    ['x-unheard-of', 'c3a9', 'é', true],
    ['x-unheard-of', 'e9', 'é', true],
    ['utf-8', 'e9 74 e9 20 e0 20 e9', 'été à é', true],
    ['iso-8859-1', 'c3a9 74 c3a9', 'été', true],
    ['iso-8859-1', 'e974e9', 'été', false],
    ['windows-1251', 'cff0e8e2e5f2', 'Привет', false],
  ])('of %s: %s', async (charset, hex, wanted, doubtful) => {
    const mail = await part(charset, Buffer.from(hex.replaceAll(' ', ''), 'hex'));
    expect(mail.text).toBe(wanted);
    expect(mail.warnings.some((warning) => warning.startsWith('charset'))).toBe(doubtful);
  });

  it('are guessed in a header without any encoding', async () => {
    const mail = await parse('From: J\u00fcrgen <j@x.example>\nSubject: M\u00fcll\n\nx');
    expect(mail).toMatchObject({ subject: 'Müll', from: { name: 'Jürgen' } });
    expect(mail.warnings).toContain('charset-guessed');
  });

  it('are decoded whatever they are', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (const label of ['', 'utf-8', 'gb2312', 'ks_c_5601-1987', 'utf-16le', 'nonsense', '\0']) decode(all, label);
  });
});

describe('a body', () => {
  it('of HTML alone gives its text', async () => {
    const page = '<style>p{}</style><p>Hello &amp; <b>welcome</b></p><script>x</script><p>Two</p>';
    expect((await parse(`${head}Content-Type: text/html\n\n${page}`)).text).toBe('Hello & welcome\n\nTwo');
  });

  it('of alternatives is read once', async () => {
    const mail = await parse(
      `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\n\nText\n--b\nContent-Type: text/html\n\n<p>Page</p>\n--b\nContent-Type: text/x-amp-html\n\n<p>Amp</p>\n--b--\n`,
    );
    expect(mail).toMatchObject({ text: 'Text', html: '<p>Page</p>', attachments: [] });
  });

  it('may be in pieces, with attachments between', async () => {
    const mail = await parse(mixed('\nOne', 'Content-Type: image/png\nContent-Disposition: inline\n\nx', '\nTwo'));
    expect(mail.text).toBe('One\nTwo');
    expect(mail.attachments).toMatchObject([{ name: 'attachment.png', size: 1 }]);
  });

  it('joins lines that flow', async () => {
    const mail = await parse(`${head}Content-Type: text/plain; format=flowed\n\nOne \ntwo\n> three \n> four\n-- \nAnn`);
    expect(mail.text).toBe('One two\n> three four\n-- \nAnn');
  });

  it('that has lost its boundary is still there', async () => {
    const mail = await parse(`${head}Content-Type: multipart/mixed; boundary=gone\n\nHello`);
    expect(mail.text.trim()).toBe('Hello');
    expect(mail.warnings).toContain('structure-broken');
  });

  it('says when and where an invitation is', async () => {
    const event =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Tea\\, at last\nDTSTART;TZID="Europe/Berlin":20260402T160000\nDTEND:20260402T150000Z\nLOCATION:The\n  quay\nEND:VEVENT\nEND:VCALENDAR';
    const mail = await parse(mixed('\nSee you', `Content-Type: text/calendar; method=REQUEST\n\n${event}`));
    expect(mail.text).toBe('See you\n\nTea, at last\n2026-04-02 16:00 Europe/Berlin – 2026-04-02 15:00 UTC\nThe quay');
    expect(mail.attachments).toMatchObject([{ name: 'attachment.ics', type: 'text/calendar' }]);
  });

  it('of a mail in a mail is shown where there is no other', async () => {
    const inner = 'Content-Type: message/rfc822\n\nFrom: b@x.example\nSubject: Inner\n\nInner words';
    expect((await parse(mixed(inner))).text).toBe('Inner words');
    const mail = await parse(mixed('\nLook:', inner));
    expect(mail).toMatchObject({ text: 'Look:', attachments: [{ type: 'message/rfc822', name: 'attachment.eml' }] });
  });
});

describe('an attachment', () => {
  it('has a name, a size, a hash and its place', async () => {
    const mail = await parse(
      mixed(
        'Content-Type: text/html\n\n<img src="cid:pic@x">',
        'Content-Type: image/png; name="=?utf-8?q?b=C3=A4r.png?="\nContent-ID: <pic@x>\nContent-Transfer-Encoding: base64\n\naGVsbG8=',
      ),
    );
    expect(mail.attachments).toMatchObject([
      {
        ...{ name: 'bär.png', type: 'image/png', size: 5, contentId: 'pic@x', inline: true, dangerous: false },
        sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      },
    ]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\a.txt', 'a.txt'],
    ['\u200b.htaccess', 'htaccess'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\0b.txt', 'a b.txt'],
    ['', 'attachment.pdf'],
    ['///', 'attachment.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
  ])('named %j is shown as %j', (declared, name) => expect(nameOf(declared, 'application/pdf')).toBe(name));

  it('that runs when it is opened is marked', () => {
    for (const name of ['a.exe', 'a.pdf.js', 'A.HTML', 'a.svg', 'report.docm', 'a.exe.txt'])
      expect(isDangerous(name, '')).toBe(true);
    for (const name of ['a.pdf', 'photo.jpg', 'v1.2 notes.docx'])
      expect(isDangerous(name, 'application/pdf')).toBe(false);
    expect(isDangerous('a.txt', 'text/html')).toBe(true);
  });

  it('of S/MIME and PGP is kept and told', async () => {
    const mail = await parse(
      mixed(
        'Content-Type: application/pkcs7-mime; name=smime.p7m\n\nx',
        'Content-Type: application/pgp-signature\n\ny',
      ),
    );
    expect(mail.attachments.map(({ name }) => name)).toEqual(['smime.p7m', 'attachment.asc']);
    expect(mail.warnings).toEqual(expect.arrayContaining(['encrypted', 'signed']));
  });

  it('in uuencode and winmail.dat is opened', async () => {
    const uu = 'begin 644 cat.txt\n#0V%T\n`\nend';
    const [file] = (
      await parse(mixed(`Content-Type: application/octet-stream\nContent-Transfer-Encoding: x-uuencode\n\n${uu}`))
    ).attachments;
    expect([file?.name, Buffer.from(file?.content ?? []).toString()]).toEqual(['cat.txt', 'Cat']);
    const attribute = (id: number, data: string): Buffer => {
      const block = Buffer.alloc(9 + data.length + 2);
      block.writeUInt8(2);
      block.writeUInt16LE(id, 1);
      block.writeUInt32LE(data.length, 5);
      block.write(data, 9, 'latin1');
      return block;
    };
    const tnef = Buffer.concat([
      Buffer.from('789f3e220100', 'hex'),
      attribute(0x9002, 'rend'),
      attribute(0x8010, 'cat.txt\0'),
      attribute(0x800f, 'Cat'),
    ]);
    const mail = await parse(
      mixed(
        `Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${tnef.toString('base64')}`,
      ),
    );
    expect(mail.attachments.map(({ name, size }) => [name, size])).toEqual([
      ['winmail.dat', tnef.length],
      ['cat.txt', 3],
    ]);
    expect(mail.warnings).toContain('winmail');
  });
});

it('a mail has one fingerprint whatever its line ends', () => {
  const [a, b, c] = ['A: 1\r\n\r\nx\r\ny\r\n', 'A: 1\n\nx\ny', 'A: 1\r\rx\ry\n\n'].map((text) =>
    fingerprint(Buffer.from(text)),
  );
  expect(b).toBe(a);
  expect(c).toBe(a);
  expect(fingerprint(Buffer.from('A: 1\n\nx y'))).not.toBe(a);
  expect(fingerprint(Buffer.from(''))).not.toBe(a);
});
