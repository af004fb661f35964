import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openShop, type Shop } from '../desk.fixture.ts';
import { quietUntil } from '../quiet.ts';
import { findTouches } from './find.ts';
import { insertTouch, setTouch } from './store.ts';

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

/** Another occasion for somebody, as a merge or a slip could bring it about. */
const another = (contactId: string) =>
  turn(0, async ({ tx, now }) => {
    const id = newId();
    await insertTouch(tx, id, contactId, 'milestone', id, 'Their 10th order', now);
    return id;
  });

test('of many who write to one customer at once, one does', async () => {
  const { contactId } = await shop.case('at-once');
  const ids = await Promise.all(Array.from({ length: 4 }, () => another(contactId)));
  const answers = await Promise.all(
    ids.map((id, i) => (i % 2 ? shop.lead : shop.agent).call('PUT', `/touches/${id}/note`, { text: 'A card.' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('too_soon');
});

test('one answer is one personal word, even where two occasions were taken on', async () => {
  const { id, contactId } = await shop.case('two-taken');
  const ids = [await another(contactId), await another(contactId)];
  for (const one of ids) await shop.does(shop.agent, 'PUT', `/touches/${one}/writer`);
  const answer = { clientId: newId(), text: 'Ten orders. Thank you.', seenSeq: 99, then: 'resolve' };
  await shop.does(shop.agent, 'POST', `/conversations/${id}/replies`, answer);
  await shop.house.catchUp();
  expect(await of(contactId)).toBeUndefined();
  const { items } = await shop.does(shop.agent, 'GET', `/contacts/${contactId}/timeline?part=gestures`);
  expect(items).toHaveLength(1);
});

test('the database itself refuses a second within 90 days, whoever writes it', async () => {
  const { contactId } = await shop.case('by-sql');
  const write = async (days: number) => {
    const id = await another(contactId);
    const by = shop.agent.agentId;
    return turn(days, ({ tx, now }) => setTouch(tx, id, ['proposed'], 'written', by, now, 'A card.'));
  };
  const both = await Promise.allSettled([write(0), write(1)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(write(89)).rejects.toMatchObject({ code: '23P01', constraint: 'personal_touches_rest' });
  await expect(write(-89)).rejects.toMatchObject({ code: '23P01' });
  await expect(write(92)).resolves.toHaveLength(1);
});
