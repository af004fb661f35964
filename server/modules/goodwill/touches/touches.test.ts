import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openShop, type Shop } from '../desk.fixture.ts';
import { quietUntil } from '../quiet.ts';
import { findTouches } from './find.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop('api');
});
afterAll(() => shop.close());

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const turn = <T>(days: number, work: (turn: Turn) => Promise<T>): Promise<T> =>
  shop.house.app.platform.takeTurn(shop.owner.workspaceId, (it) => work({ ...it, now: later(days) }));
type Touch = Record<string, unknown> & { id: string; contact: { id: string } };
const touches = async (): Promise<Touch[]> => (await shop.does(shop.agent, 'GET', '/touches'))['items'] as Touch[];
const of = async (contactId: string): Promise<Touch | undefined> =>
  (await touches()).find(({ contact }) => contact.id === contactId);
/** They told us something, days from now. */
const helps = (contactId: string, days = 0) =>
  shop.does(shop.owner, 'POST', `/contacts/${contactId}/events`, {
    ...{ id: newId(), name: 'helped_us', title: 'Found a mistake in the guide', at: later(days - 0.01) },
  });

test('an occasion is found once, names its reason, and is proposed to people only', async () => {
  const { contactId } = await shop.case('helper');
  await helps(contactId);
  expect(await turn(0, findTouches)).toBe(1);
  expect(await turn(0, findTouches)).toBe(0);
  expect(await of(contactId)).toMatchObject({
    ...{ occasion: 'helped_us', state: 'proposed', reason: 'They helped us: “Found a mistake in the guide”' },
  });
  const { items } = await shop.does(shop.agent, 'GET', `/contacts/${contactId}/timeline?part=gestures`);
  expect(items).toEqual([]);
});

test('whoever took it on writes it with their next answer; then it is quiet, and no other comes within 90 days', async () => {
  const { id, contactId } = await shop.case('written');
  await helps(contactId);
  await turn(0, findTouches);
  const touch = await of(contactId);
  const reply = (who = shop.agent) =>
    shop.does(who, 'POST', `/conversations/${id}/replies`, {
      clientId: newId(),
      text: 'Thank you for telling us.',
      seenSeq: 99,
      then: 'resolve',
    });
  await shop.does(shop.agent, 'PUT', `/touches/${touch?.id ?? ''}/writer`);
  await reply(shop.lead); // somebody else's answer is none
  await shop.house.catchUp();
  expect((await of(contactId))?.['state']).toBe('taken');
  await reply();
  await shop.house.catchUp();
  expect(await of(contactId)).toBeUndefined();
  expect(await turn(1, (it) => quietUntil(it, contactId))).not.toBeNull();
  await helps(contactId, 30);
  expect(await turn(30, findTouches)).toBe(0);
  await helps(contactId, 91);
  expect(await turn(91, findTouches)).toBe(1);
});

test('not while something is open with them, and not to those who asked not to be known', async () => {
  const open = await shop.case('still-open', true);
  const unread = await shop.case('unread');
  await shop.does(shop.owner, 'PATCH', `/contacts/${unread.contactId}`, { profiling: false });
  await helps(open.contactId);
  await helps(unread.contactId);
  await turn(0, findTouches);
  expect([await of(open.contactId), await of(unread.contactId)]).toEqual([undefined, undefined]);
});

test('let pass, it does not come again; written by hand, it stands in their history', async () => {
  const [passed, written] = [await shop.case('passed'), await shop.case('by-hand')];
  await helps(passed.contactId);
  await helps(written.contactId);
  await turn(0, findTouches);
  await shop.does(shop.agent, 'PUT', `/touches/${(await of(passed.contactId))?.id ?? ''}/dismissal`);
  await turn(0, findTouches);
  expect(await of(passed.contactId)).toBeUndefined();
  const { id } = (await of(written.contactId)) ?? { id: '' };
  await shop.does(shop.agent, 'PUT', `/touches/${id}/note`, { text: 'A card with thanks.' });
  const again = await shop.agent.call('PUT', `/touches/${id}/note`, { text: 'Once more.' });
  expect([again.status, again.body.code]).toEqual([409, 'already_done']);
  const { items } = await shop.does(shop.agent, 'GET', `/contacts/${written.contactId}/timeline?part=gestures`);
  expect(items).toMatchObject([{ title: 'A personal word: They helped us: “Found a mistake in the guide”' }]);
});
