import { describe, expect, it } from 'vitest';
import { parseMail } from '../parse/parse.ts';
import { judge } from './automatic.ts';
import { silenceFor } from './may-answer.ts';
import { readReport } from './report.ts';

const mailOf = (header: string, body = 'Hello') =>
  parseMail(Buffer.from(`From: Ann <ann@lark.example>\r\nSubject: Hello\r\n${header}\r\n\r\n${body}`));

describe('a machine is known by', () => {
  it.each([
    ['Auto-Submitted: auto-replied (vacation)', 'reply'],
    ['Auto-Submitted: auto-generated; owner-email="x@y.example"', 'notice'],
    ['Precedence: bulk', 'list'],
    ['Precedence: auto_reply', 'reply'],
    ['X-Autoreply: yes', 'reply'],
    ['X-Auto-Response-Suppress: All', 'notice'],
    ['List-Id: News <news.shop.example>', 'list'],
    ['List-Unsubscribe: <mailto:u@shop.example>', 'list'],
    ['Return-Path: <>', 'bounce'],
    ['X-Failed-Recipients: a@b.example', 'bounce'],
    ['X-Rapport-Automatic: yes', 'loop'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', 'bounce'],
    ['Content-Type: multipart/report; report-type="disposition-notification"; boundary=b', 'receipt'],
  ])('%s', async (header, kind) => {
    const judged = judge(await mailOf(header));
    expect(judged.kind).toBe(kind);
    expect(judged.reasons).not.toEqual([]);
  });

  it('its name', async () => {
    const mail = await parseMail(Buffer.from('From: MAILER-DAEMON@x.example\r\n\r\nNo such user'));
    expect(judge(mail).kind).toBe('bounce');
  });
});

it.each([
  'Auto-Submitted: no',
  'Precedence: normal',
  'X-Auto-Response-Suppress: DR, OOF, AutoReply',
  'X-Autoreply: no',
  'Return-Path: <ann@lark.example>',
  'X-Mailer: Mail',
])('a person may send %s', async (header) => {
  expect(judge(await mailOf(header))).toEqual({ kind: null, reasons: [], hints: [] });
});

it('a subject alone decides nothing', async () => {
  const mail = await parseMail(
    Buffer.from('From: ann@lark.example\r\nSubject: Out of office chairs?\r\n\r\nHave you any?'),
  );
  expect(judge(mail)).toEqual({ kind: null, reasons: [], hints: ['Subject: Out of office chairs?'] });
});

it('a group of our own address makes no list', async () => {
  const mail = await mailOf('List-Id: <support.shop.example>\r\nPrecedence: list\r\nList-Post: <mailto:x@y.example>');
  expect(judge(mail).kind).toBe('list');
  expect(judge(mail, new Set(['support@shop.example'])).kind).toBeNull();
});

describe('an automatic answer', () => {
  const lists = { own: new Set(['support@shop.example']), bouncing: new Set(['gone@lark.example']) };
  const person = { kind: null, reasons: [], hints: [] };
  const silence = (from: string, replyTo: string[] = []) => {
    const box = (address: string) => ({ name: '', address });
    return silenceFor({ from: from === '' ? null : box(from), replyTo: replyTo.map(box) }, person, lists);
  };

  it.each([
    ['noreply@x.example', 'no-reply'],
    ['no-reply+abc@x.example', 'no-reply'],
    ['do-not-reply@x.example', 'no-reply'],
    ['orders-noreply@x.example', 'no-reply'],
    ['mailer-daemon@x.example', 'machine'],
    ['postmaster@x.example', 'machine'],
    ['talk-request@x.example', 'machine'],
    ['support@shop.example', 'own-address'],
    ['support+c-abc@shop.example', 'own-address'],
    ['gone@lark.example', 'bouncing'],
    ['', 'no-sender'],
  ])('never goes to %s', (from, why) => expect(silence(from)).toBe(why));

  it('goes to people', () => {
    for (const address of [
      'ann@lark.example',
      'norbert@lark.example',
      'nora.reply@lark.example',
      'notary@lark.example',
    ])
      expect(silence(address)).toBeNull();
  });

  it('looks at Reply-To, too', () => {
    expect(silence('ann@lark.example', ['support@shop.example'])).toBe('own-address');
    expect(silence('noreply@forms.example', ['ann@lark.example'])).toBe('no-reply');
  });

  it('never follows an automatic mail', () => {
    const from = { name: '', address: 'ann@lark.example' };
    expect(silenceFor({ from, replyTo: [] }, { ...person, kind: 'list' }, lists)).toBe('automatic');
  });
});

describe('a report', () => {
  const part = (type: string, text: string): string => `--b\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
  const report = (status: string, extra = ''): string =>
    part('text/plain', 'It failed') +
    part('message/delivery-status', `Reporting-MTA: dns; x\r\n\r\n${status}`) +
    extra +
    '--b--';
  const bounced = async (status: string, extra = '') =>
    readReport(
      await mailOf('Content-Type: multipart/report; report-type=delivery-status; boundary=b', report(status, extra)),
    );

  it('names who failed, for good or for now, and the mail', async () => {
    const gone =
      'Final-Recipient: rfc822; Gone@Lark.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550\r\n no such user';
    const full = 'Final-Recipient: rfc822;<full@lark.example>\r\nAction: failed\r\nStatus: 4.2.2 (full)';
    const original = part('text/rfc822-headers', 'Message-ID: <m1@shop.example>\r\nSubject: x');
    expect(await bounced(`${gone}\r\n\r\n${full}`, original)).toEqual({
      kind: 'delivery',
      originalId: '<m1@shop.example>',
      outcomes: [
        {
          address: 'gone@lark.example',
          action: 'failed',
          status: '5.1.1',
          permanent: true,
          diagnostic: '550 no such user',
        },
        { address: 'full@lark.example', action: 'failed', status: '4.2.2', permanent: false, diagnostic: '' },
      ],
    });
  });

  it('may say that a mail is only late', async () => {
    const status = 'Final-Recipient: rfc822; a@lark.example\r\nAction: delayed\r\nStatus: 4.4.1';
    expect((await bounced(status))?.outcomes).toMatchObject([{ action: 'delayed', permanent: false }]);
  });

  it('may be in plain words', async () => {
    const body =
      'This message could not be delivered:\r\n\r\n  <gone@lark.example>:\r\n550 5.1.1 no such user\r\n\r\n------ This is a copy of the message.\r\nMessage-ID: <m2@shop.example>';
    const mail = await mailOf('Return-Path: <>\r\nX-Failed-Recipients: gone@lark.example', body);
    expect(readReport(mail)).toMatchObject({
      originalId: '<m2@shop.example>',
      outcomes: [{ address: 'gone@lark.example', status: '5.1.1', permanent: true }],
    });
  });

  it('may tell that somebody read', async () => {
    const body =
      part(
        'message/disposition-notification',
        'Original-Message-ID: <m3@shop.example>\r\nDisposition: manual-action; displayed',
      ) + '--b--';
    const mail = await mailOf('Content-Type: multipart/report; report-type=disposition-notification; boundary=b', body);
    expect(readReport(mail)).toEqual({ kind: 'read', outcomes: [], originalId: '<m3@shop.example>' });
  });

  it('is none where a person writes', async () => expect(readReport(await mailOf('X-Mailer: Mail'))).toBeNull());
});
