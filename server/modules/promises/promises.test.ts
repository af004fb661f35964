import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Conversation } from '#contract/conversations.ts';
import { newId } from '#server/platform/id.ts';
import { openApp, openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openRows } from '#test/guards/rows.ts';
import type { Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import type { Visitor } from '#test/guards/scene.ts';

let house: House;
let rows: Rows;
let owner: Person;
let inbox: { id: string; publicKey: string };
const minuteMs = 60_000;
const always = { timeZone: 'UTC', week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]), holidays: [] };

beforeAll(async () => {
  house = await openHouse({ worker: true });
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  inbox = await chatInboxOf(owner);
  await owner.call('PATCH', `/inboxes/${inbox.id}`, { hours: always, firstReplyMinutes: 10, nextReplyMinutes: 20 });
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

async function begin(): Promise<{ visitor: Visitor; id: string }> {
  const visitor = await visit(house, inbox.publicKey);
  return { visitor, id: idOf(await visitor.write('Where is my order?'), 'conversation') };
}
const look = async (id: string): Promise<Conversation> =>
  (await owner.call('GET', `/conversations/${id}`)).body['conversation'] as Conversation;
const answer = (id: string, more: Record<string, unknown> = {}) =>
  owner.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text: 'Here it is.', seenSeq: 999, ...more });
/** What was owed, in the order in which it was. */
const owed = async (id: string): Promise<string[]> =>
  (
    await rows.client.query<{ it: string }>(
      `select what || ' ' || state as it from promises where conversation_id = $1 order by started_at, id`,
      [id],
    )
  ).rows.map((row) => row.it);
const minutesUntilDue = ({ due }: Conversation): number =>
  due === null ? -1 : (Date.parse(due.dueAt) - Date.parse(due.startedAt)) / minuteMs;

/** Moves what is owed into the past or near future, as if time had gone by. */
const moveDue = (id: string, dueAt: string) =>
  rows.client.query(
    `with moved as (update promises set due_at = ${dueAt} where conversation_id = $1 and state = 'open' returning id)
     select graphile_worker.reschedule_jobs(array(select j.id from graphile_worker._private_jobs j, moved m where j.key = 'promise:' || m.id), run_at => ${dueAt})`,
    [id],
  );
const overdueEvents = async (id: string): Promise<number> =>
  (await rows.client.query(`select from events where name = 'promise.overdue' and conversation_id = $1`, [id]))
    .rowCount ?? 0;
async function overdueSoon(id: string): Promise<number> {
  const begun = performance.now();
  while ((await overdueEvents(id)) === 0 && performance.now() - begun < 5_000)
    await new Promise((done) => setTimeout(done, 50));
  return overdueEvents(id);
}

test('a first reply is owed, then the next ones, each by its own target', async () => {
  const { visitor, id } = await begin();
  expect([(await look(id)).due?.what, minutesUntilDue(await look(id))]).toEqual(['first_reply', 10]);
  const first = (await look(id)).due;
  await visitor.write('Hello?');
  expect((await look(id)).due).toEqual(first); // impatience does not move the moment
  await answer(id);
  expect([(await look(id)).due, (await look(id)).waitingSince]).toEqual([null, null]);
  await visitor.write('And the invoice?');
  expect([(await look(id)).due?.what, minutesUntilDue(await look(id))]).toEqual(['next_reply', 20]);
  await answer(id);
  expect(await owed(id)).toEqual(['first_reply kept', 'next_reply kept']);
});

test('a note answers nobody', async () => {
  const { id } = await begin();
  await owner.call('POST', `/conversations/${id}/notes`, { clientId: newId(), text: 'Looking into it' });
  expect(await owed(id)).toEqual(['first_reply open']);
});

test('snoozing leaves what is owed; the customer’s next word wakes it and starts nothing new', async () => {
  const { visitor, id } = await begin();
  const before = (await look(id)).due;
  await owner.call('PUT', `/conversations/${id}/snooze`, { until: new Date(Date.now() + 3_600_000).toISOString() });
  expect([(await look(id)).status, (await look(id)).due]).toEqual(['snoozed', before]);
  await visitor.write('Are you there?');
  expect([(await look(id)).status, (await look(id)).snoozedUntil, (await look(id)).due]).toEqual([
    'open',
    null,
    before,
  ]);
  expect(await owed(id)).toEqual(['first_reply open']);
});

test('a snooze that comes due wakes by itself, once', async () => {
  const { id } = await begin();
  await owner.call('PUT', `/conversations/${id}/snooze`, { until: new Date(Date.now() + 300).toISOString() });
  for (let i = 0; i < 100 && (await look(id)).status === 'snoozed'; i++)
    await new Promise((done) => setTimeout(done, 50));
  expect([(await look(id)).status, (await look(id)).seq]).toEqual(['open', 3]);
});

test('resolving ends what is owed; the next episode owes a first reply again', async () => {
  const { visitor, id } = await begin();
  await owner.call('POST', `/conversations/${id}/resolution`, {});
  expect([(await look(id)).due, await owed(id)]).toEqual([null, ['first_reply cancelled']]);
  await visitor.write('It is still broken');
  expect((await look(id)).due?.what).toBe('first_reply');
  await answer(id, { then: 'resolve' });
  expect([(await look(id)).status, await owed(id)]).toEqual([
    'resolved',
    ['first_reply cancelled', 'first_reply kept'],
  ]);
  await owner.call('DELETE', `/conversations/${id}/resolution`);
  expect([(await look(id)).status, (await look(id)).due]).toEqual(['open', null]);
});

test('what an agent promises in words is owed beside the reply, and stays owed after resolving', async () => {
  const { visitor, id } = await begin();
  const dueAt = new Date(Date.now() + 5 * minuteMs).toISOString();
  await answer(id, { promises: [{ text: 'I call you by four', dueAt }], then: 'resolve' });
  expect((await look(id)).due).toMatchObject({ what: 'commitment', dueAt });
  await visitor.write('Thank you');
  expect((await look(id)).due).toMatchObject({ what: 'commitment', dueAt }); // the sooner of two
  const [promise] = (
    await rows.client.query<{ id: string }>(
      `select id from promises where conversation_id = $1 and what = 'commitment'`,
      [id],
    )
  ).rows;
  const settled = await owner.call('POST', `/promises/${promise?.id ?? ''}/settlement`, { as: 'kept' });
  expect([settled.status, settled.body['state'], (await look(id)).due?.what]).toEqual([200, 'kept', 'first_reply']);
});

test('whoever promised finds it in their list, resolved or handed over, soonest first, until it is settled', async () => {
  const colleague = await house.person(owner.workspaceId, 'admin');
  const list = async (who: Person, more = '') => (await who.call('GET', `/me/promises?limit=1${more}`)).body;
  const promise = async (text: string, minutes: number, more: object) => {
    const { id } = await begin();
    const dueAt = new Date(Date.now() + minutes * minuteMs).toISOString();
    const made = { clientId: newId(), text: 'I look.', seenSeq: 999, promises: [{ text, dueAt }], ...more };
    expect((await colleague.call('POST', `/conversations/${id}/replies`, made)).status).toBe(200);
    return id;
  };
  const later = await promise('call you', 9, { then: 'resolve' });
  const sooner = await promise('write to you', 5, {});
  await owner.call('PUT', `/conversations/${sooner}/assignment`, { assigneeId: owner.agentId });
  const first = await list(colleague);
  expect(first['items']).toMatchObject([
    { text: 'write to you', overdue: false, assigneeId: owner.agentId, conversation: { id: sooner, resolved: false } },
  ]);
  const second = await list(colleague, `&cursor=${String(first['next'])}`);
  expect(second).toMatchObject({
    items: [{ text: 'call you', conversation: { id: later, resolved: true } }],
    next: null,
  });
  const [made] = first['items'] as { id: string }[];
  await colleague.call('POST', `/promises/${made?.id ?? ''}/settlement`, { as: 'kept' });
  expect((await list(colleague))['items']).toMatchObject([{ text: 'call you' }]);
  const mine = (await owner.call('GET', '/me/promises')).body['items'] as { text: string }[];
  expect(mine.map(({ text }) => text)).not.toContain('call you');
});

test('overdue is said within five seconds of its moment, exactly once', async () => {
  const { id } = await begin();
  await moveDue(id, `now() + interval '300 milliseconds'`);
  expect(await overdueEvents(id)).toBe(0);
  expect(await overdueSoon(id)).toBe(1);
  expect((await look(id)).due?.overdue).toBe(true);
  const [promise] = (
    await rows.client.query<{ id: string; workspace_id: string }>(
      'select id, workspace_id from promises where conversation_id = $1',
      [id],
    )
  ).rows;
  const again = { promiseId: promise?.id, conversationId: id };
  for (let i = 0; i < 3; i++) {
    await house.app.platform.takeTurn(owner.workspaceId, (turn) => turn.queue('promises.breach', again));
  }
  for (let left = 1; left > 0; await new Promise((done) => setTimeout(done, 50))) {
    left =
      (
        await rows.client.query(`select from graphile_worker._private_jobs where payload->>'promiseId' = $1`, [
          promise?.id,
        ])
      ).rowCount ?? 0;
  }
  expect(await overdueEvents(id)).toBe(1);
  await answer(id);
  expect(await owed(id)).toEqual(['first_reply broken']);
});

test('a breach that comes due while nobody runs is said after the restart, once', async () => {
  const quiet = await openHouse();
  const print = await openRows(quiet.database.owner);
  const nora = await quiet.workspace();
  const key = (await chatInboxOf(nora)).publicKey;
  const id = idOf(await (await visit(quiet, key)).write('Hello'), 'conversation');
  await print.client.query(`update promises set due_at = now() - interval '1 hour' where conversation_id = $1`, [id]);
  await print.client.query(
    `select graphile_worker.reschedule_jobs(array(select id from graphile_worker._private_jobs), run_at => now())`,
  );
  const said = async (): Promise<number> =>
    (await print.client.query(`select from events where name = 'promise.overdue'`)).rowCount ?? 0;
  const woken = await Promise.all([
    openApp(quiet.database, { worker: true }),
    openApp(quiet.database, { worker: true }),
  ]);
  for (let i = 0; i < 100 && (await said()) === 0; i++) await new Promise((done) => setTimeout(done, 50));
  await Promise.all(woken.map((app) => app.close()));
  expect(await said()).toBe(1);
  await print.close();
  await quiet.close();
});

test('an answer in time keeps it: the job finds nothing to say', async () => {
  const { id } = await begin();
  await answer(id);
  await rows.client.query(
    `select graphile_worker.reschedule_jobs(array(select id from graphile_worker._private_jobs where payload->>'conversationId' = $1), run_at => now())`,
    [id],
  );
  for (let left = 1; left > 0; await new Promise((done) => setTimeout(done, 50))) {
    left =
      (await rows.client.query(`select from graphile_worker._private_jobs where payload->>'conversationId' = $1`, [id]))
        .rowCount ?? 0;
  }
  expect([await overdueEvents(id), await owed(id)]).toEqual([0, ['first_reply kept']]);
});

test('closed hours do not count', async () => {
  const closed = { ...always, week: Array.from({ length: 7 }, () => [] as { from: number; to: number }[]) };
  const tomorrow = (new Date(Date.now() + 86_400_000).getUTCDay() + 6) % 7;
  closed.week[tomorrow] = [{ from: 540, to: 600 }];
  const made = await owner.call('POST', '/inboxes', {
    name: 'Mornings',
    channel: 'widget',
    hours: closed,
    firstReplyMinutes: 15,
  });
  const arrival = await visit(house, String(made.body['publicKey']));
  const id = idOf(await arrival.write('Good evening'), 'conversation');
  expect((await look(id)).due?.dueAt).toMatch(/T09:15:00\.000Z$/);
});
