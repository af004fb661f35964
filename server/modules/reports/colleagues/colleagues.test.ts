import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import type { Person } from '#test/support/house.ts';
import { openDesk, openShop, type Desk, type Shop } from '../reports.fixture.ts';

let desk: Desk;
let shop: Shop;
let people: Record<'admin' | 'lead' | 'zoe' | 'bea', Person>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  shop = await openShop(desk);
  const of = (role: 'admin' | 'lead' | 'agent', name: string) => desk.house.person(shop.owner.workspaceId, role, name);
  people = {
    ...{ admin: await of('admin', 'Ann'), lead: await of('lead', 'Lee') },
    ...{ zoe: await of('agent', 'Zoe'), bea: await of('agent', 'Bea') },
  };
});
afterAll(() => desk.close());

const on = {
  shown: true,
  basis: 'works_council',
  agreedOn: '2026-01-07',
  words: 'To see who needs help, never for pay.',
};
interface Shown {
  readonly name: string;
  readonly waits: boolean;
  readonly mix: string | null;
  readonly figures: readonly {
    id: string;
    value: number | null;
    n: number;
    low: number | null;
    expected: number | null;
  }[];
}
const shownTo = async (who: Person): Promise<Shown[]> =>
  (await who.call('GET', '/colleague-figures')).body['items'] as Shown[];
const figure = (of: Pick<Shown, 'figures'> | undefined, id: string) => of?.figures.find((one) => one.id === id);

/** So many cases that somebody answered alone twenty days ago, of which so many were rated 5 and the others 1. */
async function answered(who: Person, cases: number, satisfied: number, topicId: string | null = null): Promise<void> {
  const { id } = await shop.writes(newId(), 'Where is it?'); // customers of their own, who come back about nothing
  await desk.house.catchUp();
  await desk.rows.client.query(
    `insert into episode_facts (workspace_id, episode_id, conversation_id, contact_id, inbox_id, channel, topic_id, opened_at, last_at, resolved_at,
       customer_messages, our_messages, touches, transfers, reasks, answered_by, csat, promises_kept)
     select c.workspace_id, gen_random_uuid(), c.id, c.contact_id, c.inbox_id, c.channel, $6, now() - interval '20 days', now(),
       now() - interval '20 days', 1, 1, 1, 0, 0, $3, case when n <= $5 then 5 else 1 end, 1
     from conversations c, generate_series(1, $4) n where c.workspace_id = $1 and c.id = $2`,
    [shop.owner.workspaceId, id, who.agentId, cases, satisfied, topicId],
  );
}
const read = async (who: Person): Promise<number> => {
  const { body } = await who.call('GET', '/colleague-figures/setting');
  return (await who.call('PUT', '/colleague-figures/reading', { id: (body['switched'] as { id: string }).id })).status;
};

test('off until an owner says so: leads are told why, and everybody sees their own', async () => {
  await answered(people.zoe, 100, 90);
  for (const who of [people.lead, people.admin, shop.owner]) {
    const { status, body } = await who.call('GET', '/colleague-figures');
    expect([status, body.code, body['detail']]).toEqual([
      ...[403, 'colleague_figures_off'],
      expect.stringContaining('An owner can switch them on'),
    ]);
  }
  expect((await people.zoe.call('GET', '/colleague-figures/setting')).body).toEqual({
    ...{ kind: 'colleagueFigures', shown: false, switched: null, agreed: null, read: false },
  });
  const mine = (await people.zoe.call('GET', '/colleague-figures/mine')).body as unknown as Shown;
  expect(figure(mine, 'ownCsat')).toMatchObject({ value: 0.9, n: 100 });
  expect(
    figure((await people.bea.call('GET', '/colleague-figures/mine')).body as unknown as Shown, 'ownCases')?.value,
  ).toBe(0);
});

test('nothing else that is reported names a colleague, nor counts apart by one', async () => {
  await answered(people.zoe, 100, 90);
  await desk.count(shop.owner.workspaceId);
  for (const page of [
    'promise',
    'live',
    'volumes',
    'promptness',
    'feelings',
    'satisfaction',
    'topics',
    'effort',
  ] as const)
    expect(JSON.stringify(await shop.page(page))).not.toMatch(new RegExp(`Zoe|${people.zoe.agentId}`));
  expect(JSON.stringify(await desk.counted(shop.owner.workspaceId))).not.toContain(people.zoe.agentId);
});

test('only an owner switches them on, with whom it was agreed, when, and in which words', async () => {
  for (const who of [people.admin, people.lead, people.zoe])
    expect((await who.call('PUT', '/colleague-figures/setting', on)).status).toBe(403);
  for (const wrong of [
    { shown: true },
    { ...on, words: '  ' },
    { ...on, basis: 'nobody' },
    { ...on, agreedOn: '2999-01-01' },
  ])
    expect((await shop.owner.call('PUT', '/colleague-figures/setting', wrong)).status).toBe(400);
  expect((await shownTo(people.lead)) as unknown).toBeUndefined();
  expect((await shop.owner.call('PUT', '/colleague-figures/setting', on)).status).toBe(200);
  const { body } = await people.bea.call('GET', '/colleague-figures/setting');
  expect(body).toEqual({
    ...{ kind: 'colleagueFigures', shown: true, read: false },
    switched: { id: expect.any(String) as string, by: 'Nora Byrne', at: expect.any(String) as string },
    agreed: { basis: 'works_council', agreedOn: '2026-01-07', words: 'To see who needs help, never for pay.' },
  });
  const { rows } = await desk.rows.client.query(
    `select from events where workspace_id = $1 and name = 'figures.switched'`,
    [shop.owner.workspaceId],
  );
  expect(rows).toHaveLength(1);
});

test('leads see a colleague only once the colleague has read the words, by name, and nothing of too few', async () => {
  await answered(people.zoe, 100, 98);
  await answered(people.bea, 30, 24);
  await shop.does('PUT', '/colleague-figures/setting', on);
  expect((await shownTo(people.lead)).map(({ name, waits, figures }) => [name, waits, figures.length])).toEqual([
    ...[
      ['Ann', true, 0],
      ['Bea', true, 0],
      ['Lee', true, 0],
      ['Nora Byrne', false, 4],
      ['Zoe', true, 0],
    ],
  ]);
  expect([await read(people.zoe), await read(people.bea)]).toEqual([200, 200]);
  const [, bea, , , zoe] = await shownTo(people.lead);
  expect([bea?.name, zoe?.name]).toEqual(['Bea', 'Zoe']);
  expect(figure(zoe, 'ownCsat')).toMatchObject({ value: 0.98, n: 100 });
  expect(figure(zoe, 'ownCsat')?.low).toBeCloseTo(0.93, 2);
  expect(figure(zoe, 'ownCsat')?.expected).toBeCloseTo(122 / 130, 12);
  expect(figure(bea, 'ownCsat')).toMatchObject({ value: null, low: null, n: 30, expected: null });
  expect((await people.zoe.call('GET', '/colleague-figures')).status).toBe(403);
  const { status } = await people.lead.call('GET', '/colleague-figures?sort=ownCsat');
  expect(status).toBe(400);
});

test('a new switch must be read anew, and off is off at once', async () => {
  await shop.does('PUT', '/colleague-figures/setting', on);
  const { body: before } = await people.zoe.call('GET', '/colleague-figures/setting');
  await read(people.zoe);
  await shop.does('PUT', '/colleague-figures/setting', { ...on, words: 'Also for the yearly talk.' });
  expect((await shownTo(people.lead)).find(({ name }) => name === 'Zoe')?.waits).toBe(true);
  const { id } = before['switched'] as { id: string };
  expect((await people.zoe.call('PUT', '/colleague-figures/reading', { id })).status).toBe(400);
  await shop.does('PUT', '/colleague-figures/setting', { shown: false });
  expect((await people.lead.call('GET', '/colleague-figures')).body.code).toBe('colleague_figures_off');
});

test('who answers about harder topics is said to, and is beside what everybody reaches there', async () => {
  const topicId = String((await shop.does('POST', '/topics', { name: 'Lost parcels' })).body['id']);
  await answered(people.zoe, 100, 50, topicId);
  await answered(people.bea, 100, 50, topicId);
  await answered(people.bea, 200, 200);
  await desk.rows.client.query(
    `update episode_facts set reopened_at = now() where workspace_id = $1 and topic_id = $2 and answered_by = $3 and csat = 1`,
    [shop.owner.workspaceId, topicId, people.bea.agentId],
  );
  const mine = (await people.zoe.call('GET', '/colleague-figures/mine')).body as unknown as Shown;
  expect(figure(mine, 'ownCsat')).toMatchObject({ value: 0.5, expected: 0.5 });
  expect(mine.mix).toMatch(
    /harder than usual: everybody together solves 75\s% of such cases for good, and 88\s% of all/,
  );
});
