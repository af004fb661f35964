import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Conversation } from '#contract/conversations.ts';
import { idOf, visitorBy } from '#test/guards/scene.ts';
import { callAs } from '#test/support/house.ts';
import { openDesk, openShop, type Customer, type Desk, type Shop } from './desk.fixture.ts';

let desk: Desk;
let shop: Shop;
beforeAll(async () => {
  desk = await openDesk();
  shop = await openShop(desk);
});
afterAll(() => desk.close());

const furious = 'I am furious! You charged me twice!';
const thankful = 'Thank you so much, you are wonderful!';
const question = 'Where is my refund for the blue kettle?';
const sad = 'I am so sad, my grandmother gave me that cup and it broke.';

const mood = async (customer: Customer) => (await customer.shown()).conversation.mood;
const advice = async (customer: Customer) => (await mood(customer))?.advice;
/** Rows that hold something read of one conversation, by table. */
async function kept({ id }: Customer): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['readings', 'moods', 'corrections']) {
    const found = await desk.rows.client.query(`select from ${table} where conversation_id = $1`, [id]);
    counts[table] = found.rowCount ?? 0;
  }
  return counts;
}
const nothing = { readings: 0, moods: 0, corrections: 0 };

test('a reading is kept with its words, its cues, the hardest sentence and the last', async () => {
  const text = 'This is the third time I write about the double charge. I am furious! Thank you for reading this.';
  const { reading } = await (await shop.customer(text)).last();
  expect(reading).toMatchObject({ label: 'anger', language: 'en', unsure: null, corrected: false });
  expect(reading?.evidence.map(({ start, end }) => text.slice(start, end))).toContain('furious');
  expect(reading?.cues.map(({ cue, start, end }) => [cue, text.slice(start, end)])).toEqual([
    ['repeat', 'the third time'],
  ]);
  expect([reading?.peak?.label, text.slice(reading?.peak?.start, reading?.peak?.end).trim()]).toEqual([
    'anger',
    'I am furious!',
  ]);
  expect(reading?.last?.label).toBe('gratitude');
});

test('a language without a pack: nothing is kept, and what is owed is the same', async () => {
  const jonas = await shop.customer('Wo bleibt mein Paket? Ich warte seit drei Wochen und bin sehr verärgert!');
  const { conversation, messages } = await jonas.shown();
  expect([messages[0]?.reading, conversation.mood, conversation.due?.what]).toEqual([null, null, 'first_reply']);
  expect(await kept(jonas)).toEqual(nothing);
});

describe('an agent’s correction', () => {
  test('wins at once: in the reading, the mood and the list', async () => {
    const maya = await shop.customer(furious);
    const answer = await shop.correct(await maya.last(), 'disappointment');
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ label: 'disappointment', probability: 1, corrected: true }),
    ]);
    expect((await maya.last()).reading).toEqual(answer.body);
    expect(await mood(maya)).toMatchObject({ label: 'disappointment', valence: answer.body['valence'] });
    expect(await shop.list('feeling=disappointment')).toContain(maya.id);
    expect(await shop.list('feeling=anger')).not.toContain(maya.id);
  });

  test('walks the course anew', async () => {
    const tom = await shop.customer(question);
    await tom.answer('It is on its way.');
    await tom.write(furious);
    const before = await mood(tom);
    expect([before?.trend, before?.lowest, before?.line.length]).toEqual(['falling', before?.line[1], 2]);
    await shop.correct(await tom.last(), 'joy');
    const after = await mood(tom);
    expect([after?.trend, after?.label, after?.lowest]).toEqual(['rising', 'joy', before?.line[0]]);
    expect([await shop.list('course=rising'), await shop.list('course=falling')]).toEqual([
      expect.arrayContaining([tom.id]),
      expect.not.arrayContaining([tom.id]),
    ]);
  });

  test('is an example of the workspace; whoever says what was read takes it back', async () => {
    const ruth = await shop.customer(furious);
    const read = (await ruth.last()).reading;
    const examples = async () =>
      (
        await desk.rows.client.query<Record<string, string>>(
          'select read_as, label, language, model from corrections where conversation_id = $1',
          [ruth.id],
        )
      ).rows;
    const example = { read_as: 'anger', language: 'en', model: read?.model };
    await shop.correct(await ruth.last(), 'disappointment');
    expect(await examples()).toEqual([{ ...example, label: 'disappointment' }]);
    await shop.correct(await ruth.last(), 'confusion');
    expect(await examples()).toEqual([{ ...example, label: 'confusion' }]);
    await shop.correct(await ruth.last(), 'anger');
    expect(await examples()).toEqual([]);
    expect((await ruth.last()).reading).toEqual(read);
    expect((await mood(ruth))?.label).toBe('anger');
  });

  test('tells colleagues of the whole message, with its files', async () => {
    const lena = await shop.customer();
    const picture = new TextEncoder().encode('a picture of a bill');
    const file = idOf(await lena.visitor.call('POST', '/widget/files?name=bill.png&type=image/png', picture));
    await lena.visitor.call('POST', '/widget/messages', { clientId: 'lena-with-a-file', text: furious, files: [file] });
    await shop.correct(await lena.last(), 'disappointment');
    const { rows } = await desk.rows.client.query<{ agents: { message: unknown } }>(
      `select agents from events where name = 'message.felt' and conversation_id = $1`,
      [lena.id],
    );
    expect(rows.map(({ agents }) => agents.message)).toEqual([await lena.last()]);
  });

  test('is for what customers wrote and was read', async () => {
    const emma = await shop.customer(furious);
    await emma.answer('I refunded it.');
    const reply = (await emma.shown()).messages.at(-1);
    expect(reply?.from).toBe('agent');
    if (reply !== undefined) expect((await shop.correct(reply, 'joy')).status).toBe(404);
  });
});

describe('the list by feeling', () => {
  let own: Shop;
  let ids: Record<'angry' | 'sad' | 'glad' | 'calm' | 'done' | 'unread', string>;
  beforeAll(async () => {
    own = await openShop(desk);
    const done = await own.customer(furious);
    await done.resolve();
    ids = {
      angry: (await own.customer(furious)).id,
      sad: (await own.customer(sad)).id,
      glad: (await own.customer(thankful)).id,
      calm: (await own.customer(question)).id,
      done: done.id,
      unread: (await own.customer('Wo bleibt mein Paket? Ich warte seit drei Wochen!')).id,
    };
  });
  const named = async (query: string) =>
    (await own.list(query)).map((id) => Object.entries(ids).find(([, one]) => one === id)?.[0]);

  test.each([
    ['feeling=low', ['angry', 'sad']],
    ['feeling=low&status=any', ['angry', 'done', 'sad']],
    ['feeling=low&status=any&limit=1', ['angry', 'done', 'sad']],
    ['feeling=anger', ['angry']],
    ['feeling=anger&status=resolved', ['done']],
    ['feeling=gratitude', ['glad']],
    ['feeling=joy', []],
    ['feeling=low&view=mine', []],
    ['course=falling', []],
    ['course=unknown&feeling=neutral', ['calm']],
  ])('%s', async (query, expected) => {
    expect((await named(query)).sort()).toEqual(expected);
  });

  test('the hardest first; nobody is left out, and nobody pushed below who was not read', async () => {
    const { body } = await own.owner.call('GET', '/conversations?sort=feeling');
    const valences = (body['items'] as Conversation[]).map((one) => one.mood?.valence ?? 0);
    expect(valences).toEqual(valences.toSorted((a, b) => a - b));
    const order = await named('sort=feeling');
    expect(order).toHaveLength(5);
    expect([order.slice(0, 2).sort(), order.at(-1)]).toEqual([['angry', 'sad'], 'glad']);
    expect(await named('sort=feeling&limit=1')).toEqual(order);
  });
});

describe('advice on escalation', () => {
  test('third contact, an overdue promise and the wish to leave: offer a lead, with its reasons', async () => {
    const gerald = await shop.customer(question);
    for (const text of ['It happened again.', 'I AM LEAVING FOR ANOTHER SHOP IF THIS GOES ON']) {
      await gerald.resolve();
      await gerald.write(text);
    }
    expect(await advice(gerald)).toMatchObject({ points: 45, band: 'watch', danger: false });
    await desk.rows.client.query('update conversations set overdue = true where id = $1', [gerald.id]);
    expect(await advice(gerald)).toEqual({
      points: 60,
      band: 'offer_lead',
      reasons: ['A promise is overdue', 'Third contact on this, or later', 'Says they will leave', 'Shouting'],
      danger: false,
    });
  });

  test('never by style alone', async () => {
    const loud = await shop.customer('THIS IS A JOKE, YOU IDIOTS! WTF! You lied to me. You never answered.');
    const given = await advice(loud);
    expect([given?.points, given?.band]).toEqual([20, 'none']);
    expect(given?.reasons.length).toBeGreaterThan(1);
  });

  test('danger is said whatever the points, also of words without a feeling that nobody has answered', async () => {
    const sam = await shop.customer(furious, 'I want to kill myself.');
    expect(await advice(sam)).toMatchObject({ danger: true });
  });

  test('a new episode forgets what was said in the old one, and counts', async () => {
    const helen = await shop.customer('My lawyer will write to you. I am leaving for another shop.');
    expect((await advice(helen))?.points).toBe(45);
    await helen.resolve();
    await helen.write(question);
    expect(await advice(helen)).toMatchObject({ points: 0, reasons: [] });
    await helen.resolve();
    await helen.write(question);
    expect((await advice(helen))?.reasons).toEqual(['Third contact on this, or later']);
  });

  test('stays through a correction', async () => {
    const grace = await shop.customer('My lawyer will write to you. You lied to me.');
    const before = await advice(grace);
    await shop.correct(await grace.last(), 'disappointment');
    expect([before?.points, await advice(grace)]).toEqual([25, before]);
  });

  test('takes no thanks for relief that an agent says is none', async () => {
    const ann = await shop.customer('My lawyer will write to you.', thankful);
    expect(await advice(ann)).toMatchObject({ points: 10 });
    await shop.correct(await ann.last(), 'anger');
    expect(await advice(ann)).toMatchObject({ points: 25 });
  });
});

describe('reading switched off', () => {
  const queued = async ({ owner }: Shop): Promise<Date[]> =>
    (
      await desk.rows.client.query<{ run_at: Date }>(
        `select run_at from graphile_worker.jobs where task_identifier = 'feelings.forget_all' and key = $1`,
        [`feelings.forget_all ${owner.workspaceId}`],
      )
    ).rows.map(({ run_at }) => run_at);
  const turn = (of: Shop, readsFeelings: boolean) => of.owner.call('PATCH', '/workspace', { readsFeelings });

  test('hides at once, forgets after its time, reads no more; switched on in between it keeps', async () => {
    const own = await openShop(desk);
    const maya = await own.customer(furious);
    await own.correct(await maya.last(), 'disappointment');
    const full = { readings: 1, moods: 1, corrections: 1 };
    await turn(own, false);
    await turn(own, false);
    const { conversation, messages } = await maya.shown();
    expect([conversation.mood, messages[0]?.reading, await own.list('feeling=low')]).toEqual([null, null, []]);
    expect(await own.list('sort=feeling')).toEqual([maya.id]);
    expect((await own.correct(messages[0] as never, 'joy')).status).toBe(404);
    expect(await kept(maya)).toEqual(full);
    const [at, ...more] = await queued(own);
    expect([Math.round(((at?.getTime() ?? 0) - Date.now()) / 60_000), more]).toEqual([10, []]);

    await turn(own, true);
    await desk.run('feelings.forget_all', own.owner.workspaceId);
    expect([await kept(maya), (await mood(maya))?.label]).toEqual([full, 'disappointment']);

    await turn(own, false);
    await maya.write('I am still furious!');
    await desk.run('feelings.forget_all', own.owner.workspaceId);
    expect(await kept(maya)).toEqual(nothing);
    await turn(own, true);
    expect([await mood(maya), (await maya.shown()).messages.map(({ reading }) => reading)]).toEqual([
      null,
      [null, null],
    ]);
  });

  test('leaves other workspaces alone', async () => {
    const [ours, theirs] = [await openShop(desk), await openShop(desk)];
    const [maya, tom] = [await ours.customer(furious), await theirs.customer(furious)];
    await turn(ours, false);
    await desk.run('feelings.forget_all', ours.owner.workspaceId);
    expect([await kept(maya), (await kept(tom))['readings']]).toEqual([nothing, 1]);
  });
});

test('a person who opts out: readings, mood and corrections go, nothing new comes, others stay', async () => {
  const [helen, other] = [await shop.customer(furious), await shop.customer(furious)];
  for (const one of [helen, other]) await shop.correct(await one.last(), 'disappointment');
  const { contact } = (await helen.shown()).conversation;
  expect((await shop.owner.call('PATCH', `/contacts/${contact.id}`, { profiling: false })).status).toBe(200);
  await helen.write('I said that I am furious!');
  expect(await kept(helen)).toEqual(nothing);
  expect(await kept(other)).toEqual({ readings: 1, moods: 1, corrections: 1 });

  const told = async (one: Customer): Promise<string> =>
    JSON.stringify(
      (await desk.rows.client.query('select agents from events where conversation_id = $1', [one.id])).rows,
    );
  expect(await told(helen)).toContain('"evidence"');
  await desk.run('feelings.forget_events', shop.owner.workspaceId, { contactId: contact.id });
  expect(await told(helen)).not.toMatch(/"evidence"|"valence"/);
  expect(await told(helen)).toContain('I said that I am furious!');
  expect(await told(other)).toContain('"evidence"');
});

test('readings are kept as long as each workspace says', async () => {
  const [short, long] = [await openShop(desk), await openShop(desk)];
  await short.owner.call('PATCH', '/workspace', { feelingsDays: 30 });
  const customers = [await short.customer(furious), await long.customer(furious), await short.customer(furious)];
  for (const [i, customer] of customers.entries()) {
    await (i === 1 ? long : short).correct(await customer.last(), 'disappointment');
    const days = i === 2 ? 29 : 40;
    for (const [table, column] of [
      ['readings', 'created_at'],
      ['moods', 'updated_at'],
      ['corrections', 'created_at'],
    ])
      await desk.rows.client.query(
        `update ${table ?? ''} set ${column ?? ''} = now() - make_interval(days => $2) where conversation_id = $1`,
        [customer.id, days],
      );
  }
  await desk.round('feelings.forget');
  const full = { readings: 1, moods: 1, corrections: 1 };
  for (const [i, left] of [nothing, full, full].entries()) expect(await kept(customers[i] as Customer)).toEqual(left);
});

test('what is not read, such as another language, leaves what was felt', async () => {
  const maya = await shop.customer(furious);
  const before = await mood(maya);
  await maya.write('Меня это злит');
  const { conversation, messages } = await maya.shown();
  expect([conversation.mood?.label, messages.at(-1)?.reading]).toEqual([before?.label, null]);
});

test('a correction is taken back', async () => {
  const maya = await shop.customer(furious);
  const message = await maya.last();
  await shop.correct(message, 'joy');
  const back = await shop.owner.call('DELETE', `/messages/${message.id}/feeling`);
  expect([back.status, back.body]).toEqual([200, message.reading]);
  expect((await kept(maya))['corrections']).toBe(0);
});

test('nothing of it reaches the customer', async () => {
  const maya = await shop.customer(furious, 'My lawyer will write to you.');
  await shop.correct(await maya.last(), 'disappointment');
  await maya.answer('I refunded it.');
  const inner = await advice(maya);
  expect(inner?.reasons.length).toBeGreaterThan(0);
  const sent = await maya.visitor.write(thankful);
  const arrival = await callAs(desk.house.app, {}, 'POST', '/widget/visits', {
    inbox: (await shop.owner.call('GET', '/inboxes').then(({ body }) => body['items'] as { publicKey: string }[]))[0]
      ?.publicKey,
    token: maya.visitor.token,
  });
  const again = visitorBy(desk.house, String(arrival.body['token']));
  const replies = await Promise.all(['/widget/visit', '/widget/messages'].map((path) => again.call('GET', path)));
  const { rows } = await desk.rows.client.query<{ visitor: unknown }>(
    'select visitor from events where conversation_id = $1 and visitor is not null',
    [maya.id],
  );
  expect(rows.length).toBeGreaterThan(2);
  const told = JSON.stringify([sent.body, arrival.body, ...replies.map(({ body }) => body), ...rows]);
  expect(told).toContain('My lawyer will write to you.');
  for (const word of ['reading', 'mood', 'advice', 'valence', 'disappointment', 'gratitude', ...(inner?.reasons ?? [])])
    expect(told.includes(word), `a customer hears of ${word}`).toBe(false);
});
