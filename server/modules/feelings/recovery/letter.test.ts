import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseMail, type HouseLetter } from '#server/platform/mail/house-mail.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { openDesk, openShop, type Desk, type Shop } from '../desk.fixture.ts';
import { letters, lettersDue } from './letter.ts';
import { letterWords } from './letter-words.ts';

let desk: Desk;
let sink: Sink;
beforeAll(async () => {
  desk = await openDesk();
  sink = await openSink();
});
afterAll(async () => {
  await sink.close();
  await desk.close();
});

/** Runs the job of a day as the worker would, and gives back what went out. */
async function send({ owner }: Shop, day: string, works = true): Promise<HouseLetter[]> {
  const sent: HouseLetter[] = [];
  const job = letters({ works, send: (letter) => Promise.resolve(void sent.push(letter)) });
  await job.run({ workspaceId: owner.workspaceId, takeTurn: desk.house.app.platform.takeTurn }, { day });
  return sent;
}

test('who sees every conversation gets it, once for a Monday, unless they said no', async () => {
  const shop = await openShop(desk);
  const { workspaceId, email } = shop.owner;
  const lead = await desk.house.person(workspaceId, 'lead');
  const quiet = await desk.house.person(workspaceId, 'lead');
  const agent = await desk.house.person(workspaceId, 'agent');
  expect((await lead.call('GET', '/me/recovery-letter')).body).toMatchObject({ wanted: true });
  expect((await quiet.call('PUT', '/me/recovery-letter', { wanted: false })).body).toMatchObject({ wanted: false });
  expect((await agent.call('GET', '/me/recovery-letter')).status).toBe(403);
  await shop.customer('This is unacceptable. I am furious!');
  await desk.house.catchUp();
  const [letter, ...more] = await send(shop, '2026-11-23');
  expect(more).toEqual([]);
  expect([...(letter?.to ?? [])].sort()).toEqual([email, lead.email].sort());
  expect(letter?.text).toMatch(/^Monday,? 23 November, [^]+1 person is still here, 1 of them with something open/);
  expect(letter?.text).toContain('- 1 left on a low');
  expect(await send(shop, '2026-11-23')).toEqual([]);
  expect(await send(shop, '2026-11-30')).toHaveLength(1);
});

test('a server of mail gets it once, in the name of the house; sent again without an answer, it is known as the same', async () => {
  sink.reset();
  const shop = await openShop(desk);
  const { workspaceId, email } = shop.owner;
  await shop.customer('This is unacceptable. I am furious!');
  await desk.house.catchUp();
  const mail = houseMail({
    RAPPORT_MAIL_URL: `smtp://127.0.0.1:${String(sink.port)}`,
    RAPPORT_MAIL_FROM: 'Lark & Kettle <rapport@lark.example>',
  });
  const run = (day: string) => letters(mail).run({ workspaceId, takeTurn: desk.house.app.platform.takeTurn }, { day });
  const headers = () => sink.mails.map(({ raw }) => headersOf(raw));

  await run('2026-11-23');
  await run('2026-11-23');
  expect(sink.mails.map(({ from, to }) => [from, to])).toEqual([['rapport@lark.example', [email]]]);
  const [first] = headers();
  expect(first?.get('From')).toBe('"Lark & Kettle" <rapport@lark.example>');
  expect([first?.get('To'), first?.get('Auto-Submitted')]).toEqual([email, 'auto-generated']);
  expect(first?.get('Message-ID')).toBe(`<recovery.2026-11-23.${workspaceId}@lark.example>`);
  expect(sink.mails[0]?.raw).toContain('1 person is still here');

  sink.cut = 'before-answer';
  await expect(run('2026-11-30')).rejects.toThrow();
  sink.cut = null;
  await run('2026-11-30');
  const again = headers().slice(1);
  expect(again).toHaveLength(2);
  expect(again[0]?.get('Message-ID')).toBe(again[1]?.get('Message-ID'));
  expect(again[0]?.get('Message-ID')).not.toBe(first?.get('Message-ID'));
});
const headersOf = (raw: string): Map<string, string> => {
  const [head = ''] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
};

test('nothing is sent where there is nothing to say, or no way out', async () => {
  const calm = await openShop(desk);
  await calm.customer('Which grind is right for a moka pot?');
  await desk.house.catchUp();
  expect(await send(calm, '2026-11-23')).toEqual([]);
  const shop = await openShop(desk);
  await shop.customer('This is unacceptable. I am furious!');
  await desk.house.catchUp();
  expect(await send(shop, '2026-11-23', false)).toEqual([]);
});

test.each([
  ['Europe/Dublin', '2026-11-23T06:59:00Z', false], // still early
  ['Europe/Dublin', '2026-11-23T07:02:00Z', true],
  ['America/New_York', '2026-11-23T11:59:00Z', false],
  ['America/New_York', '2026-11-23T12:02:00Z', true],
  ['Asia/Kolkata', '2026-11-23T01:32:00Z', true],
  ['Pacific/Auckland', '2026-11-22T18:02:00Z', true], // Monday there, Sunday here
  ['Europe/Dublin', '2026-11-24T07:02:00Z', false],
])('in %s at %s it is due: %s', async (zone, now, due) => {
  const shop = await openShop(desk);
  const { workspaceId } = shop.owner;
  await desk.rows.client.query('update workspaces set time_zone = $2 where id = $1', [workspaceId, zone]);
  const { rows } = await desk.rows.client.query<{ addJob: unknown }>(
    `${lettersDue(`timestamptz '${now}'`)} and w.id = '${workspaceId}'`,
  );
  expect(rows.length === 1).toBe(due);
});

test('the letter names the first of the queue and counts the rest', () => {
  const now = Date.parse('2026-11-23T07:00:00Z');
  const person = { contactName: 'Maya', contactEmail: null, owner: null };
  const { subject, text } = letterWords({
    ...{ date: 'Monday 23 November', house: 'Lark & Kettle', now },
    figures: { open: 1, resolved: 2, entered: 4, recovered: 1, closed: 0 },
    standing: { now: { atRisk: 12, fragile: 1_040 }, ago: { atRisk: 15, fragile: 1_032 } },
    people: [
      { ...person, state: 'open', since: '2026-11-14T07:00:00Z' },
      { ...person, contactName: null, owner: 'Nora Byrne', state: 'resolved', since: '2026-11-22T07:00:00Z' },
    ],
  });
  expect(subject).toBe('Left on a low: 3 people are still here – Lark & Kettle');
  expect(text).toContain('3 people are still here, 1 of them with something open.');
  expect(text).toContain('- Maya: open for 9 days, nobody’s yet');
  expect(text).toContain('- Somebody without a name: solved, waiting for their word for a day, with Nora Byrne');
  expect(text).toContain('- and 1 more');
  const nobody = { open: 0, resolved: 0, entered: 2, recovered: 2, closed: 0 };
  expect(text).toContain('- 12 at risk, 15 a week ago\n- 1,040 fragile, 1,032 a week ago\n');
  const calm = { now: { atRisk: 0, fragile: 0 }, ago: null };
  expect(letterWords({ date: '', house: 'L', now, figures: nobody, standing: calm, people: [] }).subject).toBe(
    'Nobody is left on a low – L',
  );
});
