import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Conversation } from '#contract/conversations.ts';
import type { ConversationTopic } from '#contract/topics.ts';
import { openDesk, openShop, type Desk, type Shop } from './resolution.fixture.ts';

let desk: Desk;
let shop: Shop;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const word = (text: string, not = false) => ({ on: 'word', text, not });
const phrase = (text: string) => ({ on: 'phrase', text });
const topicOf = async (id: string): Promise<ConversationTopic> =>
  (await shop.owner.call('GET', `/conversations/${id}/topic`)).body as unknown as ConversationTopic;
const factOf = async (id: string) =>
  (await desk.facts(shop.owner.workspaceId)).filter((fact) => fact['conversation_id'] === id);
const resolution = async (query = '') =>
  (await shop.owner.call('GET', `/resolution?from=2019-01-01T00:00:00Z&to=2100-01-01T00:00:00Z${query}`)).body;
const day = (n: number, time = '10:00'): string => `2024-03-${String(n).padStart(2, '0')}T${time}:00.000Z`;

test('facts keep the times at which people wrote, whenever they were brought in', async () => {
  shop = await openShop(desk, 'api');
  const id = await shop.writes('ada', 'Where is my parcel from Monday?', day(4, '10:00'));
  await shop.writes('ada', 'Where is the parcel from Monday?', day(4, '10:30'));
  await shop.answers(id, 'It is with you today.', { at: day(4, '11:00') });
  await shop.writes('ada', 'It has arrived now, thank you!', day(4, '15:00'));
  await shop.resolves(id);
  await desk.house.catchUp();
  const [fact] = await factOf(id);
  expect(fact).toMatchObject({
    ...{ customer_messages: 3, our_messages: 1, touches: 1, transfers: 0, reasks: 1 },
    ...{ first_reply_minutes: 60, said_settled: true, confirmed: 'said', thanks_only: false },
  });
  expect((fact?.['opened_at'] as Date).toISOString()).toBe(day(4, '10:00'));
  expect((fact?.['resolved_at'] as Date).toISOString()).toMatch(/^2024-03-04T15:00/);
  expect(fact?.['clock_minutes']).toBe(300);
});

test('whoever comes back on the topic within seven days was not helped the first time; a thanks is no return', async () => {
  shop = await openShop(desk, 'api');
  const late = await shop.topic('Late parcel', word('parcel'));
  const case1 = async (who: string, ...returns: readonly (readonly [number, string])[]) => {
    const id = await shop.writes(who, 'Where is my parcel?', day(1));
    await shop.answers(id, 'On its way.', { at: day(1, '12:00'), then: 'resolve' });
    for (const [n, text] of returns) await shop.writes(who, text, day(n));
  };
  await case1('helped');
  await case1('thankful', [2, 'Thank you so much!']);
  await case1('back', [3, 'Still no parcel!']);
  await case1('later', [20, 'Another parcel of mine has not come.']);
  await desk.house.catchUp();
  const { firstContact, cases, young, items } = (await resolution()) as {
    cases: number;
    young: number;
    items: { topicId: string; cases: number }[];
    firstContact: Record<string, { value: number; n: number }>;
  };
  expect({ cases, young }).toEqual({ cases: 4, young: 0 });
  expect(items).toMatchObject([{ topicId: late, cases: 4 }]);
  expect(firstContact['noRepeat']).toMatchObject({ n: 4, value: 0.75 });
  expect(firstContact['confirmed']).toMatchObject({ n: 2, value: 0.5 });
});

test.each([
  ['the same topic', 'Still no parcel!', true],
  ['another known topic', 'How do I clean the grinder?', false],
  ['a topic that nobody knows', 'And now?', true],
])('who comes back into the conversation about %s', async (_, text, isReturn) => {
  shop = await openShop(desk, 'api');
  await shop.topic('Late parcel', word('parcel'));
  await shop.topic('Grinders', word('grinder'));
  const id = await shop.writes('ann', 'Where is my parcel?', day(1));
  await shop.answers(id, 'On its way.', { at: day(1, '12:00'), then: 'resolve' });
  expect(await shop.writes('ann', text, day(3))).toBe(id);
  await desk.house.catchUp();
  const [first, second] = await factOf(id);
  expect(first?.['reopened_at']).toEqual(isReturn ? new Date(day(3)) : null);
  expect(first?.['follow_up_id']).toBe(isReturn ? second?.['episode_id'] : null);
  const { firstContact } = (await resolution()) as { firstContact: Record<string, { value: number; n: number }> };
  expect(firstContact['noRepeat']).toMatchObject({ n: 1, value: isReturn ? 0 : 1 });
});

test('a conversation says what it is about, live and in the list, until something else is asked in it', async () => {
  shop = await openShop(desk, 'api');
  const late = await shop.topic('Late parcel', word('parcel'));
  const grinders = await shop.topic('Grinders', word('grinder'));
  const id = await shop.writes('ann', 'Where is my parcel?');
  const other = await shop.writes('bob', 'Do you sell decaf?');
  const listed = async (topicId: string, more = '') =>
    ((await shop.owner.call('GET', `/conversations?topicId=${topicId}${more}`)).body['items'] as Conversation[]).map(
      (one) => one.id,
    );
  expect(await listed(late)).toEqual([]);
  await desk.house.catchUp();
  expect(await listed(late)).toEqual([id]);
  const told = await desk.rows.client.query<{ agents: { conversation?: Conversation } }>(
    `select agents from events where workspace_id = $1 and name = 'topic.assigned'`,
    [shop.owner.workspaceId],
  );
  expect(told.rows.map(({ agents }) => agents.conversation?.topicId)).toEqual([late]);

  await shop.answers(id, 'On its way.', { then: 'resolve' });
  for (const more of ['', '&sort=due', '&sort=feeling']) expect(await listed(late, more)).toEqual([]);
  for (const status of ['resolved', 'any']) expect(await listed(late, `&status=${status}`)).toEqual([id]);
  await shop.writes('ann', 'How do I clean the grinder?');
  await desk.house.catchUp();
  expect([await listed(late, '&status=any'), await listed(grinders)]).toEqual([[], [id]]);
  // Earlier parts are sorted anew as well, and say nothing of the present one.
  await shop.owner.call('PUT', `/conversations/${other}/topic`, { topicId: late });
  expect(await listed(late)).toEqual([other]);
  await desk.run('resolution.sort', shop.owner.workspaceId);
  expect([await listed(late), await listed(grinders)]).toEqual([[other], [id]]);

  await shop.owner.call('POST', `/topics/${late}/merge`, { into: grinders });
  expect((await listed(grinders)).sort()).toEqual([id, other].sort());
  await shop.owner.call('DELETE', `/topics/${grinders}`);
  expect(await listed(grinders)).toEqual([]);
  const { conversation } = (await shop.owner.call('GET', `/conversations/${other}`)).body as {
    conversation: Conversation;
  };
  expect(conversation.topicId).toBeNull();
});

test('a rule gives the topic, one that speaks against it takes it, and an agent’s word stands and teaches', async () => {
  shop = await openShop(desk, 'api');
  const charge = await shop.topic('Wrong charge', phrase('charged twice'));
  const refund = await shop.topic('Refunds', phrase('money back'), word('charged', true));
  const beans = await shop.topic('Beans');
  const [one, two, three] = [
    await shop.writes('a', 'You charged me twice? I was charged twice! Refund me.'),
    await shop.writes('b', 'When do I get my money back?'),
    await shop.writes('c', 'The Kenya espresso beans taste sour and burnt'),
  ];
  await desk.house.catchUp();
  expect(await topicOf(one)).toMatchObject({ topicId: charge, by: 'rule', words: ['charged twice'] });
  expect(await topicOf(two)).toMatchObject({ topicId: refund, by: 'rule', words: ['money back'] });
  expect(await topicOf(three)).toMatchObject({ topicId: null, by: null });

  for (const text of ['sour', 'stale', 'burnt']) {
    const id = await shop.writes(text, `The Kenya espresso beans taste ${text} this time`);
    await desk.house.catchUp();
    await shop.owner.call('PUT', `/conversations/${id}/topic`, { topicId: beans });
    expect(await topicOf(id)).toMatchObject({ topicId: beans, by: 'agent', sure: 1 });
  }
  const like = await shop.writes('d', 'My new espresso beans taste odd');
  await shop.writes('d', 'They are the Kenya, and they taste sour');
  await desk.house.catchUp();
  expect(await topicOf(like)).toMatchObject({ topicId: beans, by: 'similar' });
  await shop.owner.call('PUT', `/conversations/${one}/topic`, { topicId: refund });
  await shop.owner.call('PATCH', `/conversations/${one}`, { tags: ['charge'] });
  await desk.run('resolution.sort', shop.owner.workspaceId);
  await desk.house.catchUp();
  expect(await topicOf(one)).toMatchObject({ topicId: refund, by: 'agent' });
  await shop.owner.call('DELETE', `/conversations/${one}/topic`);
  expect(await topicOf(one)).toMatchObject({ topicId: charge, by: 'rule' });
});

test('merging puts conversations, rules and what was learnt into the other topic', async () => {
  shop = await openShop(desk, 'api');
  const late = await shop.topic('Late', word('late'));
  const lost = await shop.topic('Lost', phrase('gone astray'));
  const id = await shop.writes('a', 'My order has gone astray');
  await desk.house.catchUp();
  expect((await topicOf(id)).topicId).toBe(lost);
  const merged = await shop.owner.call('POST', `/topics/${lost}/merge`, { into: late });
  expect((merged.body['rules'] as unknown[]).length).toBe(2);
  expect((await topicOf(id)).topicId).toBe(late);
  expect((await factOf(id))[0]).toMatchObject({ topic_id: late });
  expect((await shop.owner.call('POST', `/topics/${lost}/merge`, { into: late })).status).toBe(404);
});

/** Hints look at the last year. */
const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

test('hints say what people came back about, from fifty cases and a share of 15 % on', async () => {
  shop = await openShop(desk, 'api');
  const late = await shop.topic('Late parcel', word('parcel'));
  const refund = await shop.topic('Refunds', word('refund'));
  const rare = await shop.topic('Invoices', word('invoice'));
  for (let i = 0; i < 50; i++) {
    const who = `customer ${String(i)}`;
    const id = await shop.writes(who, 'Where is my parcel?', ago(30));
    await shop.answers(id, 'Soon.', { at: ago(29), then: 'resolve' });
    if (i < 10) await shop.writes(who, 'I want a refund.', ago(27));
    if (i >= 10 && i < 15) await shop.writes(who, 'I need an invoice.', ago(27));
  }
  const now = await shop.writes('newcomer', 'Where is my parcel?');
  await desk.house.catchUp();
  const hints = async () => (await shop.owner.call('GET', `/conversations/${now}/next-issues`)).body;
  expect(await hints()).toEqual({ topicId: late, items: [] });
  await desk.run('resolution.hints', shop.owner.workspaceId);
  expect(await hints()).toMatchObject({
    items: [{ topicId: refund, name: 'Refunds', followed: 10, share: { n: 50, value: 0.2 } }],
  });
  expect(JSON.stringify(await hints())).not.toContain(rare);
  await shop.owner.call('DELETE', `/conversations/${now}/next-issues/${refund}`);
  expect((await hints())['items']).toEqual([]);
}, 60_000);

test('what customers agree on without a topic is suggested, with examples and counts', async () => {
  shop = await openShop(desk, 'api');
  for (let i = 0; i < 8; i++)
    await shop.writes(`g${String(i)}`, `My grinder makes a loud noise since day ${String(i)}`);
  for (let i = 0; i < 6; i++) await shop.writes(`v${String(i)}`, `The voucher from newsletter ${String(i)} is refused`);
  await shop.writes('x', 'Do you have a parking space?');
  await desk.house.catchUp();
  const { items, of } = (await shop.owner.call('GET', '/topics/suggestions')).body as unknown as {
    of: number;
    items: { words: string[]; count: number; examples: { text: string }[] }[];
  };
  expect(of).toBe(15);
  expect(items.map(({ count }) => count)).toEqual([8, 6]);
  expect(items[0]?.words).toContain('grinder');
  expect(items[1]?.examples[0]?.text).toMatch(/voucher/);
});

test('an answer to a survey confirms, or says that it was not settled', async () => {
  shop = await openShop(desk, 'api');
  const { workspaceId } = shop.owner;
  const id = await shop.writes('ada', 'Where is my parcel?', day(1));
  await shop.answers(id, 'On its way.', { at: day(1, '12:00') });
  await shop.writes('ada', 'Thank you!', day(1, '13:00'));
  await shop.resolves(id);
  await desk.house.catchUp();
  expect((await factOf(id))[0]).toMatchObject({ confirmed: 'said', csat: null });
  const rated = async (score: number, kind = 'csat') => {
    const episodeId = String((await factOf(id))[0]?.['episode_id']);
    const { takeTurn } = desk.house.app.platform;
    const agents = { kind, episodeId, score };
    await takeTurn(workspaceId, (turn) => turn.emit({ name: 'survey.answered', agents, conversationId: id }));
    await desk.house.catchUp();
    return (await factOf(id))[0];
  };
  expect(await rated(1, 'ces')).toMatchObject({ confirmed: 'said', csat: null });
  expect(await rated(2)).toMatchObject({ confirmed: null, csat: 2 });
  expect(await rated(5)).toMatchObject({ confirmed: 'survey', csat: 5 });
});

test('a person’s data goes, moves and comes back with them', async () => {
  shop = await openShop(desk, 'api');
  const [from, to] = [
    await shop.writes('one', 'Where is my parcel? I am so angry!'),
    await shop.writes('two', 'Hello'),
  ];
  await desk.house.catchUp();
  const [[fact], [other]] = [await factOf(from), await factOf(to)];
  expect(fact?.['first_label']).not.toBeNull();
  const contacts = [fact, other].map((one) => String(one?.['contact_id'])) as [string, string];
  const { takeTurn, custodies } = desk.house.app.platform;
  const custody = custodies.find(({ name }) => name === 'resolution');
  if (custody === undefined) throw new Error('resolution keeps something about customers');
  const { workspaceId } = shop.owner;
  const moved = await takeTurn(workspaceId, (turn) => custody.move(turn, ...contacts));
  expect((await factOf(from))[0]?.['contact_id']).toBe(contacts[1]);
  await takeTurn(workspaceId, (turn) => custody.moveBack(turn, moved, ...contacts));
  expect((await factOf(from))[0]?.['contact_id']).toBe(contacts[0]);
  expect(JSON.stringify(await takeTurn(workspaceId, (turn) => custody.hand(turn, contacts[0])))).toContain(from);
  await takeTurn(workspaceId, (turn) => custody.erase(turn, contacts[0], 'gone'));
  expect((await factOf(from))[0]?.['first_label']).toBeNull();
});
