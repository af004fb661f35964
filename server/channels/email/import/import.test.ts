import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openMailInbox, threadsOf } from '#test/support/mail.ts';
import { openReaders } from '../parse/pool.ts';
import { importArchive } from './import.ts';
import { readMbox, type Archived } from './mbox.ts';

let house: House;
let owner: Person;
const readers = openReaders();
const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-import-'));
beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
});
afterAll(async () => {
  await readers.close();
  await house.close();
  rmSync(folder, { recursive: true });
});

const mail = (n: number, day: string, more = ''): string =>
  `From: Customer <c${String(n)}@example.test>\nTo: help@shop.example\nSubject: Old ${String(n)}\nMessage-ID: <old${String(n)}@example.test>\nDate: ${day}\n${more}\nThe text of ${String(n)}\nFrom here on it goes on\n`;
const mbox = [
  `From c1@example.test Tue Mar  3 09:15:00 2020\n${mail(1, 'Tue, 03 Mar 2020 09:15:00 +0000').replace('\nFrom here', '\n>From here')}\n`,
  `From c1@example.test Wed Mar  4 10:00:00 2020\n${mail(1, 'Wed, 04 Mar 2020 10:00:00 +0000', 'References: <old1@example.test>\n').replace('old1@', 'old2@').replace('References: <old2@', 'References: <old1@').replace('The text of 1', 'And more of it').replace('\nFrom here', '\n>From here')}\n`,
].join('');

const bring = (file: string, inboxId: string) => {
  const { takeTurn, sealKey, log } = house.app.platform;
  const place = { workspaceId: owner.workspaceId, inboxId };
  return importArchive({ takeTurn, sealKey, log, readers }, place, file, () => undefined);
};

test('an mbox comes apart where its mails begin, in whatever pieces it is read', async () => {
  for (const size of [1, 7, 100_000]) {
    const pieces = Array.from({ length: Math.ceil(mbox.length / size) }, (_, i) =>
      Buffer.from(mbox.slice(i * size, (i + 1) * size)),
    );
    const found: Archived[] = [];
    for await (const one of readMbox(Readable.from(pieces))) found.push(one);
    expect(found.map(({ at }) => at)).toEqual(['2020-03-03T09:15:00.000Z', '2020-03-04T10:00:00.000Z']);
    expect(found[0]?.raw.toString()).toBe(mail(1, 'Tue, 03 Mar 2020 09:15:00 +0000'));
  }
});

test('an archive comes in with its dates, once, resolved, and nobody is told', async () => {
  const inbox = await openMailInbox(owner);
  const events = async () => {
    const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
      tx.client.query<{ n: number }>('select count(*)::int as n from events'),
    );
    return rows[0]?.n;
  };
  writeFileSync(path.join(folder, 'archive.mbox'), mbox);
  mkdirSync(path.join(folder, 'cur'));
  writeFileSync(path.join(folder, 'cur', '1.eml'), mail(3, 'Fri, 06 Mar 2020 09:15:00 +0000'));
  const before = await events();
  expect(await bring(folder, inbox.id)).toEqual({ mails: 3, fresh: 3, parked: 0 });
  expect(await bring(folder, inbox.id)).toEqual({ mails: 3, fresh: 0, parked: 0 });
  expect(await events()).toBe(before);
  const threads = await threadsOf(owner, inbox.id);
  expect(
    threads.map(({ conversation, messages }) => [
      conversation.subject,
      conversation.status,
      conversation.waitingSince,
      conversation.due,
      messages.map(({ at }) => at),
    ]),
  ).toEqual([
    ['Old 1', 'resolved', null, null, ['2020-03-03T09:15:00.000Z', '2020-03-04T10:00:00.000Z']],
    ['Old 3', 'resolved', null, null, ['2020-03-06T09:15:00.000Z']],
  ]);
});

test('what one of us wrote stands in an archive as an answer, and the inbox is no customer of its own', async () => {
  const inbox = await openMailInbox(owner);
  const ours = (n: number, day: string, to: string, more = ''): string =>
    `From: Support <${inbox.address}>\nTo: ${to}\nSubject: Re: Old\nMessage-ID: <ours${String(n)}@shop.example>\nDate: ${day}\n${more}\nAnswer ${String(n)}\n`;
  const place = path.join(folder, 'both');
  mkdirSync(place);
  const answer = ours(1, 'Wed, 04 Mar 2020 09:00:00 +0000', 'c1@example.test', 'In-Reply-To: <old1@example.test>\n');
  writeFileSync(path.join(place, '1 question.eml'), mail(1, 'Tue, 03 Mar 2020 09:15:00 +0000'));
  writeFileSync(path.join(place, '2 answer.eml'), answer);
  writeFileSync(path.join(place, '3 first.eml'), ours(2, 'Thu, 05 Mar 2020 09:00:00 +0000', 'new@example.test'));
  expect(await bring(place, inbox.id)).toEqual({ mails: 3, fresh: 3, parked: 0 });
  const threads = await threadsOf(owner, inbox.id);
  expect(
    threads.map(({ conversation, messages }) => [
      conversation.contact.email,
      conversation.status,
      conversation.due,
      messages.map(({ from, at }) => `${from} ${at.slice(0, 10)}`),
    ]),
  ).toEqual([
    ['c1@example.test', 'resolved', null, ['customer 2020-03-03', 'agent 2020-03-04']],
    ['new@example.test', 'resolved', null, ['agent 2020-03-05']],
  ]);
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query(`select 1 from contacts where email = $1`, [inbox.address]),
  );
  expect(rows).toEqual([]); // the inbox is no customer of its own
});
