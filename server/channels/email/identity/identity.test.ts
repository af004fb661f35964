import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../parse/parse.ts';
import { checkMail } from './check.ts';
import { readResults } from './results-header.ts';
import { trustedVerdict } from './trusted.ts';
import { isVerified, unknown } from './verdict.ts';

const servers = new Set(['mx.shop.example']);
const verdictOf = async (header: string, from = 'ann@lark.example') =>
  trustedVerdict(await parseMail(Buffer.from(`${header}\r\nFrom: ${from}\r\n\r\nx`)), servers);
const good =
  'Authentication-Results: mx.shop.example; spf=pass smtp.mailfrom=lark.example; dkim=pass (good) header.d=lark.example; dmarc=pass header.from=lark.example';

describe('a trusted server’s results', () => {
  it('are believed', async () => {
    const verdict = await verdictOf(good);
    expect(verdict).toEqual({ spf: 'pass', dkim: 'pass', dmarc: 'pass', arc: 'none', aligned: true, source: 'header' });
    expect(isVerified(verdict)).toBe(true);
  });

  it('count only where the topmost field bears its name', async () => {
    const bad = 'Authentication-Results: mx.shop.example; dmarc=fail header.from=lark.example';
    expect(isVerified(await verdictOf(`${bad}\r\n${good}`))).toBe(false);
    expect(isVerified(await verdictOf(`${good}\r\n${bad}`))).toBe(true);
    const stranger = good.replace('mx.shop.example', 'mx.evil.example');
    expect(await verdictOf(stranger)).toEqual(unknown);
    expect(await verdictOf('Subject: none')).toEqual(unknown);
  });

  it.each([
    ['another domain', 'dmarc=pass header.from=evil.example'],
    ['a signature of another', 'dmarc=none; dkim=pass header.d=evil.example'],
    ['a signature of one that only ends alike', 'dmarc=none; dkim=pass header.d=ark.example'],
    ['SPF alone', 'dmarc=none; spf=pass smtp.mailfrom=lark.example'],
    ['ARC alone', 'arc=pass; dmarc=fail'],
    ['a signature against DMARC', 'dmarc=fail header.from=lark.example; dkim=pass header.d=lark.example'],
    ['words in a comment', 'dmarc=fail (dmarc=pass header.from=lark.example)'],
    ['words in quotes', 'dmarc=fail reason="x; dmarc=pass"'],
    ['a later property', 'dmarc=pass header.from=evil.example header.from=lark.example'],
    ['an open comment', 'dmarc=pass header.from=lark.example (oops'],
  ])('do not verify by %s', async (_, results) => {
    expect(isVerified(await verdictOf(`Authentication-Results: mx.shop.example; ${results}`))).toBe(false);
  });

  it('verify a domain without DMARC by its own signature, or one above it', async () => {
    for (const domain of ['lark.example', 'mail.lark.example'])
      expect(
        isVerified(
          await verdictOf(
            'Authentication-Results: mx.shop.example 1; dkim=pass header.i=@lark.example; dmarc = none',
            `a@${domain}`,
          ),
        ),
      ).toBe(true);
  });

  it('verify nobody where there are two senders', async () => {
    expect(isVerified(await verdictOf(good, 'ann@lark.example, eve@evil.example'))).toBe(false);
    expect(isVerified(await verdictOf(`From: eve@evil.example\r\n${good}`))).toBe(false);
  });

  it('are read whatever they are', () => {
    expect(readResults('')).toBeNull();
    expect(readResults('a b; =; dkim')).toEqual({ server: 'a', methods: [] });
    expect(Object.keys(readResults('a; dkim=pass __proto__=x')?.methods[0]?.properties ?? {})).toEqual(['__proto__']);
  });
});

describe('our own check', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const record = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const resolver = (dmarc: boolean) => (name: string, type: string) => {
    if (type === 'TXT' && name === 's._domainkey.lark.example')
      return Promise.resolve([[`v=DKIM1; k=rsa; p=${record}`]]);
    if (type === 'TXT' && name === '_dmarc.lark.example' && dmarc) return Promise.resolve([['v=DMARC1; p=reject']]);
    if (type === 'TXT' && name === 'lark.example') return Promise.resolve([['v=spf1 ip4:192.0.2.1 -all']]);
    return Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
  };
  const plain =
    'From: Ann <ann@lark.example>\r\nTo: support@shop.example\r\nSubject: Hi\r\nMessage-ID: <1@lark.example>\r\n\r\nHello\r\n';
  const signed = async (text = plain): Promise<string> => {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const key = { signingDomain: 'lark.example', selector: 's', privateKey: pem };
    const { signatures } = await dkimSign(text, { ...key, signatureData: [key] });
    return signatures + text;
  };
  const check = (
    text: string,
    { dmarc = true, connection = null as Parameters<typeof checkMail>[2]['connection'] } = {},
  ) => checkMail(Buffer.from(text), 'ann@lark.example', { resolver: resolver(dmarc), connection, deadlineMs: 5000 });

  it('verifies a signed mail, with DMARC and without', async () => {
    expect(await check(await signed())).toMatchObject({
      dkim: 'pass',
      dmarc: 'pass',
      aligned: true,
      source: 'checked',
    });
    expect(isVerified(await check(await signed(), { dmarc: false }))).toBe(true);
  });

  it('finds out a changed one', async () => {
    const verdict = await check((await signed()).replace('Hello', 'Hullo'));
    expect(verdict.dkim).not.toBe('pass');
    expect(isVerified(verdict)).toBe(false);
  });

  it('believes nothing unsigned, and no second From', async () => {
    expect(isVerified(await check(plain))).toBe(false);
    expect(isVerified(await check(`From: eve@evil.example\r\n${await signed()}`))).toBe(false);
  });

  it('asks SPF where it knows the connection', async () => {
    const connection = { ip: '192.0.2.1', helo: 'mx.lark.example', sender: 'ann@lark.example' };
    expect(await check(plain, { connection })).toMatchObject({ spf: 'pass', dmarc: 'pass', aligned: true });
    expect(await check(plain, { connection: { ...connection, ip: '192.0.2.9' } })).toMatchObject({
      spf: 'fail',
      dmarc: 'fail',
    });
  });

  it('ends in time where nobody answers, and never throws', async () => {
    const silent = () => new Promise<never>(() => undefined);
    const verdict = await checkMail(Buffer.from(await signed()), 'ann@lark.example', {
      resolver: silent,
      connection: null,
      deadlineMs: 100,
    });
    expect(verdict).toMatchObject({ dmarc: 'temperror', aligned: false });
    expect(isVerified(await check('\0\0'))).toBe(false);
  });
});
