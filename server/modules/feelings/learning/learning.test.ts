import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Adaptation, FeelingLabel } from '#contract/feelings.ts';
import { newId } from '#server/platform/id.ts';
import { idOf } from '#test/guards/scene.ts';
import { reader } from '#test/support/reader.ts';
import { inboundText, noShifts, type Shifts } from '#psychology/emotion/index.ts';
import { learnEverywhere } from './everywhere.ts';
import { openDesk, openShop, type Desk, type Shop } from '../desk.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** The shop's customers complain so drily that the reader wavers between a feeling and none. */
const wavering = closeToNeutral();

function closeToNeutral(): string[] {
  const things = ['kettle', 'grinder', 'parcel', 'invoice', 'app', 'voucher', 'lid', 'filter', 'manual', 'delivery'];
  const faults = ['has been late', 'is late', 'came without its box', 'does not fit', 'is not what I ordered'];
  const more = ['was delayed', 'is not there yet', 'is smaller than on the picture', 'has a scratch'];
  const yetMore = ['has a crack', 'has gone missing', 'was put in the wrong place', 'stopped on Tuesday'];
  const ends = ['Please have a look.', 'Can you check?', 'What now?', 'I have waited since Monday.', 'Not good.'];
  return things
    .flatMap((thing) => [...faults, ...more, ...yetMore].map((fault) => `The ${thing} ${fault}.`))
    .flatMap((first) => ends.map((end) => `${first} ${end}`))
    .filter((text) => {
      const { neutral, ...others } = reader.probabilities(inboundText('customer', text));
      const lead = Math.log(Math.max(...Object.values(others)) / neutral);
      return lead > 0 && lead < 0.8;
    });
}
const readAs = (text: string, shifts: Shifts = noShifts): FeelingLabel =>
  reader.read(inboundText('customer', text), shifts).label;

interface Shown {
  readonly tallies: readonly { label: string; language: string; read: number; corrected: number }[];
  readonly corrections: number;
  readonly fewest: number;
  readonly adaptation: Adaptation | null;
  readonly learns: boolean;
}
const show = async ({ owner }: Shop, days = 7): Promise<Shown> =>
  (await owner.call('GET', `/reader?days=${String(days)}`)).body as unknown as Shown;
const learn = async ({ owner }: Shop): Promise<Adaptation | null> =>
  (await owner.call('POST', '/reader/adaptation')).body['adaptation'] as Adaptation | null;

/** Customers who write one message each; an agent says of all that nothing was felt. */
async function correctAll(shop: Shop, texts: readonly string[]): Promise<void> {
  for (const text of texts) await shop.correct(await (await shop.customer(text)).last(), 'neutral');
}

describe('learning from corrections', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(desk);
    await correctAll(shop, wavering.slice(0, 20));
  });

  test('takes enough of them', async () => {
    expect([await learn(shop), (await show(shop)).corrections]).toEqual([null, 20]);
  });

  test('shifts a little, says what it gained, and is taken back', async () => {
    await correctAll(shop, wavering.slice(20, 40));
    const found = await learn(shop);
    expect(found?.examples).toBe(40);
    expect([found?.agreedBefore, (found?.agreedAfter ?? 0) > 0.8]).toEqual([0, true]);
    const shifts = found?.shifts as Shifts;
    for (const shift of Object.values(shifts)) expect(Math.abs(shift)).toBeLessThanOrEqual(0.5);
    expect(shifts.neutral).toBeGreaterThan(0.2);
    expect(await show(shop)).toMatchObject({ corrections: 40, fewest: 30, adaptation: found, learns: true });

    const changed = wavering.slice(40).find((text) => readAs(text, shifts) !== readAs(text)) ?? '';
    expect([readAs(changed), readAs(changed, shifts)]).toEqual([expect.not.stringMatching('^neutral$'), 'neutral']);
    const read = async () => (await (await shop.customer(changed)).last()).reading?.label;
    expect(await read()).toBe('neutral');
    expect((await (await shop.customer('I am furious! You charged me twice!')).last()).reading?.label).toBe('anger');

    expect((await shop.owner.call('DELETE', '/reader/adaptation')).status).toBe(200);
    expect(await read()).toBe(readAs(changed));
    expect(await show(shop)).toMatchObject({ corrections: 40, adaptation: null, learns: false });
  });

  test('heeds what agents answered and left as it was', async () => {
    const heard = await openShop(desk);
    await correctAll(heard, wavering.slice(0, 35));
    for (const text of wavering.slice(35, 45)) await (await heard.customer(text)).answer('We look into it.');
    for (const text of wavering.slice(45, 50)) await heard.customer(text); // nobody has looked at these
    const { rows } = await desk.rows.client.query<{ n: number }>(
      `select count(*)::int as n from readings where workspace_id = $1 and reading ->> 'label' = 'unclear' and corrected_by is null
         and conversation_id in (select conversation_id from messages where author = 'agent' and workspace_id = $1)`,
      [heard.owner.workspaceId],
    );
    expect((await learn(heard))?.examples).toBe(35 + 10 - (rows[0]?.n ?? 0));
  });

  test('stays in its workspace', async () => {
    const other = await openShop(desk);
    expect(await show(other)).toMatchObject({ corrections: 0, adaptation: null, tallies: [] });
  });
});

test('at night those learn who may, have enough and something new', async () => {
  const shops = await Promise.all(['may', 'may not', 'off', 'few'].map(() => openShop(desk)));
  const [may, mayNot, off, few] = shops as [Shop, Shop, Shop, Shop];
  for (const shop of [may, mayNot, off]) await correctAll(shop, wavering.slice(0, 30));
  await correctAll(few, wavering.slice(0, 29));
  await mayNot.owner.call('DELETE', '/reader/adaptation');
  await off.owner.call('PATCH', '/workspace', { readsFeelings: false });
  const ids = shops.map(({ owner }) => owner.workspaceId);
  const queued = async (): Promise<string[]> => {
    await desk.rows.client.query(`delete from graphile_worker._private_jobs j using graphile_worker.jobs s
      where s.id = j.id and s.task_identifier = 'feelings.learn'`);
    await desk.round('feelings.learners');
    const { rows } = await desk.rows.client.query<{ workspace: string }>(
      `select j.payload ->> 'workspaceId' as workspace from graphile_worker._private_jobs j
       join graphile_worker.jobs s on s.id = j.id where s.task_identifier = 'feelings.learn'`,
    );
    return rows.map(({ workspace }) => workspace).filter((id) => ids.includes(id));
  };
  expect(await queued()).toEqual([may.owner.workspaceId]);
  await desk.run('feelings.learn', may.owner.workspaceId);
  expect((await show(may)).adaptation?.examples).toBe(30);
  expect(await queued()).toEqual([]);
  await may.correct(await (await may.customer('I am furious! You charged me twice!')).last(), 'disappointment');
  expect(await queued()).toEqual([may.owner.workspaceId]);
});

test('told to, all learn at once who may, and say what it gained', async () => {
  const own = await openDesk();
  const shops = [await openShop(own), await openShop(own), await openShop(own)];
  const [full, few, off] = shops as [Shop, Shop, Shop];
  await correctAll(full, wavering.slice(0, 30));
  await correctAll(few, wavering.slice(0, 2));
  await off.owner.call('PATCH', '/workspace', { readsFeelings: false });
  const lessons = await learnEverywhere(own.rows.client, own.house.app.platform.takeTurn);
  const { adaptation } = await show(full);
  expect(adaptation?.agreedAfter).toBeGreaterThan(adaptation?.agreedBefore ?? 1);
  const workspace = 'Lark & Kettle';
  expect(lessons).toEqual([
    { workspace, corrections: 30, fewest: 30, adaptation },
    { workspace, corrections: 2, fewest: 30, adaptation: null },
  ]);
  await own.close();
});

describe('tallies', () => {
  const furious = 'I am furious! You charged me twice!';
  const anger = (read: number, corrected: number) => ({ label: 'anger', language: 'en', read, corrected });
  const age = (shop: Shop, days: number) =>
    desk.rows.client.query('update readings set created_at = current_date - $2::int where workspace_id = $1', [
      shop.owner.workspaceId,
      days,
    ]);

  test('count readings and corrections by what was read, today’s and those of days past, each once', async () => {
    const shop = await openShop(desk);
    const first = await shop.customer(furious);
    await shop.customer(furious);
    await shop.correct(await first.last(), 'joy');
    expect((await show(shop)).tallies).toEqual([anger(2, 1)]);
    await age(shop, 1);
    expect((await show(shop)).tallies).toEqual([]);
    for (const _night of [1, 2]) await desk.round('feelings.tally');
    expect((await show(shop)).tallies).toEqual([anger(2, 1)]);
    await shop.customer(furious);
    expect([(await show(shop)).tallies, (await show(shop, 1)).tallies]).toEqual([[anger(3, 1)], [anger(1, 0)]]);
    await shop.correct(await first.last(), 'anger');
    await desk.round('feelings.tally');
    expect((await show(shop)).tallies).toEqual([anger(3, 0)]);
  });

  test('stay when the readings are forgotten, for a year', async () => {
    const shop = await openShop(desk);
    const kept = await shop.customer(furious);
    await shop.customer(furious);
    await age(shop, 3);
    await desk.round('feelings.tally');
    await shop.owner.call('PATCH', '/workspace', { feelingsDays: 2 });
    await desk.rows.client.query('delete from readings where workspace_id = $1 and conversation_id <> $2', [
      shop.owner.workspaceId,
      kept.id,
    ]); // as the night forgets a day: from its first hours on
    await desk.round('feelings.tally');
    expect((await show(shop)).tallies).toEqual([anger(2, 0)]);
    await desk.rows.client.query(`update reading_tallies set day = current_date - 366 where workspace_id = $1`, [
      shop.owner.workspaceId,
    ]);
    await desk.round('feelings.forget');
    const left = await desk.rows.client.query('select from reading_tallies where workspace_id = $1', [
      shop.owner.workspaceId,
    ]);
    expect(left.rowCount).toBe(0);
  });
});

test.each([
  ['owner', 200],
  ['admin', 200],
  ['lead', 200],
  ['agent', 403],
] as const)('%s and the page of the reader: %i', async (role, status) => {
  const shop = await openShop(desk);
  const person = role === 'owner' ? shop.owner : await desk.house.person(shop.owner.workspaceId, role);
  for (const [method, path] of [
    ['GET', '/reader'],
    ['POST', '/reader/adaptation'],
    ['DELETE', '/reader/adaptation'],
  ] as const)
    expect([path, (await person.call(method, path)).status]).toEqual([path, status]);
});

test('agents correct, a key without the right does not', async () => {
  const shop = await openShop(desk);
  const message = await (await shop.customer('I am furious! You charged me twice!')).last();
  const agent = await desk.house.person(shop.owner.workspaceId, 'agent');
  const path = `/messages/${message.id}/feeling`;
  expect((await agent.call('PUT', path, { label: 'joy' })).status).toBe(200);
  expect((await agent.call('PUT', `/messages/${newId()}/feeling`, { label: 'joy' })).status).toBe(404);
  const made = await shop.owner.call('POST', '/api-keys', { name: 'Till', scopes: ['contacts.read'] });
  expect(idOf(made, 'apiKey')).not.toBe('undefined');
  const answer = await desk.house.app.http.inject({
    method: 'PUT',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${String(made.body['key'])}` },
    payload: { label: 'anger' },
  });
  expect(answer.statusCode).toBe(403);
});
