import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import PostalMime from 'postal-mime';
import { channels } from '#server/channels.ts';
import { askAsPlanned } from './plan.ts';
import { openReach } from './reach.ts';
import { relate } from './relate.ts';

let house: House;
let sink: Sink;
let desk: Desk;
let rows: Rows;
let owner: Person;
let surveyId: string;

beforeAll(async () => {
  [house, sink] = [await openHouse(), await openSink()];
  desk = await openDesk(house, sink, { undoSeconds: 0 });
  rows = await openRows(house.database.owner);
  owner = desk.agent;
  surveyId = await running('csat');
  const set = await owner.call('PUT', `/inboxes/${desk.inboxId}/survey`, { surveyId, delayMinutes: 60, share: 1 });
  expect(set.status).toBe(200);
});
afterAll(async () => {
  desk.close();
  await rows.close();
  await sink.close();
  await house.close();
});
beforeEach(() => sink.reset());

async function running(measure: string, who = owner): Promise<string> {
  const made = await who.call('POST', '/surveys', { name: `After ${measure}`, measure });
  const published = await who.call('POST', `/surveys/${String(made.body['id'])}/versions`);
  expect([published.status, published.body['state'], published.body['version']]).toEqual([200, 'running', 1]);
  return String(made.body['id']);
}
const sql = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await rows.client.query<R & Record<string, unknown>>(text, values)).rows;

interface Planned {
  readonly surveyId: string;
  readonly conversationId: string;
  readonly episodeId: string | null;
  readonly share: number;
}
const plannedFor = (conversationId: string) =>
  sql<{ payload: Planned; run_at: Date }>(
    `select payload, run_at from graphile_worker._private_jobs where payload->>'conversationId' = $1 and key like 'surveys.ask%' order by run_at desc`,
    [conversationId],
  );
const reach = () => openReach(channels, house.app.platform);
const due = async (planned: Planned) => desk.turn((turn) => askAsPlanned(turn, reach(), planned));

/** A conversation that was answered and resolved, and its plan. */
async function settled(change: Parameters<Desk['write']>[0] = {}) {
  const written = await desk.write(change);
  await desk.answer(written.conversationId);
  await owner.call('POST', `/conversations/${written.conversationId}/resolution`, {});
  await house.catchUp();
  const [plan] = await plannedFor(written.conversationId);
  if (plan === undefined) throw new Error('nothing is planned');
  return { ...written, planned: plan.payload, runAt: plan.run_at };
}
/** The customer was asked by mail; the address of their page. */
async function asked(change: Parameters<Desk['write']>[0] = {}) {
  const one = await settled(change);
  await due(one.planned);
  await desk.post(one.conversationId);
  const letter = sink.mails.find(({ raw }) => /auto-generated/i.test(raw));
  const mail = await PostalMime.parse(letter?.raw ?? '');
  const url = /https?:\/\/[^/\s]+(\/survey\/rq_[\w-]+)/.exec(mail.text ?? '')?.[1] ?? '';
  return { ...one, mail, url };
}
const reasons = async (conversationId: string) =>
  (
    await sql<{ reason: string }>(
      `select p.reason from survey_passes p join conversations c on c.episode_id = p.episode_id where c.id = $1`,
      [conversationId],
    )
  ).map(({ reason }) => reason);
const page = (method: 'GET' | 'POST' | 'HEAD', url: string, form?: Record<string, string | string[]>) => {
  const body = new URLSearchParams(
    Object.entries(form ?? {}).flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, one])),
  );
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return house.app.http.inject({
    method,
    url,
    ...(form === undefined ? {} : { payload: String(body), headers: type }),
  });
};
const print = async () => {
  const { workers: _, ...rest } = await rows.print();
  return rest;
};

test('a resolution is asked about an hour later, by mail, with a link that no table holds', async () => {
  const { conversationId, runAt, mail, url } = await asked();
  expect((runAt.getTime() - Date.now()) / 60_000).toBeGreaterThan(58);
  expect(url).toMatch(/^\/survey\/rq_/);
  expect(mail.html).toContain(`${url}?pick=1`);
  expect(mail.html).not.toContain('link.invalid');
  const token = url.split('/').at(-1) ?? '';
  for (const table of await rows.tables()) {
    const [found] = await sql<{ n: number }>(
      `select count(*)::int as n from "${table}" t where t::text like '%' || $1 || '%'`,
      [token],
    );
    expect([table, found?.n]).toEqual([table, 0]);
  }
  expect((await sql(`select id from survey_invitations where conversation_id = $1`, [conversationId])).length).toBe(1);
});

test('looking records nothing, by GET or HEAD, and the score in the link only ticks', async () => {
  const { url } = await asked();
  await house.catchUp();
  const before = await print();
  const looks = await Promise.all([
    page('GET', url),
    page('HEAD', url),
    page('GET', `${url}?pick=2`),
    page('GET', `${url}?kept`),
  ]);
  expect(looks.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  expect(looks[2].body).toMatch(/value="2"[^>]* checked/);
  expect(looks[0].body).not.toMatch(/<input[^>]* checked/);
  expect(looks[0].headers['content-security-policy']).toContain("default-src 'none'");
  await house.catchUp();
  expect(await print()).toEqual(before);
});

test('an answer of 2 asks on, is kept once, can be changed, and opens a follow-up with owner and deadline', async () => {
  const { url, conversationId, contactId } = await asked();
  await owner.call('PUT', `/conversations/${conversationId}/assignment`, { assigneeId: owner.agentId });
  const first = await page('POST', url, {
    'q.score': '2',
    'q.why': 'Nobody told me anything for three weeks.',
    seen: ['score', 'why'],
  });
  expect([first.statusCode, first.body.includes('What was it about?')]).toEqual([200, true]);
  const form = {
    'q.score': '2',
    'q.what': ['time', 'answer'],
    'q.why': 'Nobody told me anything for three weeks.',
    seen: ['score', 'what', 'why'],
  };
  for (let i = 0; i < 2; i++) expect((await page('POST', url, form)).statusCode).toBe(303);
  expect((await page('GET', `${url}?kept`)).body).toContain('A person here will come back to you about it.');
  const answers = await owner.call('GET', `/survey-answers?contactId=${contactId}`);
  const [answer] = answers.body['items'] as Record<string, unknown>[];
  expect(answer).toMatchObject({
    ...{
      score: 2,
      low: true,
      way: 'mail',
      version: 1,
      text: 'Nobody told me anything for three weeks.',
      language: 'en',
    },
    values: { score: 2, what: ['time', 'answer'], why: 'Nobody told me anything for three weeks.' },
  });
  expect(answer?.['feeling']).not.toBeNull();
  const events = await sql<{ agents: { score: number; changed: boolean } }>(
    `select agents from events where name = 'survey.answered' and conversation_id = $1 order by seq`,
    [conversationId],
  );
  expect(events.map(({ agents }) => [agents.score, agents.changed])).toEqual([
    [2, false],
    [2, true],
  ]);
  const [followUp] = (await owner.call('GET', `/survey-follow-ups?owner=${owner.agentId}`)).body['items'] as Record<
    string,
    unknown
  >[];
  expect(followUp).toMatchObject({ answerId: answer?.['id'], ownerId: owner.agentId, state: 'open', overdue: false });
  expect(Date.parse(String(followUp?.['dueAt']))).toBeGreaterThan(Date.now() + 86_400_000);
  const thread = await desk.look(conversationId);
  expect(thread.messages.filter(({ type }) => type === 'activity').at(-1)?.text).toContain('2 of 5');
  expect(thread.conversation.status).toBe('resolved');
  const refusedClosing = await owner.call('PUT', `/survey-follow-ups/${String(followUp?.['id'])}/closure`, {
    outcome: 'repaired',
    done: ' ',
  });
  expect(refusedClosing.status).toBe(400);
  const before = (await owner.call('GET', '/survey-follow-ups/counts')).body;
  const closed = await owner.call('PUT', `/survey-follow-ups/${String(followUp?.['id'])}/closure`, {
    outcome: 'repaired',
    done: 'Called him, and sent it by courier.',
  });
  expect([closed.status, closed.body['state'], closed.body['closedBy']]).toEqual([200, 'closed', owner.agentId]);
  const after = (await owner.call('GET', '/survey-follow-ups/counts')).body;
  expect([Number(after['closed']) - Number(before['closed']), Number(after['open']) - Number(before['open'])]).toEqual([
    1, -1,
  ]);
});

test('what is missing is said beside the question, and nothing is kept', async () => {
  const { url, contactId } = await asked();
  const missing = await page('POST', url, { 'q.why': '<b>Good</b>', seen: ['score', 'why'] });
  expect([missing.statusCode, missing.body.includes('score-wrong'), missing.body.includes('&lt;b&gt;Good')]).toEqual([
    200,
    true,
    true,
  ]);
  for (const score of ['0', '6', '-1', 'x', '1e1'])
    expect((await page('POST', url, { 'q.score': score, seen: ['score'] })).body).toContain('score-wrong');
  expect((await owner.call('GET', `/survey-answers?contactId=${contactId}`)).body['items']).toEqual([]);
});

test('a wrong, spent or foreign token finds nothing', async () => {
  const { url, conversationId } = await asked();
  const token = url.split('/').at(-1) ?? '';
  const other = `${token.slice(0, -1)}${token.endsWith('_') ? '-' : '_'}`;
  for (const bad of [other, token.toLowerCase(), 'rq_', `rs_${token.slice(3)}`, '%00', '..'])
    expect([bad, (await page('GET', `/survey/${bad}`)).statusCode]).toEqual([bad, 404]);
  await sql(`update survey_invitations set expires_at = now() - interval '1 second' where conversation_id = $1`, [
    conversationId,
  ]);
  expect((await page('GET', url)).statusCode).toBe(404);
  expect((await page('POST', url, { 'q.score': '5', seen: ['score'] })).statusCode).toBe(404);
});

test('nobody is asked twice in thirty days, whatever the survey, nor about what was opened again', async () => {
  const first = await asked();
  const other = await settled({ contactId: first.contactId });
  await due(other.planned);
  expect(await reasons(other.conversationId)).toEqual(['cooldown']);
  const again = await settled();
  await owner.call('DELETE', `/conversations/${again.conversationId}/resolution`);
  await due(again.planned);
  expect(
    (
      await sql<{ reason: string }>('select reason from survey_passes where episode_id = $1', [again.planned.episodeId])
    )[0]?.reason,
  ).toBe('reopened');
});

test('nobody is asked while something is owed, while another conversation is open, or who would rather not be', async () => {
  const owed = await desk.write();
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  await desk.answer(owed.conversationId, { then: 'resolve', promises: [{ text: 'I call you', dueAt }] });
  await house.catchUp();
  const [plan] = await plannedFor(owed.conversationId);
  if (plan === undefined) throw new Error('nothing is planned');
  await due(plan.payload);
  const [later] = await plannedFor(owed.conversationId);
  expect(later?.run_at.getTime()).toBeGreaterThan(Date.parse(dueAt));
  expect(await reasons(owed.conversationId)).toEqual([]);

  const busy = await settled();
  const elsewhere = await desk.write();
  await sql('update conversations set contact_id = $1 where id = $2', [busy.contactId, elsewhere.conversationId]);
  await due(busy.planned);
  expect(await reasons(busy.conversationId)).toEqual(['in_episode']);

  const { url, contactId } = await asked();
  expect((await page('POST', url, { stop: 'yes' })).body).toContain('will not ask you again');
  await sql(`update survey_invitations set sent_at = sent_at - interval '40 days' where contact_id = $1`, [contactId]);
  const next = await settled({ contactId });
  await due(next.planned);
  expect(await reasons(next.conversationId)).toEqual(['opted_out']);
});

test('the lot decides who is asked, and decides the same again', async () => {
  const one = await settled();
  const drawn = new Set<string>();
  for (let i = 0; i < 3; i++) {
    await due({ ...one.planned, share: 0.000001 });
    drawn.add((await reasons(one.conversationId)).join());
  }
  expect([...drawn]).toEqual(['not_sampled']);
});

test('a published survey stays as it is; what is unfair is refused with its reason', async () => {
  const id = await running('csat');
  const before = (await owner.call('GET', `/surveys/${id}`)).body as unknown as {
    draft: { wordings: Record<string, { intro: string }>; questions: object[] };
  };
  const draft = structuredClone(before.draft);
  const english = draft.wordings['en'];
  if (english === undefined) throw new Error('it begins in English');
  english.intro = 'Please give us 5 stars, and win a voucher.';
  const edited = await owner.call('PATCH', `/surveys/${id}`, { draft });
  expect(edited.body['changed']).toBe(true);
  const refused = await owner.call('POST', `/surveys/${id}/versions`);
  expect([refused.status, refused.body.code]).toEqual([409, 'unfair_survey']);
  expect((refused.body['findings'] as { finding: string }[]).map(({ finding }) => finding)).toEqual([
    'begging',
    'reward',
  ]);
  const filtered = await owner.call('PATCH', `/surveys/${id}`, {
    draft: { ...before.draft, audience: [{ by: 'feeling', is: 'joy' }] },
  });
  expect((filtered.body['findings'] as { finding: string }[]).map(({ finding }) => finding)).toEqual(['filtered']);
  await expect(sql('update survey_versions set content = $1', ['{}'])).rejects.toThrow('stays as it is');
  english.intro = 'A question about your parcel.';
  await owner.call('PATCH', `/surveys/${id}`, { draft });
  expect((await owner.call('POST', `/surveys/${id}/versions`)).body['version']).toBe(2);
  expect((await owner.call('DELETE', `/surveys/${id}`)).status).toBe(409);
});

test('results carry interval, response and who was not asked', async () => {
  const { body } = await owner.call('GET', `/surveys/${surveyId}/results`);
  const results = body as unknown as {
    asked: number;
    answered: number;
    response: { value: number };
    score: { value: number; low: number; high: number; enough: boolean };
    notAsked: { reason: string; count: number }[];
    followUps: { closed: number };
    closures: { closure: string; all: number; asked: number }[];
  };
  expect(results.answered).toBe(1);
  expect(results.response.value).toBeCloseTo(1 / results.asked);
  expect([results.score.value, results.score.low, results.score.enough]).toEqual([0, 0, false]);
  expect(results.notAsked.map(({ reason }) => reason).sort()).toEqual([
    'cooldown',
    'in_episode',
    'not_sampled',
    'opted_out',
    'reopened',
  ]);
  expect(results.followUps.closed).toBe(1);
  const all = results.closures.reduce((sum, one) => sum + one.all, 0);
  expect(all).toBe(results.asked + results.notAsked.reduce((sum, one) => sum + one.count, 0));
});

test('a translation stands beside the words until they change', async () => {
  const { url, contactId } = await asked();
  await page('POST', url, {
    'q.score': '5',
    'q.why': 'Das hat alles sehr gut geklappt, ich bin froh.',
    seen: ['score', 'why'],
  });
  const answer = async () =>
    ((await owner.call('GET', `/survey-answers?contactId=${contactId}`)).body['items'] as Record<string, unknown>[])[0];
  expect((await answer())?.['language']).toBe('de');
  await owner.call('PUT', `/survey-answers/${String((await answer())?.['id'])}/translation`, {
    text: 'It all went very well.',
  });
  expect((await answer())?.['translation']).toMatchObject({ text: 'It all went very well.', by: 'Nora Byrne' });
  await page('POST', url, { 'q.score': '4', 'q.why': 'Das hat geklappt.', seen: ['score', 'why'] });
  expect((await answer())?.['translation']).toBeNull();
});

/** So many people who answered the same, as if they had been asked about one conversation. */
const many = (id: string, conversationId: string, count: number, score: number, words: string) =>
  sql(
    `with people as (insert into contacts (workspace_id, id, name) select $1, gen_random_uuid(), 'Somebody' from generate_series(1, $4::int) returning id),
       asked as (insert into survey_invitations (workspace_id, id, survey_id, version, contact_id, conversation_id, inbox_id, closure, way,
         token_hash, language, sent_at, expires_at)
         select $1, p.id, $2, 1, p.id, $3, $5, 'answered', 'mail', p.id::text, 'en', now(), now() + interval '1 day' from people p returning id)
     insert into survey_answers (workspace_id, invitation_id, survey_id, contact_id, conversation_id, score, low, answers, words, language, answered_at)
     select $1, id, $2, id, $3, $6::int, $6 <= 2, '{}', $7, 'en', now() from asked`,
    [owner.workspaceId, id, conversationId, count, desk.inboxId, score, words],
  );

test('themes are what low answers say more often; who raised one is told by a person', async () => {
  const id = await running('csat');
  await owner.call('PUT', `/inboxes/${desk.inboxId}/survey`, { surveyId: id, delayMinutes: 0, share: 1 });
  const raised = await asked();
  await page('POST', raised.url, {
    ...{ 'q.score': '1', 'q.why': 'The courier never came.', 'q.what': 'product' },
    seen: ['score', 'what', 'why'],
  });
  await many(id, raised.conversationId, 60, 1, 'The courier never came and I waited the whole day');
  await many(id, raised.conversationId, 200, 5, 'All fine and friendly, the coffee is good');
  const { items } = (await owner.call('GET', `/surveys/${id}/themes`)).body as unknown as {
    items: { term: string; people: number; examples: { text: string }[] }[];
  };
  const courier = items.find(({ term }) => term === 'courier');
  expect([courier?.people, courier?.examples.length]).toEqual([61, 3]);
  expect(items.map(({ term }) => term)).not.toContain('friendly');
  const { tables } = (await owner.call('GET', '/reports/satisfaction')).body as unknown as {
    tables: { id: string; rows: unknown[][] }[];
  };
  const reported = tables.find((table) => table.id === 'themes')?.rows.find(([term]) => term === 'courier');
  expect(reported?.slice(1)).toEqual([61, courier?.examples[0]?.text]);
  const made = await owner.call('POST', `/surveys/${id}/changes`, {
    theme: 'courier',
    change: 'We now send by another courier.',
  });
  const notes = made.body['notes'] as { id: string; conversationId: string; state: string }[];
  expect([notes.length, new Set(notes.map(({ state }) => state))]).toEqual([61, new Set(['waiting'])]);
  const note = notes.find((one) => one.conversationId === raised.conversationId);
  await owner.call('POST', `/survey-notes/${note?.id ?? ''}/draft`);
  expect((await desk.look(raised.conversationId)).drafts[0]?.text).toContain('another courier');
  await desk.answer(raised.conversationId, { text: 'Hello Maya, we now send by another courier.' });
  await house.catchUp();
  const [change] = (await owner.call('GET', `/surveys/${id}/changes`)).body['items'] as {
    notes: { state: string }[];
  }[];
  expect(change?.notes.filter(({ state }) => state === 'sent').length).toBe(1);
  await owner.call('PUT', `/inboxes/${desk.inboxId}/survey`, { surveyId, delayMinutes: 60, share: 1 });
}, 60_000);

test('the relation is asked about by lot, each in their own turn, at most once in a rhythm', async () => {
  const id = await running('nps');
  const rhythm = { share: 1, everyDays: 30, withinDays: 30 };
  expect((await owner.call('PATCH', `/surveys/${id}`, { rhythm })).status).toBe(200);
  const planned = async () =>
    (
      await sql<{ n: number }>(
        `select count(*)::int as n from graphile_worker._private_jobs where payload->>'surveyId' = $1`,
        [id],
      )
    )[0]?.n ?? 0;
  const people =
    (
      await sql<{ n: number }>(
        `select count(distinct contact_id)::int as n from conversations where workspace_id = $1`,
        [owner.workspaceId],
      )
    )[0]?.n ?? 0;
  await desk.turn((turn) => relate(turn, id));
  const tonight = await planned();
  expect(tonight).toBeLessThan(people);
  const refused = await owner.call('PUT', `/inboxes/${desk.inboxId}/survey`, {
    surveyId: id,
    delayMinutes: 60,
    share: 1,
  });
  expect(refused.status).toBe(400);
});

test('a person asks by hand under the same rules, and gets a link once', async () => {
  const { conversationId, contactId } = await settled();
  const invite = () => owner.call('POST', `/surveys/${surveyId}/invitations`, { conversationId, way: 'link' });
  const first = await invite();
  expect([first.body['way'], String(first.body['link'])]).toEqual(['link', expect.stringContaining('/survey/rq_')]);
  expect((await invite()).body['notAsked']).toBe('cooldown');
  const path = new URL(String(first.body['link'])).pathname;
  await page('POST', path, { 'q.score': '5', seen: ['score'] });
  const [answer] = (await owner.call('GET', `/survey-answers?contactId=${contactId}`)).body['items'] as {
    way: string;
  }[];
  expect(answer?.way).toBe('link');
});

test('an answer belongs to those who may see its conversation', async () => {
  const { url, conversationId, contactId } = await asked();
  const team = await owner.call('POST', '/teams', { name: newId(), memberIds: [] });
  await owner.call('PUT', `/conversations/${conversationId}/assignment`, {
    assigneeId: null,
    teamId: String(team.body['id']),
  });
  await page('POST', url, { 'q.score': '1', 'q.what': 'time', seen: ['score', 'what', 'why'] });
  const outside = await house.person(owner.workspaceId, 'agent');
  const seen = async (who: Person) => [
    ((await who.call('GET', `/survey-answers?contactId=${contactId}`)).body['items'] as unknown[]).length,
    ((await who.call('GET', '/survey-follow-ups')).body['items'] as { contact: { id: string } }[]).filter(
      ({ contact }) => contact.id === contactId,
    ).length,
  ];
  expect([await seen(owner), await seen(outside)]).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test('after a gift nobody is asked for fourteen days', async () => {
  const { conversationId, planned } = await settled();
  const failure = { lossMinor: 4_000, mode: 'accepted', severity: 'medium', fault: 1, verified: true };
  const gift = await owner.call('POST', `/conversations/${conversationId}/gestures`, {
    ...{ id: newId(), what: 'voucher', amountMinor: 200, failure: { ...failure, priorSameCause180d: 0 } },
    ...{ repaired: 'Refunded.', category: 'billing', why: 'Charged twice by our retry.', line: '' },
  });
  expect(gift.status).toBe(200);
  await due(planned);
  const [again] = await plannedFor(conversationId);
  expect(((again?.run_at.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(14, 1);
  expect(sink.mails.filter(({ raw }) => /auto-generated/i.test(raw))).toEqual([]);
});
