import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measured } from '#contract/measured.ts';
import type { Report } from '#contract/reports.ts';
import { idOf } from '#test/guards/scene.ts';
import { openDesk, openShop, type Desk, type Shop } from './reports.fixture.ts';

const always = { timeZone: 'UTC', week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]), holidays: [] };
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
let desk: Desk;
let shop: Shop;

const begunMs = Date.now() - 12 * dayMs;
const at = (minutes: number): string => new Date(begunMs + minutes * minuteMs).toISOString();

/** Five customers: answered after 5, 10, 20, 45 and 90 minutes where 30 were promised; two begin in anger, one ends in it. */
beforeAll(async () => {
  desk = await openDesk();
  shop = await openShop(desk, { hours: always, firstReplyMinutes: 30, nextReplyMinutes: 60 });
  const delivery = idOf(await shop.does('POST', '/topics', { name: 'Delivery' }));
  const machines = idOf(await shop.does('POST', '/topics', { name: 'Machines' }));
  const stories = [
    { who: 'Ada', first: 'Where is my order?', wait: 5, last: 'Thank you so much, that is wonderful!' },
    {
      who: 'Ben',
      first: 'I am furious! This is outrageous, nobody answers!',
      wait: 10,
      last: 'Thank you, that solved it.',
    },
    { who: 'Cid', first: 'I am furious, you charged me twice!', wait: 20, last: 'I am furious, you charged me twice!' },
    { who: 'Dot', first: 'How do I set the grinder?', wait: 45, last: 'Where do I find the screw?' },
    { who: 'Eve', first: 'My parcel has not come.', wait: 90, last: 'It came.' },
  ];
  for (const { who, first, wait, last } of stories) {
    const { id } = await shop.writes(who, first, at(0));
    await shop.answers(id, { at: at(wait) });
    await shop.writes(who, last, at(wait + 5));
    await shop.answers(id, { at: at(wait + 10), then: 'resolve' });
    if (who === 'Cid' || who === 'Eve') await shop.does('PUT', `/conversations/${id}/topic`, { topicId: delivery });
    if (who === 'Dot') await shop.does('PUT', `/conversations/${id}/topic`, { topicId: machines });
  }
  await desk.count(shop.owner.workspaceId);
});
afterAll(() => desk.close());

const day = (days: number) => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);
const figure = (report: Report, id: Measured['id']): Measured => {
  const found = report.figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const ask = async <Row>(sql: string): Promise<Row> => {
  const { rows } = await desk.rows.client.query(sql, [shop.owner.workspaceId]);
  return rows[0] as Row;
};

test('the share of first replies in time is that of the promises themselves', async () => {
  const { kept, due } = await ask<{ kept: number; due: number }>(
    `select count(*) filter (where state = 'kept')::int as kept, count(*) filter (where state in ('kept', 'broken', 'overdue'))::int as due
     from promises where workspace_id = $1 and what = 'first_reply'`,
  );
  expect([kept, due]).toEqual([3, 5]);
  const promptness = figure(await shop.page('promptness'), 'promptness');
  expect([promptness.count, promptness.n, promptness.value]).toEqual([kept, due, kept / due]);
});

test('the median of the first reply is that of the messages themselves', async () => {
  const { seconds } = await ask<{ seconds: number }>(
    `select percentile_disc(0.5) within group (order by extract(epoch from a.at - c.at))::float8 as seconds
     from messages c join messages a on a.workspace_id = c.workspace_id and a.conversation_id = c.conversation_id and a.seq = 2
     where c.workspace_id = $1 and c.seq = 1`,
  );
  expect(seconds).toBe(20 * 60);
  for (const hours of ['open', 'clock']) {
    const { value, n } = figure(await shop.page('promptness', `?hours=${hours}`), 'firstReply');
    expect(n).toBe(5);
    expect((value ?? 0) / seconds).toBeCloseTo(1, 1); // by buckets, so within 4.4 %
  }
});

test('how episodes end is what the last messages read as', async () => {
  const { read, low } = await ask<{ read: number; low: number }>(
    `select count(*)::int as read, count(*) filter (where label in ('anger', 'frustration', 'disappointment', 'anxiety', 'sadness'))::int as low
     from (select distinct on (m.conversation_id) r.reading ->> 'label' as label
       from messages m join readings r on r.workspace_id = m.workspace_id and r.message_id = m.id
       where m.workspace_id = $1 order by m.conversation_id, m.seq desc) as last`,
  );
  expect([read, low]).toEqual([5, 1]);
  const page = await shop.page('feelings');
  const ended = figure(page, 'goodEndings');
  expect([ended.count, ended.n]).toEqual([read - low, read]);
  expect([figure(page, 'lows').count, figure(page, 'recovery').count]).toEqual([2, 1]);
});

test('volumes count messages and episodes, by day, by weekday and hour, and what is open', async () => {
  const page = await shop.page('volumes', '?by=day');
  expect(
    ['received', 'sent', 'opened', 'resolved', 'backlog'].map((id) => figure(page, id as Measured['id']).value),
  ).toEqual([10, 10, 5, 5, 0]);
  const time = page.tables.find(({ id }) => id === 'time');
  expect(time?.rows.map((row) => Number(row[1])).reduce((a, b) => a + b)).toBe(10);
  const heat = page.tables.find(({ id }) => id === 'heat-received');
  expect(
    heat?.rows
      .flat()
      .filter((cell) => typeof cell === 'number')
      .reduce((a, b) => a + b),
  ).toBe(10);
});

test('a report can be cut to a time, an inbox, a topic', async () => {
  const page = async (query: string) => figure(await shop.page('promptness', query), 'promptness').n;
  const { topics } = { topics: (await shop.does('GET', '/topics')).body['items'] as { id: string }[] };
  const { inboxes } = { inboxes: (await shop.does('GET', '/inboxes')).body['items'] as { id: string }[] };
  const other = inboxes.find(({ id }) => id !== shop.inboxId)?.id ?? '';
  expect(await page(`?inboxId=${shop.inboxId}`)).toBe(5);
  expect(await page(`?inboxId=${other}`)).toBe(0);
  expect(await page(`?topicId=${topics[0]?.id ?? ''}`)).toBe(2);
  expect(await page(`?from=${day(5)}&to=${day(1)}`)).toBe(0);
  const answer = await shop.owner.call('GET', `/reports/promptness?from=${day(1)}&to=${day(5)}`);
  expect([answer.status, answer.body.code]).toEqual([400, 'invalid']);
});

test('the promise of service says of each pillar what is measured, or how to begin', async () => {
  const page = await shop.page('promise');
  expect(page.figures.map(({ id }) => id)).toEqual([
    ...['promptness', 'personalisation', 'empathy', 'consistency', 'resolution', 'goodEndings', 'trust'],
  ]);
  for (const one of page.figures) {
    if (one.value === null) expect(one.begin, one.id).toMatch(/\w/);
    else expect([one.id, one.next, one.begin]).toEqual([one.id, expect.stringMatching(/\w/), null]);
    expect(one.course.length, one.id).toBeLessThanOrEqual(12);
  }
  expect(figure(page, 'trust').value).toBeNull();
  expect(figure(page, 'promptness')).toMatchObject({ count: 3, n: 5, tooSmall: true, trend: 'too few' });
});

test('empathy and consistency are what the facts of the episodes say', async () => {
  const sql = `select count(*) filter (where peak_label in ('anger', 'frustration', 'disappointment', 'anxiety', 'sadness'))::int as low,
     count(*) filter (where peak_label in ('anger', 'frustration', 'disappointment', 'anxiety', 'sadness') and last_valence > peak_valence)::int as better,
     count(*) filter (where transfers > 0)::int as passed, count(*) filter (where transfers > 0 and reasks = 0)::int as whole
   from episode_facts where workspace_id = $1 and resolved_at is not null and not thanks_only`;
  await desk.rows.client.query(
    `update episode_facts set transfers = 1, reasks = (topic_id is null)::int where workspace_id = $1 and peak_valence < 0`,
    [shop.owner.workspaceId],
  );
  await desk.countAnew(shop.owner.workspaceId);
  const { low, better, passed, whole } = await ask<{ low: number; better: number; passed: number; whole: number }>(sql);
  expect([low, better]).toEqual([2, 1]);
  expect(passed).toBeGreaterThan(whole);
  expect(whole).toBeGreaterThan(0);
  const page = await shop.page('promise');
  expect([figure(page, 'empathy').count, figure(page, 'empathy').n]).toEqual([better, low]);
  expect([figure(page, 'consistency').count, figure(page, 'consistency').n]).toEqual([whole, passed]);
  const year = await shop.page('promise', `?from=${new Date(Date.now() - 360 * dayMs).toISOString().slice(0, 10)}`);
  expect(figure(year, 'empathy').n).toBe(low);
});

test('a table goes out as CSV, with definitions beside the figures', async () => {
  const figures = (await shop.does('GET', '/reports/promptness/csv')).body['csv'] as string;
  expect(figures).toContain('Promptness,0.6,');
  expect(figures).toContain('First replies that were sent by the moment promised');
  const table = (await shop.does('GET', '/reports/volumes/csv?table=inboxes')).body;
  expect(table['csv']).toBe(
    '\u{feff}Inbox,From customers,To customers,Episodes begun,Episodes resolved\r\nOrders,10,10,5,5\r\n',
  );
  expect((await shop.owner.call('GET', '/reports/volumes/csv?table=none')).status).toBe(404);
});

test.each([
  ['lead', 200],
  ['agent', 403],
] as const)('%s and reports: %i', async (role, status) => {
  const person = await desk.house.person(shop.owner.workspaceId, role);
  for (const path of ['/reports/promise', '/reports/live', '/report-schedules'])
    expect([path, (await person.call('GET', path)).status]).toEqual([path, status]);
});

test('a few days can be read by the hour', async () => {
  const first = at(0).slice(0, 10);
  const { by, tables } = await shop.page('volumes', `?from=${first}&to=${first}&by=hour`);
  const rows = tables.find(({ id }) => id === 'time')?.rows ?? [];
  expect([by, rows.reduce((sum, row) => sum + Number(row[1]), 0) > 0]).toEqual(['hour', true]);
  expect(rows.map((row) => row[0])).toEqual(
    rows.map(() => expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00/) as string),
  );
  const answer = await shop.owner.call('GET', '/reports/volumes?by=hour');
  expect([answer.status, answer.body.code]).toEqual([400, 'invalid']);
});

test('on another clock everything is counted anew', async () => {
  await shop.does('PATCH', '/workspace', { timeZone: 'Asia/Kolkata' });
  await desk.count(shop.owner.workspaceId);
  const { halves } = await ask<{ halves: boolean }>(
    `select bool_and(extract(minute from hour) = 30) as halves from report_hours where workspace_id = $1`,
  );
  expect(halves).toBe(true);
  expect(figure(await shop.page('promptness'), 'promptness')).toMatchObject({ count: 3, n: 5 });
});

test('what was counted of feelings stays when readings are forgotten', async () => {
  const { workspaceId } = shop.owner;
  const long = `now() - interval '10 days'`;
  await desk.rows.client.query(`update episode_facts set resolved_at = ${long} where workspace_id = $1`, [workspaceId]);
  await shop.does('PATCH', '/workspace', { feelingsDays: 365 });
  await desk.countAnew(workspaceId);
  const before = figure(await shop.page('feelings'), 'goodEndings');
  await shop.does('PATCH', '/workspace', { feelingsDays: 5 });
  await desk.rows.client.query(
    `update episode_facts set first_label = null, peak_label = null, last_label = null where workspace_id = $1`,
    [workspaceId],
  );
  await desk.countAnew(workspaceId);
  expect(before.n).toBe(5);
  expect(figure(await shop.page('feelings'), 'goodEndings')).toMatchObject({ n: before.n, count: before.count });
});

test('what goes with an answer is said only where there are enough', async () => {
  await desk.rows.client.query('update episode_facts set csat = 4 where workspace_id = $1', [shop.owner.workspaceId]);
  await desk.countAnew(shop.owner.workspaceId);
  const page = await shop.page('satisfaction');
  expect(figure(page, 'csat')).toMatchObject({ count: 5, n: 5 });
  expect(page.remarks.join(' ')).toMatch(/What goes with the answer: .*(need|same)/);
  expect((await shop.page('satisfaction', `?inboxId=${shop.inboxId}`)).figures.map(({ id }) => id)).toContain(
    'response',
  );
});

test('only topics with lows are to be mended, and where all are small nobody is told which comes first', async () => {
  const { tables } = await shop.page('topics');
  const [written, mend] = ['topics', 'mend'].map((id) => tables.find((table) => table.id === id));
  const names = (table: typeof mend) => table?.rows.map(([name]) => name);
  expect(names(written)).toEqual(expect.arrayContaining(['Delivery', 'Machines']));
  expect(names(mend)).toEqual(['Delivery']);
  expect([mend?.chart, mend?.columns.map(({ id }) => id).includes('spared')]).toEqual([null, false]);
  expect(mend?.about).toContain('too few to say');
  const quiet = (await shop.page('topics', `?from=${day(5)}&to=${day(1)}`)).tables.find(({ id }) => id === 'mend');
  expect([quiet?.rows, quiet?.about?.includes('too few')]).toEqual([[], false]);
});
