import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measured } from '#contract/measured.ts';
import type { Report } from '#contract/reports.ts';
import { countLevels } from '#server/modules/feelings/index.ts';
import { countEffects } from './effects.ts';
import { openDesk, openShop, type Desk, type Shop } from './reports.fixture.ts';

let desk: Desk;
let shop: Shop;
beforeAll(async () => {
  desk = await openDesk();
  shop = await openShop(desk);
});
afterAll(() => desk.close());

const figure = (report: Report, id: Measured['id']) => report.figures.find((one) => one.id === id);
const row = (report: Report, table: string, name: string) =>
  report.tables.find(({ id }) => id === table)?.rows.find(([first]) => first === name);
const sql = (text: string, ...values: unknown[]) => desk.rows.client.query(text, [shop.owner.workspaceId, ...values]);

/** So many customers who ordered once, a hundred days ago, and so many of them again ten days ago. */
async function customers(from: number, n: number, again: number, member: boolean): Promise<void> {
  await sql(
    `with people as (insert into contacts (workspace_id, id, name, created_at)
         select $1, gen_random_uuid(), 'Customer ' || n, now() - interval '400 days' from generate_series($2::int, $2 + $3::int - 1) n returning id, name),
       orders as (insert into happenings (workspace_id, id, contact_id, what, name, title, at, source_kind, source_id)
         select $1, gen_random_uuid(), p.id, 'order', 'order_placed', 'Order', now() - make_interval(days => d), 'sender', p.name || ' ' || d
         from people p, unnest(array[100, 10]) d where d = 100 or split_part(p.name, ' ', 2)::int < $2 + $4::int)
     insert into memberships (workspace_id, id, programme_id, contact_id, version, endowed, required, mode, joined_at, joined_by)
     select $1, gen_random_uuid(), (select id from programmes where workspace_id = $1 limit 1), p.id, 1, 0, 8, 'genuine', now() - interval '200 days', 'system'
     from people p where $5`,
    ...[from, n, again, member],
  );
}

test('members stand beside customers who were alike, with the difference and its range', async () => {
  await sql(
    `insert into programmes (workspace_id, id, name, unit, status, version, design) values ($1, gen_random_uuid(), 'Coffee card', 'stamps', 'published', 1, '{}')`,
  );
  await sql(
    `insert into programme_versions (workspace_id, programme_id, version, design, published_at) select $1, id, 1, '{}', now() from programmes where workspace_id = $1`,
  );
  await customers(0, 60, 45, true);
  await customers(1000, 200, 50, false);
  await desk.house.app.platform.takeTurn(shop.owner.workspaceId, countEffects);
  const page = await shop.page('goodwill');
  expect(figure(page, 'membersReturn')).toMatchObject({ count: 45, n: 60, value: 0.75 });
  const [, members, others, difference, low, high, matched, alone, says] = row(page, 'members', 'Ordered again') ?? [];
  expect([members, others, difference, matched, alone, says]).toEqual([0.75, 0.25, 50, 60, 0, 'Goes with more']);
  expect(Number(low)).toBeGreaterThan(35);
  expect(Number(high)).toBeLessThan(65);
  expect(row(page, 'members', 'Did not have to come back about a case')).toEqual([
    'Did not have to come back about a case',
    ...[null, null, null, null, null, 0, 0, 'Too few to say (0 of 30)'],
  ]);
  expect(row(page, 'programmes', 'Coffee card')?.slice(0, 3)).toEqual(['Coffee card', 'stamps', 60]);
});

test('amounts carry their currency, on the page and in the file', async () => {
  const page = await shop.page('goodwill');
  expect(page.currency).toBe('EUR');
  expect(figure(page, 'gestureCost')).toMatchObject({ value: 0 });
  const { body } = await shop.does('GET', '/reports/goodwill/csv?table=gestures');
  expect(String(body['csv'])).toContain('"Cost of those claimed (EUR, minor units)"');
  expect((await shop.page('goodwill', `?inboxId=${shop.inboxId}`)).remarks).toEqual([
    'This page is about the whole house: inbox, team and topic do not narrow it.',
  ]);
});

test('how customers stand is counted each night, and named beside now', async () => {
  const stand = (level: string, n: number) =>
    sql(
      `insert into balances (workspace_id, contact_id, score, level, parts, open_moments, last_at, as_of)
       select $1, id, 0, $2, '{}', 0, now(), now() from (select id from contacts c where workspace_id = $1
         and not exists (select from balances b where b.workspace_id = $1 and b.contact_id = c.id) order by id limit $3) as chosen`,
      ...[level, n],
    );
  await stand('at_risk', 7);
  await stand('healthy', 3);
  await desk.house.app.platform.takeTurn(shop.owner.workspaceId, countLevels);
  await sql(`update balance_levels set day = day - 14 where workspace_id = $1`);
  await stand('at_risk', 2);
  const page = await shop.page('feelings', '?by=day');
  expect(figure(page, 'atRisk')).toMatchObject({ value: 9, before: { value: 7 } });
  expect(row(page, 'standing', 'At risk')).toEqual(['At risk', 9, 0.75]);
  const course = page.tables.find(({ id }) => id === 'standing-course');
  expect(course?.rows.map(([, atRisk, , , , healthy]) => [atRisk, healthy])).toEqual([
    [7, 3],
    [9, 3],
  ]);
  expect((await shop.page('feelings', `?inboxId=${shop.inboxId}`)).tables.map(({ id }) => id)).not.toContain(
    'standing',
  );
});
