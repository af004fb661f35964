import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Experiment } from '#contract/experiments.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { endReached, experimentOf } from './experiments.ts';
import { card, eachOrder, openLoyalShop, type LoyalShop } from './shop.fixture.ts';
import { allRunning, findExperiment } from './store/experiments.ts';

let shop: LoyalShop;
let rows: Rows;
beforeAll(async () => {
  shop = await openLoyalShop();
  rows = await openRows(shop.house.database.owner);
});
afterAll(async () => {
  await rows.close();
  await shop.house.close();
});

const arms = [
  { name: 'Without', required: 10, endowed: 0 },
  { name: 'With', required: 8, endowed: 2 },
];
/** An experiment that takes 14 people in each half, begun in a programme of its own. */
async function begun(): Promise<{ programmeId: string; id: string }> {
  const programmeId = await shop.programme({ card, rules: [eachOrder()] });
  const wanted = { name: 'A start', arms, expected: [0.1, 0.6], withinDays: 30 };
  const { id, plannedPerArm } = await shop.good('POST', `/programmes/${programmeId}/experiments`, wanted);
  expect(plannedPerArm).toBe(14);
  return { programmeId, id: String(id) };
}
/** People who were assigned so many days ago, of whom some finished the day after. */
const assigned = (experimentId: string, arm: 0 | 1, people: number, finished: number, daysAgo: number) =>
  rows.client.query(
    `with people as (insert into contacts (workspace_id, id, name)
       select $1, gen_random_uuid(), 'Somebody' from generate_series(1, $4) returning id)
     insert into assignments (workspace_id, experiment_id, contact_id, arm, at, finished_at)
     select $1, $2, id, $3, now() - make_interval(days => $6),
       case when row_number() over () <= $5 then now() - make_interval(days => $6 - 1) end from people`,
    [shop.owner.workspaceId, experimentId, arm, people, finished, daysAgo],
  );
const seen = async (programmeId: string) =>
  ((await shop.good('GET', `/programmes/${programmeId}/experiments`))['items'] as Experiment[])[0];
const night = (days = 0) =>
  shop.later(days, async (turn) => {
    for (const one of await allRunning(turn.tx)) await endReached(turn, one);
  });

test('halves that chance would not make are said from the first week on, and nothing is concluded from them', async () => {
  const { programmeId, id } = await begun();
  await assigned(id, 0, 56, 0, 1);
  await assigned(id, 1, 44, 0, 1);
  expect((await seen(programmeId))?.alarm).toBeNull();
  await assigned(id, 0, 504, 200, 40);
  await assigned(id, 1, 396, 300, 40);
  expect(await seen(programmeId)).toMatchObject({
    verdict: null,
    alarm: expect.stringContaining('560 and 440') as string,
  });
});

test('before the planned number has had its days there is no verdict; then one that stays', async () => {
  const { programmeId, id } = await begun();
  await assigned(id, 0, 14, 2, 40);
  await assigned(id, 1, 13, 11, 40);
  await assigned(id, 1, 4, 0, 10); // their days are not over
  await night();
  expect(await seen(programmeId)).toMatchObject({ state: 'running', verdict: null, alarm: null });
  await assigned(id, 1, 1, 1, 40);
  await night();
  const done = await seen(programmeId);
  expect(done).toMatchObject({ state: 'done', results: [{ finished: 2 }, { assigned: 18, finished: 12 }] });
  expect(done?.verdict?.difference).toBeCloseTo(10 / 14, 10);
  expect(done?.verdict?.p).toBeLessThan(0.001);
  const muchLater = await shop.later(30, async (turn) => {
    const [row] = await findExperiment(turn.tx, id);
    return row === undefined ? null : experimentOf(turn, row);
  });
  expect(muchLater?.verdict).toEqual(done?.verdict);
});
