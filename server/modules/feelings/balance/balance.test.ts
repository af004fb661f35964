import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Balance, Moment } from '#contract/balance.ts';
import { happen } from '#server/happen.ts';
import { newId } from '#server/platform/id.ts';
import { callAs } from '#test/support/house.ts';
import { openDesk, openShop, type Customer, type Desk, type Shop } from '../desk.fixture.ts';

let desk: Desk;
let shop: Shop;
beforeAll(async () => {
  desk = await openDesk();
  shop = await openShop(desk);
  for (const [name, text] of [
    ['Grinding', 'grind'],
    ['Delivery', 'parcel'],
  ])
    await shop.owner.call('POST', '/topics', { name, rules: [{ on: 'word', text }] });
});
afterAll(() => desk.close());

const contactOf = async (customer: Customer): Promise<string> => (await customer.shown()).conversation.contact.id;
async function balanceOf(customer: Customer): Promise<Balance> {
  await desk.house.catchUp();
  const { status, body } = await shop.owner.call('GET', `/contacts/${await contactOf(customer)}/balance`);
  expect(status).toBe(200);
  return body as unknown as Balance;
}
/** "reopened open", "thanks": what happened, the oldest first. */
const told = ({ moments }: Balance): string[] =>
  moments.map(({ what, state }) => (state === null ? what : `${what} ${state}`)).sort();
const find = (balance: Balance, what: Moment['what']): Moment => {
  const found = balance.moments.find((one) => one.what === what);
  if (found === undefined) throw new Error(`there is no ${what} in ${told(balance).join(', ')}`);
  return found;
};
const furious = 'This is unacceptable. I am furious!';

test('a calm question that is answered and resolved is solved at first contact, for now', async () => {
  const maya = await shop.customer('Which grind is right for a moka pot?');
  await maya.answer('Fine, a little coarser than for espresso.');
  await maya.resolve();
  const balance = await balanceOf(maya);
  expect(told(balance)).toEqual(['first_contact_resolution', 'promise_kept']);
  expect(find(balance, 'first_contact_resolution').provisionalUntil).not.toBeNull();
  expect(balance).toMatchObject({ level: 'healthy', resolveFirst: false, restore: 0, off: null });
  expect(balance.reasons).toEqual(['Solved at first contact, today', 'A promise was kept, today']);
  expect(balance.picture.series.at(-1)?.score).toBeCloseTo(balance.score ?? 0, 1);
});

test('who comes back within the week was not helped at first contact, and is hurt by it', async () => {
  const tom = await shop.customer('Which grind is right for a moka pot?');
  await tom.answer('Fine.');
  await tom.resolve();
  expect(told(await balanceOf(tom))).toContain('first_contact_resolution');
  await tom.write('It does not come out right, which grind is it for the small pot?');
  const balance = await balanceOf(tom);
  expect(told(balance)).toEqual(['promise_kept', 'reopened open']);
  expect(balance).toMatchObject({ level: 'fragile', resolveFirst: true });
});

test.each([
  ['the same topic', 'It does not come out right. Which grind is it?', ['promise_kept', 'reopened open']],
  ['another known topic', 'My parcel has not come.', ['first_contact_resolution', 'promise_kept']],
  ['a topic that nobody knows', 'And one more thing', ['promise_kept', 'reopened open']],
])('who comes back within the week about %s', async (_, text, moments) => {
  const pat = await shop.customer('Which grind is right for a moka pot?');
  await pat.answer('Fine.');
  await pat.resolve();
  expect(told(await balanceOf(pat))).toContain('first_contact_resolution');
  await pat.write(text);
  expect(told(await balanceOf(pat))).toEqual(moments);
});

test('thanks after the resolution are an afterword: nothing came back', async () => {
  const ada = await shop.customer('Which grind is right for a moka pot?');
  await ada.answer('Fine.');
  await ada.resolve();
  await ada.write('Thank you so much, you are wonderful!');
  expect(told(await balanceOf(ada))).toEqual(['first_contact_resolution', 'promise_kept', 'thanks']);
});

test('a hard feeling is open until it is solved, and recovered only by the customer’s own word', async () => {
  const eve = await shop.customer(furious);
  const open = await balanceOf(eve);
  expect(told(open)).toEqual(['hard_feeling open']);
  expect(open.level).toBe('fragile');
  expect(open.reasons[0]).toBe('Resolve first: one problem is open');
  expect(open.reasons.at(-1)).toBe('Left with a hard feeling, open since today');
  await eve.answer('I am sorry. It is on its way.');
  await eve.resolve();
  const resolved = await balanceOf(eve);
  expect(told(resolved)).toEqual(['hard_feeling resolved', 'promise_kept']);
  expect(resolved.score).toBeGreaterThan(open.score ?? 0);
  await eve.write('Thank you so much, that solved it!');
  const recovered = await balanceOf(eve);
  expect(told(recovered)).toEqual(['hard_feeling recovered', 'promise_kept', 'thanks']);
  expect(recovered.score).toBeGreaterThan(resolved.score ?? 0);
  await eve.write('Now it is broken again, this is awful and I am furious.');
  expect(told(await balanceOf(eve))).toContain('hard_feeling open');
});

test('thanks just before the resolution count as their word as well', async () => {
  const kim = await shop.customer(furious);
  await kim.answer('I have sent a new one, it comes tomorrow.');
  await kim.write('Thank you so much, very kind of you.');
  expect(told(await balanceOf(kim))).toEqual(['hard_feeling resolved', 'promise_kept', 'thanks']);
  await kim.resolve();
  expect(told(await balanceOf(kim))).toContain('hard_feeling recovered');
});

test('a correction takes back what never was', async () => {
  const lee = await shop.customer(furious);
  expect(told(await balanceOf(lee))).toEqual(['hard_feeling open']);
  await shop.correct(await lee.last(), 'neutral');
  expect(told(await balanceOf(lee))).toEqual([]);
  await shop.correct(await lee.last(), 'anger');
  expect(told(await balanceOf(lee))).toEqual(['hard_feeling open']);
});

test('whoever says that it is the third time had to repeat, once for the case', async () => {
  const max = await shop.customer('I already told you my order number, this is the third time I explain it.');
  await max.write('Again: as I already told you, it is number 17.');
  expect(told(await balanceOf(max)).filter((one) => one.startsWith('made_to_repeat'))).toEqual(['made_to_repeat open']);
});

test('a promise that comes late is broken by its lateness, and counts once', async () => {
  const noa = await shop.customer('Where is my order?');
  const begun = '2026-01-05T10:00:00Z';
  await desk.rows.client.query(`update promises set started_at = $2, due_at = $3 where conversation_id = $1`, [
    noa.id,
    begun,
    '2026-01-05T11:00:00Z',
  ]);
  await noa.answer('Here it is.');
  const balance = await balanceOf(noa);
  expect(told(balance)).toEqual(['promise_broken resolved']);
  expect(find(balance, 'promise_broken').magnitude).toBe(1);
});

test('passing it on to another team counts after we had answered, and never before', async () => {
  const team = async (name: string) =>
    String((await shop.owner.call('POST', '/teams', { name, memberIds: [] })).body['id']);
  const [beans, bills] = [await team('Beans'), await team('Bills')];
  const pat = await shop.customer('Who can help with an invoice?');
  const assign = (teamId: string) =>
    shop.owner.call('PUT', `/conversations/${pat.id}/assignment`, { assigneeId: null, teamId });
  await assign(beans);
  await assign(bills);
  expect(told(await balanceOf(pat))).toEqual([]);
  await pat.answer('I ask my colleagues.');
  await assign(beans);
  const balance = await balanceOf(pat);
  expect(told(balance)).toEqual(['promise_kept', 'transferred open']);
  expect(find(balance, 'transferred').conversation?.id).toBe(pat.id);
});

test('an agent takes a moment off with a reason, puts it back, and both are kept', async () => {
  const ina = await shop.customer(furious);
  const before = await balanceOf(ina);
  const { id } = find(before, 'hard_feeling');
  const noReason = await shop.owner.call('DELETE', `/moments/${id}`, { why: '' });
  expect(noReason.status).toBe(400);
  const off = await shop.owner.call('DELETE', `/moments/${id}`, { why: 'Quoted somebody else' });
  expect(off.body).toMatchObject({ removed: { by: shop.owner.agentId, why: 'Quoted somebody else' } });
  const without = await balanceOf(ina);
  expect([without.score, without.moments.length]).toEqual([null, 1]);
  await shop.owner.call('PUT', `/moments/${id}`);
  expect((await balanceOf(ina)).score).toBeCloseTo(before.score ?? 0, 1);
  const { rows } = await desk.rows.client.query(
    'select what, by, why from moment_corrections where moment_id = $1 order by at',
    [id],
  );
  expect(rows).toEqual([
    { what: 'removed', by: shop.owner.agentId, why: 'Quoted somebody else' },
    { what: 'put_back', by: shop.owner.agentId, why: null },
  ]);
});

test('who does not want to be read has no balance, from then on and at once', async () => {
  const sam = await shop.customer(furious);
  const id = await contactOf(sam);
  expect((await balanceOf(sam)).score).not.toBeNull();
  await shop.owner.call('PATCH', `/contacts/${id}`, { profiling: false });
  const left = await desk.rows.client.query(
    `select (select count(*)::int from moments where contact_id = $1) as moments, (select count(*)::int from balances where contact_id = $1) as balances,
       (select count(*)::int from recoveries where contact_id = $1) as recoveries`,
    [id],
  );
  expect(left.rows).toEqual([{ moments: 0, balances: 0, recoveries: 0 }]);
  await sam.write('I am still furious!');
  await sam.answer('Here it is.');
  expect(await balanceOf(sam)).toMatchObject({ off: 'asked', score: null, moments: [], reasons: [] });
});

test('a workspace that keeps none shows none, and forgets all of them', async () => {
  const other = await openShop(desk);
  const zoe = await other.customer(furious);
  await desk.house.catchUp();
  const id = await contactOf(zoe);
  const { keeps } = (await other.owner.call('PUT', '/balance-keeping', { keeps: false, days: 365 })).body;
  expect(keeps).toBe(false);
  expect((await other.owner.call('GET', `/contacts/${id}/balance`)).body).toMatchObject({
    off: 'workspace',
    moments: [],
  });
  await desk.run('balance.forget_all', other.owner.workspaceId);
  const { rows } = await desk.rows.client.query('select from moments where workspace_id = $1', [
    other.owner.workspaceId,
  ]);
  expect(rows).toEqual([]);
});

test('nothing of it is in what a customer gets', async () => {
  const uma = await shop.customer(furious);
  await uma.answer('It is on its way.');
  await uma.resolve();
  await uma.write('Thank you so much, that solved it!');
  const balance = await balanceOf(uma);
  const inner = [
    'moment',
    'balance',
    'score',
    'recover',
    'at_risk',
    'fragile',
    ...balance.moments.map(({ words }) => words),
  ];
  const got = await Promise.all(['/widget/visit', '/widget/messages'].map((path) => uma.visitor.call('GET', path)));
  const { rows } = await desk.rows.client.query<{ visitor: unknown }>(
    'select visitor from events where workspace_id = $1 and visitor is not null',
    [shop.owner.workspaceId],
  );
  expect(rows.length).toBeGreaterThan(3);
  const all = JSON.stringify([...got.map(({ body }) => body), ...rows]);
  expect(all).toContain('that solved it');
  for (const word of inner) expect(all.includes(word), `a customer hears of ${word}`).toBe(false);
  for (const path of ['/recovery', '/recovery/figures', `/contacts/${balance.id}/balance`])
    expect((await callAs(desk.house.app, { authorization: `Bearer ${uma.visitor.token}` }, 'GET', path)).status).toBe(
      401,
    );
});

test('an answer of 1 to 3 hurts, 5 does good, 4 or 5 is the customer’s word; a changed one takes its place', async () => {
  const rita = await shop.customer(furious);
  await rita.answer('A new one is on its way.');
  await rita.resolve();
  const [contactId, invitationId] = [await contactOf(rita), newId()];
  const answered = (score: number, changed: boolean) =>
    desk.house.app.platform.takeTurn(shop.owner.workspaceId, (turn) =>
      happen(turn, 'survey.answered', {
        agents: {
          ...{ invitationId, surveyId: newId(), contactId, episodeId: null, conversationId: rita.id, at: turn.now },
          ...{ kind: 'csat', score, low: score <= 2, changed },
        },
        contactId,
      }),
    );
  await answered(1, false);
  expect(told(await balanceOf(rita))).toEqual(['csat_low open', 'hard_feeling resolved', 'promise_kept']);
  await answered(5, true);
  expect(told(await balanceOf(rita))).toEqual(['csat_high', 'hard_feeling recovered', 'promise_kept']);
});
