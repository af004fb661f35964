import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Notice } from '#server/channel.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { noteAnniversaries } from './anniversaries.ts';
import { checkIn } from './check-in.ts';
import { remind } from './remind.ts';

let house: House;
let rows: Rows;
let nora: Person;
let inboxId: string;
let programmeId: string;
let rewardId: string;
let letters: Notice[] = [];
const dayMs = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();
const rule = (what: string, steps: number) => ({
  id: newId(),
  name: what,
  on: { what },
  gives: { how: 'each', steps },
});
async function good(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await nora.call(method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  nora = await house.workspace();
  inboxId = String((await good('POST', '/inboxes', { name: 'Orders', channel: 'api' }))['id']);
  const card = { required: 8, endowed: 2, reason: 'For before', reward: 'A bag', step: { one: 'bag', many: 'bags' } };
  const design = { card, rules: [rule('order', 1), rule('anniversary', 2)], reminderDays: 14 };
  programmeId = String((await good('POST', '/programmes', { name: 'Ten', unit: 'stamps', design }))['id']);
  await good('POST', `/programmes/${programmeId}/publication`);
  rewardId = String((await good('POST', `/programmes/${programmeId}/rewards`, { name: 'A cup', cost: 3 }))['id']);
});
afterAll(async () => {
  await rows.close();
  await house.close();
});
beforeEach(() => (letters = []));

const write = (_turn: Turn, _channel: string, notice: Notice): Promise<boolean> =>
  Promise.resolve(letters.push(notice) > 0);
/** A turn so many days from now. */
const later = <T>(days: number, work: (turn: Turn) => Promise<T>): Promise<T> =>
  house.app.platform.takeTurn(nora.workspaceId, (turn) =>
    work({ ...turn, now: new Date(Date.parse(turn.now) + days * dayMs).toISOString() }),
  );

interface Member {
  readonly id: string;
  readonly contactId: string;
  readonly conversationId: string;
}
/** Somebody whose only conversation is resolved, who joined 60 days ago and bought every fourth day until today. */
async function member(reminders = true): Promise<Member> {
  const from = { externalId: newId(), name: 'Maya' };
  const said = await good('POST', `/inboxes/${inboxId}/messages`, { clientId: newId(), from, text: 'Hello' });
  const { id: conversationId, contact } = said['conversation'] as { id: string; contact: { id: string } };
  await good('POST', `/conversations/${conversationId}/resolution`, {});
  const { id } = await good('PUT', `/contacts/${contact.id}/memberships/${programmeId}`);
  await rows.client.query('update memberships set joined_at = $2, reminders = $3 where id = $1', [
    id,
    ago(60),
    reminders,
  ]);
  for (const days of [12, 8, 4, 0])
    await good('POST', `/contacts/${contact.id}/events`, {
      id: newId(),
      what: 'order',
      name: 'order_placed',
      at: ago(days),
    });
  await house.catchUp();
  return { id: String(id), contactId: contact.id, conversationId };
}
const reminded = (days: number, { id }: Member) => later(days, (turn) => remind(turn, write, id));

test('who is overdue by their own rhythm and agreed is reminded, with a link of their own, once in 14 days', async () => {
  const maya = await member();
  expect(await reminded(4, maya)).toBe(false);
  expect(await reminded(8, maya)).toBe(true);
  expect(letters).toMatchObject([{ contactId: maya.contactId, conversationId: maya.conversationId }]);
  expect(letters[0]?.text).toContain('Only 4 to go');
  expect((await house.app.http.inject(new URL(letters[0]?.link ?? '').pathname)).statusCode).toBe(200);
  expect([await reminded(9, maya), await reminded(21, maya), await reminded(23, maya)]).toEqual([false, false, true]);
});

test('nobody is reminded who did not agree, waits for help, was given something, or has left', async () => {
  const [silent, waiting, thanked, gone] = [await member(false), await member(), await member(), await member()];
  await good('POST', `/inboxes/${inboxId}/messages`, {
    ...{ clientId: newId(), text: 'It broke' },
    from: { externalId: (await externalIdOf(waiting)) ?? '' },
  });
  await rows.client.query(
    `insert into happenings (workspace_id, id, contact_id, what, at, title, data, source_kind, source_id)
     values ($1, $2, $3, 'gesture', now(), 'A cup on us', '{"step":"given"}', 'gesture', $4)`,
    [nora.workspaceId, newId(), thanked.contactId, newId()],
  );
  await good('DELETE', `/contacts/${gone.contactId}/memberships/${programmeId}`);
  for (const one of [silent, waiting, thanked, gone]) expect(await reminded(8, one)).toBe(false);
  expect(letters).toEqual([]);
  expect(await reminded(15, thanked)).toBe(true);
});

async function externalIdOf({ contactId }: Member): Promise<string | undefined> {
  const { rows: found } = await rows.client.query<{ value: string }>(
    `select value from identities where contact_id = $1 and kind = 'external'`,
    [contactId],
  );
  return found[0]?.value;
}

test('after a reward they are asked once how it goes, by their own rhythm', async () => {
  const maya = await member();
  await good('POST', `/contacts/${maya.contactId}/redemptions`, { id: newId(), rewardId, programmeId });
  const asked = (days: number) => later(days, (turn) => checkIn(turn, write, maya.id));
  expect([await asked(3), await asked(7), await asked(30)]).toEqual([false, true, false]);
  expect(letters[0]?.text).toContain('Is everything as you hoped?');
});

test('the anniversary of joining earns once a year', async () => {
  const maya = await member();
  await rows.client.query(`update memberships set joined_at = now() - interval '1 year' where id = $1`, [maya.id]);
  expect([await later(0, noteAnniversaries), await later(0, noteAnniversaries)]).toEqual([1, 1]);
  await house.catchUp();
  const { items } = await good('GET', `/contacts/${maya.contactId}/memberships/${programmeId}/entries`);
  expect((items as { why: string }[]).filter(({ why }) => why === 'anniversary')).toMatchObject([{ steps: 2 }]);
});
