import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { naughtyStrings } from '#test/guards/naughty-strings.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openMailInbox } from '#test/support/mail.ts';
import { openReaders } from '../parse/pool.ts';
import { keep } from './keep.ts';
import { takeWaiting } from './take.ts';

let house: House;
let owner: Person;
const readers = openReaders();
beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
});
afterAll(async () => {
  await readers.close();
  await house.close();
});

const composer = createTransport({ streamTransport: true, buffer: true });
async function compose(text: string, i: number): Promise<Buffer> {
  const sent = await composer.sendMail({
    from: { name: text.replaceAll(/[\r\n]/g, ' '), address: `c${String(i)}@example.test` },
    to: 'help@shop.example',
    subject: text.replaceAll(/[\r\n]/g, ' '),
    text: `${text}\n${String(i)}`,
    attachments: [{ filename: text.replaceAll(/[\r\n]/g, ' '), content: `${text}.` }],
  });
  return sent.message as Buffer;
}

test('every naughty string in subject, name, text and file name arrives as a message', async () => {
  const inbox = await openMailInbox(owner);
  const { takeTurn, sealKey, log, store } = house.app.platform;
  const raws = await Promise.all(naughtyStrings.map(compose));
  await takeTurn(owner.workspaceId, (turn) =>
    keep(
      turn,
      inbox.id,
      'http',
      raws.map((raw) => ({ raw, at: turn.now })),
    ),
  );
  for (let n = 1; n > 0;) n = await takeWaiting({ takeTurn, sealKey, log, readers }, owner.workspaceId, inbox.id);
  const { rows } = await store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query<{ state: string; n: number }>('select state, count(*)::int as n from raw_mails group by state'),
  );
  expect(rows).toEqual([{ state: 'taken', n: naughtyStrings.length }]);
  const { rows: files } = await store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query<{ n: number }>('select count(distinct message_id)::int as n from attachments'),
  );
  expect(files[0]?.n).toBe(naughtyStrings.length);
});
