import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../parse/parse.ts';
import { checkMail, type Connection } from './check.ts';
import { honestName } from './honest-name.ts';
import { isUnchecked, isVerified } from './verdict.ts';

/**
 * The ways of Chen, Paxson and Jiang, "Composition Kills: A Case Study of Email Sender Authentication" (USENIX Security 2020),
 * and what mail programs are known for: somebody who owns evil.example, a server of their own and a good signature of theirs
 * tries to write in the name of bank.example, which asks everybody to reject what it has not signed.
 */
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const record = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const own: Record<string, string> = {
  'k._domainkey.evil.example': `v=DKIM1; k=rsa; p=${record}`,
  'evil.example': 'v=spf1 ip4:192.0.2.66 -all',
  'evil.bank.example.evil.example': 'v=spf1 ip4:192.0.2.66 -all',
  '_dmarc.evil.example': 'v=DMARC1; p=none',
  'bank.example': 'v=spf1 ip4:192.0.2.1 -all',
  '_dmarc.bank.example': 'v=DMARC1; p=reject; sp=reject',
};
const absent = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
const resolver = (name: string, type: string) => {
  const text = own[name.toLowerCase().replace(/\.$/, '')];
  return type === 'TXT' && text !== undefined ? Promise.resolve([[text]]) : absent();
};
const theirs: Connection = { ip: '192.0.2.66', helo: 'mail.evil.example', sender: 'eve@evil.example' };

async function signed(text: string, domain = 'evil.example', more: { maxBodyLength?: number } = {}): Promise<string> {
  const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = { signingDomain: domain, selector: 'k', privateKey, ...more };
  const { signatures } = await dkimSign(text, { ...key, signatureData: [key] });
  return signatures + text;
}
/** Whom a mail is shown to be from, and whether that is believed. */
async function judge(raw: string, connection: Connection | null = theirs) {
  const { from, warnings } = await parseMail(Buffer.from(raw, 'latin1'));
  const address = from?.address ?? '';
  const verdict = await checkMail(Buffer.from(raw, 'latin1'), address, { resolver, connection, deadlineMs: 5_000 });
  return { address, name: from?.name ?? '', verdict, believed: isVerified(verdict), warnings };
}
const mail = (head: string): string => `${head}\r\nTo: help@shop.example\r\nSubject: Hello\r\n\r\nText\r\n`;
const bank = 'ceo@bank.example';

const heads: readonly [string, string][] = [
  ['a From of another', `From: ${bank}`],
  ['two From fields, theirs first', `From: ${bank}\r\nFrom: eve@evil.example`],
  ['two From fields, theirs last', `From: eve@evil.example\r\nFrom: ${bank}`],
  ['a From field with a space before the colon', `From : ${bank}\r\nFrom: eve@evil.example`],
  ['the same, the other way round', `From: ${bank}\r\nFrom : eve@evil.example`],
  ['a From field that is folded away', `From:\r\n ${bank}\r\nFrom: eve@evil.example`],
  ['a From field with an empty one before', `From:\r\nFrom: ${bank}`],
  ['a name of a field in other letters', `fRoM: ${bank}\r\nFrom: eve@evil.example`],
  ['a field that only looks like From', `From: ${bank}\r\nF\u00adrom: eve@evil.example`],
  ['two mailboxes in one From', `From: ${bank}, eve@evil.example`],
  ['two mailboxes, the other way round', `From: eve@evil.example, ${bank}`],
  ['two addresses in brackets', `From: <${bank}> <eve@evil.example>`],
  ['two addresses in brackets, the other way round', `From: <eve@evil.example> <${bank}>`],
  ['a comment behind the address', `From: ${bank} (eve@evil.example)`],
  ['a comment within the address', `From: <ceo@bank.example(@evil.example)>`],
  ['a comment before the address', `From: (eve@evil.example) ${bank}`],
  ['an address in quotes before the other', `From: "${bank}" <eve@evil.example>`],
  ['an address as a name without quotes', `From: ${bank} <eve@evil.example>`],
  ['a name that hides the rest', `From: "${bank}"${' '.repeat(200)}<eve@evil.example>`],
  ['an encoded name', `From: =?utf-8?b?${Buffer.from(`<${bank}>`).toString('base64')}?= <eve@evil.example>`],
  ['an encoded address', `From: =?utf-8?q?ceo=40bank.example?=@evil.example`],
  ['a whole encoded From', `From: =?utf-8?b?${Buffer.from(`Boss <${bank}>`).toString('base64')}?=`],
  ['a group', `From: bank: ${bank}, eve@evil.example;`],
  ['an old route', `From: <@evil.example:${bank}>`],
  ['an old route, the other way round', `From: <@bank.example,@evil.example:${bank}>`],
  ['quotes around the local part', `From: <"${bank}>"@evil.example>`],
  ['two at signs', `From: <ceo@bank.example@evil.example>`],
  ['two at signs, the other way round', `From: <eve@evil.example@bank.example>`],
  ['a NUL in the address', `From: ${bank}\0@evil.example`],
  ['a backslash', `From: <ceo\\@bank.example@evil.example>`],
  ['a domain that ends alike', `From: ceo@evilbank.example`],
  ['a part of the domain that has no record', `From: ceo@mail.bank.example`],
  ['a part of the domain that is not there at all', `From: ceo@no.such.bank.example`],
  ['a dot behind the domain', `From: ceo@bank.example.`],
  ['a Sender of theirs', `From: ${bank}\r\nSender: eve@evil.example`],
  ['a Resent-From of theirs', `Resent-From: eve@evil.example\r\nFrom: ${bank}`],
  [
    'a check that they have written themselves',
    `Authentication-Results: rapport; dmarc=pass header.from=bank.example\r\nFrom: ${bank}`,
  ],
  ['no From at all, but a Sender', `Sender: ${bank}`],
];
const isBanks = (address: string): boolean => /(^|[@.])bank\.example\.?$/.test(address.slice(address.lastIndexOf('@')));

describe('somebody with a server and a signature of their own', () => {
  it.each(heads)('is not believed to be another by %s', async (_, head) => {
    for (const raw of [await signed(mail(head)).catch(() => mail(head)), mail(head)]) {
      const { address, believed, name } = await judge(raw);
      if (believed) {
        // What they have signed is theirs, and is shown to be.
        expect(isBanks(address), address).toBe(false);
        expect(address.endsWith('@evil.example')).toBe(true);
        expect(honestName(name, address)).not.toContain('bank.example');
      }
    }
  });

  const envelopes: readonly [string, Partial<Connection>][] = [
    ['an empty MAIL FROM with another’s HELO', { sender: '', helo: 'bank.example' }],
    ['an empty MAIL FROM with their own HELO', { sender: '', helo: 'evil.example' }],
    ['a MAIL FROM of another', { sender: bank }],
    ['a MAIL FROM with two at signs', { sender: 'ceo@bank.example@evil.example' }],
    ['a MAIL FROM with a bracket', { sender: 'eve@evil.example(@bank.example' }],
    ['a MAIL FROM in a domain that holds the other’s name', { sender: 'x@evil.bank.example.evil.example' }],
    ['a MAIL FROM below the other’s domain', { sender: 'x@no.such.bank.example' }],
    ['a MAIL FROM with a quoted local part', { sender: '"ceo@bank.example,x"@evil.example' }],
    ['a HELO with an address', { sender: '', helo: '[192.0.2.1]' }],
    ['a HELO that is none', { sender: '', helo: 'bank.example evil.example' }],
  ];
  it.each(envelopes)('is not believed to be another by %s', async (_, news) => {
    const plain = mail(`From: ${bank}`);
    for (const raw of [plain, await signed(plain)]) {
      const { believed, verdict } = await judge(raw, { ...theirs, ...news });
      expect([believed, verdict.dmarc]).toEqual([false, 'fail']);
    }
  });

  it('is not believed by a signature whose domain only begins like the other’s, or is cut', async () => {
    const plain = mail(`From: ${bank}`);
    for (const domain of ['evil.example', 'bank.example.evil.example']) {
      const raw = await signed(plain, domain);
      for (const told of [
        raw,
        raw.replace(/d=[\w.]+;/, 'd=bank.example\0.evil.example;'),
        raw.replace(/d=[\w.]+;/, 'd=bank.example;'),
        raw.replace(/d=[\w.]+;/, 'd=example;'),
      ])
        expect((await judge(told)).believed).toBe(false);
    }
  });

  it('may not add a body, a subject or a second From to what a bank has signed', async () => {
    own['k._domainkey.bank.example'] = `v=DKIM1; k=rsa; p=${record}`;
    const raw = await signed(mail(`From: ${bank}`), 'bank.example');
    expect((await judge(raw, null)).believed).toBe(true); // the way by which it could have failed
    for (const told of [
      `From: eve@evil.example\r\n${raw}`,
      `${raw}More\r\n`,
      raw.replace('Subject: Hello', 'Subject: Pay'),
      raw.replace('From: ceo@', 'From: cfo@'),
    ])
      expect((await judge(told, null)).believed).toBe(false);
    const begun = await signed(mail(`From: ${bank}`), 'bank.example', { maxBodyLength: 4 });
    expect(begun).toMatch(/\bl=4\b/);
    expect((await judge(`${begun}More\r\n`, null)).believed).toBe(false);
    delete own['k._domainkey.bank.example'];
  });
});

describe('where the DNS does not answer', () => {
  const never = () => new Promise<never>(() => undefined);
  const away = () => Promise.reject(Object.assign(new Error('away'), { code: 'ETIMEOUT' }));
  it.each([
    ['refuses', away],
    ['dawdles', never],
  ])('of whoever forges (%s), they are a forger all the same', async (_, answer) => {
    const silent = (name: string, type: string) =>
      name.toLowerCase().endsWith('evil.example') ? answer() : resolver(name, type);
    const raw = Buffer.from(await signed(mail(`From: ${bank}`)));
    for (const sender of ['eve@evil.example', '', 'x@evil.bank.example.evil.example']) {
      const connection = { ...theirs, sender };
      const verdict = await checkMail(raw, bank, { resolver: silent, connection, deadlineMs: 500 });
      expect([verdict.dmarc, isVerified(verdict), isUnchecked(verdict)]).toEqual(['fail', false, false]);
    }
  });

  it.each(['ETIMEOUT', 'ESERVFAIL', 'EREFUSED'])(
    '(%s) nobody is believed and nobody is called a forger',
    async (code) => {
      const silent = () => Promise.reject(Object.assign(new Error('away'), { code }));
      const partly = (name: string, type: string) => (name.startsWith('_dmarc.') ? resolver(name, type) : silent());
      const raw = Buffer.from(await signed(mail(`From: ${bank}`), 'bank.example'));
      for (const away of [silent, partly]) {
        const verdict = await checkMail(raw, bank, { resolver: away, connection: theirs, deadlineMs: 5_000 });
        expect(isVerified(verdict)).toBe(false);
        expect(isUnchecked(verdict)).toBe(true);
        expect(verdict.dmarc).not.toBe('fail');
      }
    },
  );
});

it.each([
  ['Maya Ortiz', 'maya@shop.example', 'Maya Ortiz'],
  ['maya@shop.example', 'maya@shop.example', 'maya@shop.example'],
  ['Maya (Maya@Shop.Example)', 'maya@shop.example', 'Maya (Maya@Shop.Example)'],
  ['ceo@bank.example', 'eve@evil.example', ''],
  ['Boss <ceo@bank.example>', 'eve@evil.example', ''],
  ['ceo＠bank.example', 'eve@evil.example', ''],
  ['Ask @maya', 'maya@shop.example', 'Ask @maya'],
])('the name “%s” of %s is shown as “%s”', (name, address, shown) => {
  expect(honestName(name, address)).toBe(shown);
});
