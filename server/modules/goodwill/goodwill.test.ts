import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { check, summedBalance, holderOf } from '#server/modules/ledger/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { bookOf, purseAccount } from './budgets.ts';
import { failure, gestureIn, openShop, pathOf, type Shop } from './desk.fixture.ts';
import { expire } from './end.ts';
import { quietUntil } from './quiet.ts';
import { settingsOf } from './settings.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop('api');
});
afterAll(() => shop.close());

const turn = <T>(work: (turn: Turn) => Promise<T>): Promise<T> =>
  shop.house.app.platform.takeTurn(shop.owner.workspaceId, work);
const post = (url: string) => shop.house.app.http.inject({ method: 'POST', url });
const look = (url: string) => shop.house.app.http.inject({ method: 'GET', url });
const isRight = async () => expect((await turn(check))?.wrong).toEqual([]);
const inDays = (it: Turn, days: number): Turn => ({
  ...it,
  now: new Date(Date.parse(it.now) + days * 86_400_000).toISOString(),
});
const purse = (ownerId: string, owner: 'agent' | 'house' = 'agent') =>
  turn(async (it) => purseAccount(it, await settingsOf(it.tx), { owner, ownerId }));

test('within the limits it is offered at once, its money is set aside, and a repeat is the same gesture', async () => {
  const { id, contactId } = await shop.case('maya');
  const giftId = newId();
  const before = await purse(shop.agent.agentId);
  const first = await shop.give(shop.agent, id, { id: giftId });
  expect(gestureIn(first)).toMatchObject({ state: 'offered', needs: 'nothing', suggestedMinor: 1_000 });
  const again = await shop.give(shop.agent, id, { id: giftId });
  expect(again.body).toMatchObject({ gesture: { id: giftId }, link: null });
  const after = await purse(shop.agent.agentId);
  expect([after.balance - before.balance, after.held - before.held]).toEqual([0, 1_000]);
  const { items } = await shop.does(shop.agent, 'GET', `/contacts/${contactId}/timeline?part=gestures`);
  expect(items).toMatchObject([
    { what: 'gesture', title: 'Voucher, offered', amount: { minor: 1_000, currency: 'EUR' } },
  ]);
  await isRight();
});

test('nothing is given while the problem is open, unchecked, or so far above the loss', async () => {
  const { id } = await shop.case('open', true);
  const desk = await shop.does(shop.agent, 'GET', `/conversations/${id}/gesture-desk`);
  expect(desk['open']).toEqual(['The customer waits for an answer.', 'Nobody has answered in this case yet.']);
  expect((await shop.give(shop.agent, id)).body.code).toBe('still_open');
  const solved = await shop.case('solved');
  const unchecked = await shop.give(shop.agent, solved.id, { failure: { ...failure, verified: false } });
  expect([unchecked.status, unchecked.body.code]).toEqual([409, 'not_verified']);
  const tooMuch = await shop.give(shop.lead, solved.id, { amountMinor: 7_000 });
  expect([tooMuch.status, tooMuch.body.code]).toEqual([409, 'over_hard_cap']);
  const token = await shop.give(shop.agent, solved.id, {
    failure: { ...failure, lossMinor: null },
    amountMinor: 1_100,
  });
  expect(token.body.code).toBe('over_token');
});

test('what a gift must not depend on cannot be given to the rule', async () => {
  const { id } = await shop.case('forbidden');
  for (const word of ['anger', 'followers', 'language', 'reviewThreat', 'condition'])
    expect((await shop.give(shop.agent, id, { failure: { ...failure, [word]: 'high' } })).status, word).toBe(400);
});

test('above the limit a lead decides; the colleague offers it then, or reads why not', async () => {
  const { id } = await shop.case('above');
  const asked = await shop.give(shop.agent, id, { amountMinor: 2_000 });
  const { id: giftId, state, needs, reasons } = gestureIn(asked);
  expect([state, needs, asked.body['link']]).toEqual(['proposed', 'lead', null]);
  expect(reasons.map((reason) => reason.id)).toContain('over_approval_line');
  expect((await shop.agent.call('POST', `/gestures/${giftId}/approval`, {})).status).toBe(403);
  expect((await shop.agent.call('POST', `/gestures/${giftId}/offer`, {})).body.code).toBe('not_approved');
  const waiting = await shop.does(shop.lead, 'GET', '/gestures?show=waiting');
  expect((waiting['items'] as { id: string }[]).map((one) => one.id)).toContain(giftId);
  const yes = await shop.does(shop.lead, 'POST', `/gestures/${giftId}/approval`, { words: 'Of course' });
  expect(yes).toMatchObject({ state: 'approved', decided: { by: shop.lead.agentId, words: 'Of course' } });
  expect((await shop.lead.call('POST', `/gestures/${giftId}/refusal`, { words: 'No' })).body.code).toBe(
    'already_decided',
  );
  const offered = await shop.agent.call('POST', `/gestures/${giftId}/offer`, { line: 'For your patience.' });
  expect(gestureIn(offered)).toMatchObject({ state: 'offered', line: 'For your patience.' });

  const other = gestureIn(await shop.give(shop.agent, id, { amountMinor: 2_000 }));
  const no = await shop.does(shop.lead, 'POST', `/gestures/${other.id}/refusal`, { words: 'Rather call them' });
  expect(no).toMatchObject({ state: 'declined', decided: { words: 'Rather call them' } });
  await isRight();
});

test('nobody says yes to a gesture of their own', async () => {
  const { id } = await shop.case('own');
  const mine = gestureIn(await shop.give(shop.lead, id, { amountMinor: 2_000 }));
  expect((await shop.lead.call('POST', `/gestures/${mine.id}/approval`, {})).body.code).toBe('own_gesture');
  expect((await shop.owner.call('POST', `/gestures/${mine.id}/approval`, {})).status).toBe(200);
});

test('looking claims nothing; two tabs claim once, and the voucher has one code', async () => {
  const { id, contactId } = await shop.case('tabs');
  const given = await shop.give(shop.agent, id, { amountMinor: 900 });
  const path = pathOf(given);
  const seen = await look(path);
  expect([seen.statusCode, seen.body.includes('Take it'), seen.headers['cache-control']]).toEqual([
    200,
    true,
    'no-store',
  ]);
  expect(seen.body).not.toContain('Charged twice');
  const style = /<style>([^]*)<\/style>/.exec(seen.body)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(seen.headers['content-security-policy']).toContain(`'sha256-${hash}'`);
  const state = async () => (await shop.does(shop.agent, 'GET', `/gestures/${gestureIn(given).id}`))['state'];
  expect(await state()).toBe('offered');
  const tabs = await Promise.all([post(path), post(path), post(path)]);
  expect(tabs.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect(await state()).toBe('claimed');
  const { items } = await shop.does(shop.agent, 'GET', `/contacts/${contactId}/timeline?part=gestures`);
  expect((items as unknown[]).length).toBe(2);
  const { code } = (await shop.does(shop.agent, 'GET', `/gestures/${gestureIn(given).id}`)) as { code: string };
  const after = (await look(path)).body;
  expect(after).toContain(code);
  expect(after).toContain('<h1>€9.00 voucher</h1>');
  expect(after).not.toContain('You need to do nothing else');
  await isRight();
});

test('credit goes to the customer’s own account, once; its page says how it is used, and that it stays', async () => {
  const { id, contactId } = await shop.case('credit');
  const given = await shop.give(shop.agent, id, { what: 'credit', amountMinor: 700 });
  expect((await look(pathOf(given))).body).toContain('<h1>€7.00 credit</h1>');
  await Promise.all([post(pathOf(given)), post(pathOf(given))]);
  const credit = await turn(async (it) => {
    const { id: account } = await holderOf(it, await bookOf(it, 'EUR'), contactId);
    return (await summedBalance(it.tx, account))[0]?.balance;
  });
  expect(credit).toBe(700);
  const after = (await look(pathOf(given))).body;
  expect(after).toContain('<h1>€7.00 credit</h1>');
  expect(after).toContain('Mention it with your next order, and we take it off. It does not run out.');
  expect(after).not.toContain('You need to do nothing else');
  await isRight();
});

test('a gift is a good moment once it is taken, not while it is offered; what needs no link is one when given', async () => {
  const [taken, written] = [await shop.case('moment'), await shop.case('moment-by-hand')];
  const gifts = async (contactId: string): Promise<string[]> => {
    await shop.house.catchUp();
    const { moments } = await shop.does(shop.agent, 'GET', `/contacts/${contactId}/balance`);
    return (moments as { what: string }[]).map(({ what }) => what).filter((what) => what === 'personal_gesture');
  };
  const offered = await shop.give(shop.agent, taken.id, { what: 'credit', amountMinor: 200 });
  expect(await gifts(taken.contactId)).toEqual([]);
  await Promise.all([post(pathOf(offered)), post(pathOf(offered))]);
  expect(await gifts(taken.contactId)).toEqual(['personal_gesture']);
  await shop.give(shop.agent, written.id, { what: 'note', amountMinor: 0 });
  expect(await gifts(written.contactId)).toEqual(['personal_gesture']);
});

test('void and expiry free the money, and the link leads nowhere then', async () => {
  const { id } = await shop.case('ends');
  const before = (await purse(shop.agent.agentId)).held;
  const [one, other] = [
    await shop.give(shop.agent, id, { amountMinor: 300 }),
    await shop.give(shop.agent, id, { amountMinor: 400 }),
  ];
  await shop.does(shop.agent, 'POST', `/gestures/${gestureIn(one).id}/void`, { words: 'Given twice' });
  await turn((it) => expire(it, gestureIn(other).id)); // too early: nothing happens
  expect((await look(pathOf(other))).statusCode).toBe(200);
  await turn((it) => expire(inDays(it, 61), gestureIn(other).id));
  await turn((it) => expire(inDays(it, 61), gestureIn(other).id));
  expect((await purse(shop.agent.agentId)).held).toBe(before);
  for (const link of [one, other]) {
    expect((await look(pathOf(link))).statusCode).toBe(404);
    expect((await post(pathOf(link))).statusCode).toBe(404);
  }
  const again = await shop.agent.call('POST', `/gestures/${gestureIn(one).id}/void`, { words: 'Again' });
  expect(again.body.code).toBe('already_ended');
  await isRight();
});

test('a note and a call need no claim: what they cost is spent at once', async () => {
  const { id } = await shop.case('by-hand');
  const noted = await shop.give(shop.agent, id, { what: 'note', amountMinor: 0 });
  expect(noted.body).toMatchObject({ gesture: { state: 'claimed', amount: { minor: 120 } }, link: null });
  const called = await shop.give(shop.agent, id, { what: 'call', amountMinor: 0 });
  expect(gestureIn(called)).toMatchObject({ state: 'claimed', amount: { minor: 0 } });
  const { items } = (await shop.does(shop.agent, 'GET', `/conversations/${id}/messages`)) as {
    items: { promises: { text: string }[] }[];
  };
  expect(items.flatMap(({ promises }) => promises).map(({ text }) => text)).toContain('A lead calls the customer');
});

test('a call that was given is the next thing due in its conversation, also where nothing was ever answered', async () => {
  const dueIn = async (id: string) => {
    const { conversation } = await shop.does(shop.agent, 'GET', `/conversations/${id}`);
    return (conversation as { due: { what: string; dueAt: string } | null }).due;
  };
  const [answered, silent] = [await shop.case('call'), await shop.case('call-silent', true)];
  await shop.does(shop.agent, 'POST', `/conversations/${silent.id}/resolution`, {});
  expect(await dueIn(answered.id)).toBeNull();
  for (const { id } of [answered, silent]) {
    const called = await shop.give(shop.agent, id, { what: 'call', amountMinor: 0 });
    expect(gestureIn(called).state).toBe('claimed');
    const due = await dueIn(id);
    expect([due?.what, (Date.parse(due?.dueAt ?? '') - Date.now()) / 86_400_000]).toEqual([
      'commitment',
      expect.closeTo(2, 2),
    ]);
  }
});

test('a budget never falls below zero, however many give at once', async () => {
  const many = await shop.house.person(shop.owner.workspaceId, 'agent', 'Many');
  const cases = await Promise.all(Array.from({ length: 12 }, (_, i) => shop.case(`parallel-${i}`)));
  await shop.does(shop.owner, 'PUT', '/goodwill/budgets', {
    owner: 'agent',
    ownerId: many.agentId,
    monthlyMinor: 4_500,
  });
  const answers = await Promise.all(cases.map(({ id }) => shop.give(many, id)));
  const offered = answers.filter((answer) => answer.status === 200 && gestureIn(answer).state === 'offered');
  expect(offered).toHaveLength(4);
  for (const { status, body } of answers.filter((answer) => !offered.includes(answer)))
    expect(status === 409 ? body.code : (body['gesture'] as { state: string }).state).toMatch(
      /^(budget_spent|proposed)$/,
    );
  const { balance, held } = await purse(many.agentId);
  expect([balance, held]).toEqual([4_500, 4_000]);
  await isRight();
});

test('fourteen days of quiet follow a gift, none follow one that was made void', async () => {
  const { id, contactId } = await shop.case('quiet');
  const until = (days: number) => turn((it) => quietUntil(inDays(it, days), contactId));
  expect(await until(0)).toBeNull();
  const { id: giftId } = gestureIn(await shop.give(shop.agent, id, { amountMinor: 100 }));
  expect(await until(13)).not.toBeNull();
  expect(await until(14.1)).toBeNull();
  await shop.does(shop.agent, 'POST', `/gestures/${giftId}/void`, { words: 'A slip' });
  expect(await until(0)).toBeNull();
});

test('several gifts in a year: a person looks, nobody is refused', async () => {
  const { id } = await shop.case('several');
  for (let i = 0; i < 3; i++)
    expect(gestureIn(await shop.give(shop.owner, id, { amountMinor: 100 })).state).toBe('offered');
  const fourth = gestureIn(await shop.give(shop.owner, id, { amountMinor: 100 }));
  expect([fourth.state, fourth.needs]).toEqual(['proposed', 'look']);
  expect((await shop.lead.call('POST', `/gestures/${fourth.id}/approval`, {})).status).toBe(200);
});

test('the same cause counts as before once for each earlier case, not for gestures of this one', async () => {
  const { id } = await shop.case('prior');
  const prior = async () => (await shop.does(shop.agent, 'GET', `/conversations/${id}/gesture-desk`))['prior'];
  await shop.give(shop.owner, id, { amountMinor: 100 });
  await shop.give(shop.owner, id, { amountMinor: 100 });
  expect(await prior()).toEqual({});
  const from = { externalId: 'prior', name: 'prior' };
  const body = { clientId: newId(), from, text: 'You charged me twice again.' };
  await shop.does(shop.owner, 'POST', `/inboxes/${shop.inboxId}/messages`, body);
  expect(await prior()).toEqual({ billing: 1 });
});
