import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit, type Visitor } from '#test/guards/scene.ts';
import { design } from '#test/guards/scenes/loyalty.ts';
import { hear, listenTo, type Ear } from '#test/guards/socket.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let rows: Rows;
let owner: Person;
let base: string;
let inboxKey: string;
let programmeId: string;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  base = await listenTo(house);
  inboxKey = (await chatInboxOf(owner)).publicKey;
  programmeId = idOf(await owner.call('POST', '/programmes', { name: 'Ten', unit: 'stamps', design: design() }));
  await owner.call('POST', `/programmes/${programmeId}/publication`);
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

interface Guest {
  readonly visitor: Visitor;
  readonly contactId: string;
}
/** Somebody in the chat, who has proven who they are or only said so. */
async function guest(proven: boolean): Promise<Guest> {
  const visitor = await visit(house, inboxKey);
  const id = idOf(await visitor.write('Good morning'), 'conversation');
  const { rows: found } = await rows.client.query<{ contact_id: string }>(
    'select contact_id from conversations where id = $1',
    [id],
  );
  const contactId = found[0]?.contact_id ?? '';
  if (proven) await rows.client.query('update visits set identified = true where contact_id = $1', [contactId]);
  return { visitor, contactId };
}
const join = ({ contactId }: Guest) => owner.call('PUT', `/contacts/${contactId}/memberships/${programmeId}`);
const cardsIn = (ear: Ear) => ear.events().filter(({ name }) => name === 'membership.changed');

test('who has proven who they are hears at once how their card stands, in each of their chats, and nobody else does', async () => {
  const [maya, tom, claimed] = [await guest(true), await guest(true), await guest(false)];
  const ears = await Promise.all([maya, maya, tom, claimed].map(({ visitor }) => hear(base, { token: visitor.token })));
  const [one, other, toms, unproven] = ears as [Ear, Ear, Ear, Ear];
  await join(maya);
  await join(claimed);
  await owner.call('POST', `/contacts/${maya.contactId}/events`, {
    ...{ id: newId(), what: 'order', name: 'order_placed', at: new Date().toISOString() },
  });
  await house.catchUp();
  for (const ear of [one, other])
    await ear.until((frame) => frame.type === 'event' && (frame.data as { balance?: number }).balance === 3);
  await Promise.all(ears.map((ear) => ear.flush()));
  expect([cardsIn(toms), cardsIn(unproven)]).toEqual([[], []]);
});

test('the card that is heard is the card that is fetched, with nothing of the house in it', async () => {
  const maya = await guest(true);
  const { id: rewardId } = (
    await owner.call('POST', `/programmes/${programmeId}/rewards`, {
      ...{ name: 'A bag', cost: 2, by: 'webhook', address: 'https://shop.example/give' },
    })
  ).body;
  const ear = await hear(base, { token: maya.visitor.token });
  const { id: membershipId } = (await join(maya)).body;
  const id = newId();
  await owner.call('POST', `/contacts/${maya.contactId}/redemptions`, { id, rewardId, programmeId });
  await owner.call('POST', `/contacts/${maya.contactId}/memberships/${programmeId}/entries`, {
    ...{ id: newId(), steps: 1, why: 'Sorry' },
  });
  await ear.until((frame) => frame.type === 'event' && (frame.data as { balance?: number }).balance === 1);
  const heard = cardsIn(ear).at(-1)?.data;
  const { items } = (await maya.visitor.call('GET', '/widget/cards')).body as { items: unknown[] };
  expect(heard).toEqual(items[0]);
  const said = JSON.stringify(heard);
  for (const secret of [owner.workspaceId, maya.contactId, String(membershipId), 'shop.example', 'webhook', 'version'])
    expect(said).not.toContain(secret);
});

test('what was missed while the line was cut is heard when it is back', async () => {
  const maya = await guest(true);
  await join(maya);
  const ear = await hear(base, { token: maya.visitor.token });
  const after = ear.at();
  ear.cut();
  await owner.call('DELETE', `/contacts/${maya.contactId}/memberships/${programmeId}`);
  const back = await hear(base, { token: maya.visitor.token, after });
  await back.until((frame) => frame.type === 'event' && (frame.data as { joined?: boolean }).joined === false);
});
