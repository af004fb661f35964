import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Conversation, Message } from '#contract/conversations.ts';
import type { Me } from '#contract/people.ts';
import type { Recovery } from '#contract/recovery.ts';
import type { Programme } from '#contract/programmes.ts';
import { callAs, openHouse, type House } from '#test/support/house.ts';
import { customers, gifts, members, opinions, orders, recommendations, stories, type Step } from './cast/index.ts';

const wanted = {
  workspace: 'Lark & Kettle',
  name: 'Orla Byrne',
  email: 'orla@shop.example',
  password: 'kettle-on-the-quay',
  timeZone: 'Europe/Dublin',
};
let house: House;
let ask: pg.Client;
let cookie: string;
let all: readonly Conversation[];
let statuses: number[];

beforeAll(async () => {
  house = await openHouse();
  ask = new pg.Client(house.database.owner);
  await ask.connect();
  const setUp = () =>
    house.app.http.inject({ method: 'POST', url: '/api/v1/setup', payload: { ...wanted, sample: true } });
  const both = await Promise.all([setUp(), setUp()]);
  statuses = both.map((answer) => answer.statusCode);
  cookie = `rapport_session=${both.find((answer) => answer.statusCode === 200)?.cookies[0]?.value ?? ''}`;
  all = await everything();
});
afterAll(async () => {
  await ask.end();
  await house.close();
});

const get = (path: string) => callAs(house.app, { cookie }, 'GET', path);
const rows = async <R extends pg.QueryResultRow>(text: string): Promise<R[]> => (await ask.query<R>(text)).rows;

async function everything(): Promise<Conversation[]> {
  const found: Conversation[] = [];
  for (let cursor = ''; ;) {
    const { body } = await get(`/conversations?status=any&limit=100${cursor}`);
    const { items, next } = body as unknown as { items: Conversation[]; next: string | null };
    found.push(...items);
    if (next === null) return found;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}
async function thread(conversation: Conversation): Promise<Message[]> {
  const { body } = await get(`/conversations/${conversation.id}/messages?limit=200`);
  return body['items'] as Message[];
}

test('of two who set up at once one wins, and there is one workspace', async () => {
  expect(statuses.sort()).toEqual([200, 409]);
  expect(await rows('select sample from workspaces')).toEqual([{ sample: true }]);
});

test('the owner is in, with made-up colleagues whose password nobody knows', async () => {
  const me = (await get('/session')).body as unknown as Me;
  expect([me.agent.name, me.agent.role]).toEqual([wanted.name, 'owner']);
  const agents = (await get('/agents')).body['items'] as { email: string; role: string }[];
  expect(agents.map((agent) => agent.role).sort()).toEqual(['agent', 'agent', 'lead', 'owner']);
  const lead = agents.find((agent) => agent.role === 'lead')?.email;
  const attempt = await callAs(house.app, {}, 'POST', '/session', { email: lead, password: wanted.password });
  expect(attempt.status).toBe(401);
});

test('every story has landed, in its inbox, whole and in order', async () => {
  expect(all).toHaveLength(stories.length);
  for (const story of stories) {
    const words = new Set(['write', 'answer', 'note', 'call']);
    const spoken = story.steps.filter((step) => words.has(step.do)) as readonly Extract<Step, { text: string }>[];
    const candidates = all.filter((one) => one.contact.name === customers[story.customer].name);
    const threads = await Promise.all(candidates.map(thread));
    const beginning = spoken[0]?.text.slice(0, 12) ?? '';
    const isIt = ({ seq, text, type }: Message) =>
      seq === 1 && text.startsWith(beginning) && (type === 'call') === (spoken[0]?.do === 'call');
    const messages = threads.find((own) => own.some(isIt)) ?? [];
    expect(messages.map((message) => message.seq)).toEqual(messages.map((_, i) => i + 1));
    const written = messages.filter((message) => message.type !== 'activity');
    const saidAs = ({ type, from }: Message) =>
      type === 'message' ? (from === 'customer' ? 'write' : 'answer') : type;
    expect(written.map(saidAs)).toEqual(spoken.map((step) => step.do));
    expect(written.map((message) => message.at)).toEqual(written.map((message) => message.at).sort());
  }
});

test('numbers are dense and rise with time', async () => {
  const found = await rows<{ number: string; at: Date }>(
    'select number, created_at as at from conversations order by number',
  );
  expect(found.map(({ number }) => Number(number))).toEqual(found.map((_, i) => i + 1));
  expect(found.map(({ at }) => at.getTime())).toEqual(found.map(({ at }) => at.getTime()).sort((a, b) => a - b));
});

test('every customer’s message has its feeling, and all ten are there; not for whoever said no', async () => {
  const unread = `select count(*)::int as many, array_agg(distinct p.name) as names from messages m
    join conversations c on c.id = m.conversation_id join contacts p on p.id = c.contact_id
    where m.author = 'customer' and not exists (select from readings r where r.message_id = m.id)`;
  expect(await rows(unread)).toEqual([{ many: 1, names: [customers.viktor.name] }]);
  const labels = await rows<{ label: string }>(`select distinct reading ->> 'label' as label from readings`);
  expect(labels).toHaveLength(10);
});

test('promises stand in every state, those in words too, and what is owed shows on the conversation', async () => {
  const states = async (what: string) =>
    (await rows<{ state: string }>(`select distinct state from promises where what ${what} order by 1`)).map(
      (row) => row.state,
    );
  expect(await states(`= 'commitment'`)).toEqual(['broken', 'kept', 'open', 'overdue']);
  expect(await states(`<> 'commitment'`)).toEqual(['broken', 'cancelled', 'kept', 'open', 'overdue']);
  const owed = all.flatMap((one) => (one.due === null ? [] : [one.due]));
  expect(owed.filter((due) => due.overdue).length).toBe(2);
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  expect(owed.filter((due) => !due.overdue && due.dueAt < soon).length).toBeGreaterThanOrEqual(4);
  expect(owed.filter((due) => due.dueAt > soon).length).toBeGreaterThanOrEqual(6);
});

test('whatever is still to come waits in the queue, and of the past only what is counted and sorted once', async () => {
  const open = await rows<{ many: number }>(`select count(*)::int as many from promises where state = 'open'`);
  const jobs = await rows<{ task: string; late: boolean }>(
    'select task_identifier as task, run_at < now() as late from graphile_worker.jobs',
  );
  const late = [...new Set(jobs.filter((job) => job.late).map((job) => job.task))].sort();
  expect(late).toEqual(['contacts.gather', 'reports.recount', 'resolution.sort']);
  expect(jobs.filter((job) => job.task === 'conversations.wake')).toHaveLength(1);
  // A kept promise's job stays until its moment and then finds nothing to do.
  expect(jobs.filter((job) => job.task === 'promises.breach').length).toBeGreaterThanOrEqual(open[0]?.many ?? 1);
});

test('it is a busy day: statuses, owners, teams, tags, notes, a draft, an honest reply time', async () => {
  expect(new Set(all.map((one) => one.status))).toEqual(new Set(['open', 'waiting', 'snoozed', 'resolved']));
  expect(new Set(all.map((one) => one.priority))).toEqual(new Set(['normal', 'high', 'urgent']));
  expect(all.filter((one) => one.assigneeId === null).length).toBeGreaterThanOrEqual(4);
  expect(new Set(all.flatMap((one) => one.teamId ?? [])).size).toBe(2);
  expect(((await get('/tags')).body['items'] as string[]).length).toBeGreaterThan(10);
  const notes = await rows<{ text: string }>(`select text from messages where type = 'note'`);
  expect(notes.some(({ text }) => text.startsWith('@Orla'))).toBe(true);
  const maya = all.find((one) => one.contact.name === 'Maya Lindqvist' && one.status === 'open');
  const { body } = await get(`/conversations/${maya?.id ?? ''}`);
  expect(body['drafts']).toHaveLength(1);
  const [inbox] = (await get('/inboxes')).body['items'] as { publicKey: string }[];
  const visit = await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: inbox?.publicKey });
  expect((visit.body['expectation'] as { basis: { of: number } | null }).basis?.of).toBe(20);
});

interface Row {
  readonly id: string;
  readonly name: string;
}
const items = async <T = Row>(path: string): Promise<T[]> => (await get(path)).body['items'] as T[];
const idOf = (name: string): string => all.find((one) => one.contact.name === name)?.contact.id ?? '';

test('what listens heard everything at its moment, and hears none of it again', async () => {
  const counted = `select (select count(*) from moments)::int as moments, (select count(*) from happenings)::int as happenings,
    (select count(*) from survey_invitations)::int as asked, (select count(*) from earnings)::int as earned`;
  const before = await rows<Record<string, number>>(counted);
  expect(Object.values(before[0] ?? {}).every((count) => count > 10)).toBe(true);
  await house.catchUp();
  expect(await rows(counted)).toEqual(before);
  expect(await rows('select 1 from moments where at > now()')).toEqual([]);
});

test('some were left on a low and some are well again, each since then', async () => {
  const { open, week } = (await get('/recovery/figures')).body as { open: number; week: { recovered: number } };
  expect([open >= 5 && open <= 10, week.recovered >= 1]).toEqual([true, true]);
  const [first] = await rows<{ days: number }>(
    `select extract(day from now() - min(entered_at))::int as days from recoveries`,
  );
  expect(first?.days).toBeGreaterThan(7);
});

test('what Maya writes is read, and Grace waits among those who were left on a low', async () => {
  const ofMaya = await Promise.all(all.filter((one) => one.contact.name === 'Maya Lindqvist').map(thread));
  const hers = ofMaya.flat().filter(({ from }) => from === 'customer');
  expect(hers.filter(({ reading }) => reading === null || reading.label === 'unclear').map(({ text }) => text)).toEqual(
    [],
  );
  const waiting = await items<Recovery>('/recovery');
  expect(waiting.map(({ contact }) => contact.name)).toContain('Grace Mbeki');
  const having = (one: Recovery) => all.find(({ id }) => id === one.conversation?.id)?.assigneeId;
  expect(waiting.map((one) => one.ownerId)).toEqual(waiting.map(having));
});

test('customers have companies, fields, orders, wishes; two said what they agree to', async () => {
  expect((await items('/companies')).map(({ name }) => name).sort()).toEqual([
    'Hoffmann Barista School',
    'Meier Architects',
    'The Corner Table',
  ]);
  const maya = (await get(`/contacts/${idOf('Maya Lindqvist')}`)).body as { fields: Row[]; reach: unknown[] };
  expect([maya.fields.map(({ name }) => name).sort(), maya.reach.length]).toEqual([['brews_with', 'monthly_bag'], 2]);
  const gerald = (await get(`/contacts/${idOf('Gerald Finch')}`)).body as { quietHours: unknown };
  expect(gerald.quietHours).toEqual({ from: 1320, to: 780 });
  const bought = await rows<{ many: number }>(`select count(*)::int as many from happenings where what = 'order'`);
  expect(bought).toEqual([{ many: orders.length }]);
  expect(await rows('select distinct given from consents order by 1')).toEqual([{ given: false }, { given: true }]);
});

test('two called: one was promised a call back, one is owed it', async () => {
  const called = await Promise.all(all.filter((one) => one.channel === 'telephone').map(thread));
  const calls = called.flat().filter(({ type }) => type === 'call');
  expect(calls.map(({ call }) => call?.state).sort()).toEqual(['ended', 'missed']);
  expect(calls.find(({ call }) => call?.state === 'ended')?.promises).toHaveLength(1);
});

test('most conversations have a topic', async () => {
  expect((await items('/topics')).length).toBeGreaterThan(10);
  const [sorted] = await rows<{ share: number }>(
    `select (count(t.topic_id)::float8 / count(*)) as share from episodes e left join episode_topics t on t.episode_id = e.id`,
  );
  expect(sorted?.share).toBeGreaterThan(0.6);
});

test('people were asked how it was, and somebody came back to one of two who said that it was not good', async () => {
  const answers = await answersTo('csat');
  expect(answers.length).toBeGreaterThanOrEqual(12);
  expect(answers.length).toBeLessThanOrEqual(Object.keys(opinions).length);
  expect(answers.filter((score) => score <= 2)).toHaveLength(2);
});

const answersTo = async (measure: string): Promise<number[]> =>
  (
    await rows<{ score: number }>(
      `select a.score from survey_answers a join surveys s on s.id = a.survey_id where s.measure = '${measure}'`,
    )
  ).map(({ score }) => score);

test('some recommend the shop and some do not, and whoever said so in a low answer was come back to', async () => {
  const scores = await answersTo('nps');
  const says = Object.values(recommendations).flatMap((one) => one.says?.score ?? []);
  expect(scores.sort()).toEqual(says.sort());
  const [recommending, not] = [scores.filter((score) => score >= 9), scores.filter((score) => score <= 6)];
  expect([recommending.length > not.length, not.length]).toEqual([true, 4]);
  const loops = await rows<{ open: number; closed: number }>(
    `select (count(*) filter (where closed_at is null))::int as open, count(closed_at)::int as closed from follow_ups`,
  );
  expect(loops).toEqual([{ open: 1, closed: 1 + not.length }]);
  expect((await get('/survey-follow-ups/counts')).body['overdue']).toBe(0);
});

test('gifts stand behind what went wrong: taken, waiting for a yes, refused, taken back; credit is in the books', async () => {
  const gestures = await items<{ state: string; what: string; contact: { name: string } }>(
    '/gestures?show=all&limit=100',
  );
  const states = gestures.map(({ state }) => state);
  expect(gestures).toHaveLength(gifts.length);
  expect(new Set(states)).toEqual(new Set(['claimed', 'offered', 'proposed', 'declined', 'void']));
  expect(gestures.filter(({ state }) => state === 'proposed').map(({ contact }) => contact.name)).toEqual([
    'Isla MacLeod',
  ]);
  expect(new Set(gestures.map(({ what }) => what))).toEqual(new Set(['note', 'gift', 'credit', 'voucher']));
  const claimed = gestures.filter(({ state, what }) => state === 'claimed' && what === 'credit');
  const credited = await rows(`select 1 from transfers where source like 'credit:%'`);
  expect(credited).toHaveLength(claimed.length);
});

test('friends came by a recommendation: two were thanked on both sides, one waits, one should be looked at', async () => {
  const referrals = await items<{ state: string; doubts: string[] }>('/referrals');
  expect(referrals.map(({ state }) => state).sort()).toEqual(['doubted', 'paid', 'paid', 'waiting']);
  expect(referrals.find(({ state }) => state === 'doubted')?.doubts).toEqual(['Orders go to the same address']);
  const thanked = await rows(`select 1 from happenings where source_kind in ('referral_giver', 'referral_friend')`);
  expect(thanked).toHaveLength(4);
});

test('one personal word was written by hand, and another occasion waits for somebody', async () => {
  const [touch] = await items<{ occasion: string; contact: { name: string } }>('/touches');
  expect([touch?.occasion, touch?.contact.name]).toEqual(['recommended', 'Wanda Kowalska']);
  const written = await rows<{ note: string }>(`select note from personal_touches where state = 'written'`);
  expect(written).toHaveLength(1);
});

test('orders filled stamp cards, as far as Nuala was told, and a full one was handed in', async () => {
  const [programme] = await items<Programme>('/programmes');
  expect((programme?.createdAt ?? '') <= (programme?.publishedAt ?? '')).toBe(true);
  expect([programme?.members, programme?.findings]).toEqual([Object.keys(members).length, []]);
  const card = async (name: string) => {
    const [membership] = await items<{ card: { balance: number; redemptions: Row[] } }>(
      `/contacts/${idOf(name)}/memberships`,
    );
    return [membership?.card.balance, membership?.card.redemptions.length];
  };
  expect(await card('Nuala Farrell')).toEqual([7, 0]);
  expect(await card('Tom Ashworth')).toEqual([1, 1]);
});

test('what was earned stands at the moment of the order or of joining, and the start is explained to newcomers too', async () => {
  const [programme] = await items<Programme>('/programmes');
  const id = idOf('Ruth Feldman');
  const [membership] = await items<{ joinedAt: string }>(`/contacts/${id}/memberships`);
  const earned = await items<{ at: string; how: string; why: string }>(
    `/contacts/${id}/memberships/${programme?.id ?? ''}/entries`,
  );
  expect(earned.filter(({ how }) => how === 'given')).toEqual([
    expect.objectContaining({ at: membership?.joinedAt, why: 'so that you do not begin at nothing.' }),
  ]);
  const off = await rows(
    `select e.at from earnings e join transfers t on t.id = e.transfer_id
     where abs(extract(epoch from t.at - e.at)) > 3600`,
  );
  expect(off).toEqual([]);
  const lots = await rows('select 1 from lots l join transfers t on t.id = l.transfer_id where l.at <> t.at');
  expect(lots).toEqual([]);
});

test('the books say what they hold before any check', async () => {
  const { books, checks } = (await get('/ledger')).body as unknown as {
    books: { unit: string; held: number; house: number; transfers: number }[];
    checks: unknown[];
  };
  expect(checks).toEqual([]);
  const summed = await rows<{ unit: string; held: number; transfers: number }>(
    `select b.unit, (select sum(balance)::int from ledger_accounts a where a.book_id = b.id and a.guarded) as held,
       (select count(*)::int from transfers t where t.book_id = b.id) as transfers from books b order by b.unit`,
  );
  expect(summed.every(({ held, transfers }) => held > 0 && transfers > 0)).toBe(true);
  const shown = books.map(({ unit, held, transfers }) => ({ unit, held, transfers }));
  expect(shown.sort((one, other) => (one.unit < other.unit ? -1 : 1))).toEqual(summed);
  expect(books.map(({ held, house }) => held + house)).toEqual(books.map(() => 0));
});
