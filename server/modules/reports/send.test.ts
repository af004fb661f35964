import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figures } from '#contract/figures.ts';
import type { HouseLetter } from '#server/platform/mail/house-mail.ts';
import { houseMail } from '#server/platform/mail/house-mail.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { idOf } from '#test/guards/scene.ts';
import { openDesk, openShop, type Desk, type Shop } from './reports.fixture.ts';
import { nextMoment } from './schedules.ts';
import { sending, timeBefore } from './send.ts';

let desk: Desk;
let shop: Shop;
let sink: Sink;
beforeAll(async () => {
  sink = await openSink();
  desk = await openDesk();
  shop = await openShop(desk);
});
afterAll(async () => {
  await desk.close();
  await sink.close();
});

test.each([
  ['week', 'Europe/Dublin', '2026-11-22T12:00:00Z', '2026-11-23T07:00:00.000Z'],
  ['week', 'Europe/Dublin', '2026-11-23T07:00:00Z', '2026-11-30T07:00:00.000Z'],
  ['week', 'America/New_York', '2026-03-06T12:00:00Z', '2026-03-09T11:00:00.000Z'], // the clock has moved meanwhile
  ['month', 'Asia/Kolkata', '2026-12-31T20:00:00Z', '2027-02-01T01:30:00.000Z'],
] as const)('each %s in %s: after %s comes %s', (every, zone, now, next) => {
  expect(nextMoment(every, zone, now)).toBe(next);
});

test('a week and a month are those that have just ended', () => {
  expect(timeBefore('week', 'Europe/Dublin', '2026-11-23T07:00:00Z')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(timeBefore('month', 'Europe/Dublin', '2026-03-01T07:00:00Z')).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
  });
});

test('a scheduled report goes to whom it is for, once for its moment, with figures as text and tables as CSV', async () => {
  const { workspaceId, agentId, email } = shop.owner;
  const body = { page: 'volumes', every: 'week', agentIds: [agentId] };
  const made = await shop.does('POST', '/report-schedules', body);
  const [id, at] = [idOf(made), String(made.body['nextAt'])];
  const letters: HouseLetter[] = [];
  const job = sending({ works: true, send: (letter) => Promise.resolve(void letters.push(letter)) });
  const ctx = { workspaceId, takeTurn: desk.house.app.platform.takeTurn };
  await job.run(ctx, { id, at });
  await job.run(ctx, { id, at }); // tried again after a crash
  expect(letters).toHaveLength(1);
  expect(letters[0]?.to).toEqual([email]);
  expect(letters[0]?.text).toMatch(/^Volumes, Lark & Kettle[^]+Messages from customers: 0/);
  expect(letters[0]?.files?.map(({ name }) => name.replace(/ \d.*/, ''))).toEqual([
    ...['volumes', 'volumes time', 'volumes heat-received', 'volumes inboxes', 'volumes teams'],
  ]);
  const [listed] = (await shop.does('GET', '/report-schedules')).body['items'] as { nextAt: string; sentAt: string }[];
  expect(Date.parse(listed?.nextAt ?? '') - Date.parse(at)).toBeGreaterThan(6 * 86_400_000);
  expect(listed?.sentAt).toEqual(expect.any(String));
  await shop.does('DELETE', `/report-schedules/${id}`);
  await job.run(ctx, { id, at: listed?.nextAt });
  expect(letters).toHaveLength(1);
});

test('a server of mail gets it with its files as they are saved from the page; sent again, it is known as the same', async () => {
  const { workspaceId, email } = shop.owner;
  const wanted = { page: 'promptness', every: 'month', agentIds: [shop.owner.agentId] };
  const made = await shop.does('POST', '/report-schedules', wanted);
  const [id, at] = [idOf(made), String(made.body['nextAt'])];
  const mail = houseMail({
    RAPPORT_MAIL_URL: `smtp://127.0.0.1:${String(sink.port)}`,
    RAPPORT_MAIL_FROM: 'Lark & Kettle <rapport@lark.example>',
  });
  const run = () => sending(mail).run({ workspaceId, takeTurn: desk.house.app.platform.takeTurn }, { id, at });
  sink.cut = 'before-answer';
  await expect(run()).rejects.toThrow();
  sink.cut = null;
  await run();
  await run(); // it is sent already
  const letters = await Promise.all(sink.mails.map(({ raw }) => PostalMime.parse(raw)));
  expect(sink.mails.map(({ from, to }) => [from, to])).toEqual([
    ['rapport@lark.example', [email]],
    ['rapport@lark.example', [email]],
  ]);
  expect(letters[0]?.messageId).toBe(letters[1]?.messageId);
  const [, letter] = letters;
  const { from, to } = timeBefore('month', 'Europe/Dublin', at);
  expect([letter?.subject, letter?.text]).toEqual([
    `Promptness, ${from} to ${to}`,
    expect.stringMatching(/^Promptness, Lark & Kettle\r?\n/) as string,
  ]);
  for (const table of [undefined, 'course', 'first-replies', 'resolutions', 'heat-broken', 'inboxes', 'teams']) {
    const asked = `/reports/promptness/csv?from=${from}&to=${to}${table === undefined ? '' : `&table=${table}`}`;
    const { name, csv } = (await shop.does('GET', asked)).body as { name: string; csv: string };
    const file = letter?.attachments.find(({ filename }) => filename === name);
    expect([table, new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.content as ArrayBuffer)]).toEqual([
      table,
      csv,
    ]);
  }
  expect(letter?.attachments).toHaveLength(7);
});

test('only colleagues of the workspace can be chosen, and without a server nothing goes out', async () => {
  const stranger = await desk.house.workspace('Elsewhere');
  const body = { page: 'promise', every: 'month', agentIds: [stranger.agentId] };
  expect((await shop.owner.call('POST', '/report-schedules', body)).status).toBe(400);
  expect(houseMail({}).works).toBe(false);
  await expect(houseMail({}).send({ to: ['a@example.test'], subject: '', text: '' })).rejects.toThrow(
    'RAPPORT_MAIL_URL',
  );
});

test('the guide defines every figure in the words of the product', () => {
  const guide = readFileSync(new URL('../../../docs/reports.md', import.meta.url), 'utf8');
  for (const { name, definition } of Object.values(figures)) expect(guide).toContain(`| ${name} | ${definition} |`);
});
