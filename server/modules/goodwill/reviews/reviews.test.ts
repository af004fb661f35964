import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NotInvited, type ReviewSettings } from '#contract/review-invitations.ts';
import type { Notice } from '#server/channel.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { idFrom } from '#server/modules/ledger/index.ts';
import { openShop, type Shop } from '../desk.fixture.ts';
import { invite } from './invite.ts';
import { usualReviews } from './settings.ts';
import { closedCase, invitedBetween, passedBetween } from './store.ts';

let shop: Shop;
const places = [{ name: 'Shop Voices', address: 'https://voices.example/write/beans' }];
const settings: ReviewSettings = { ...usualReviews, on: true, places };
const set = (change: Partial<ReviewSettings> = {}) =>
  shop.owner.call('PUT', '/review-invitations', { ...settings, ...change });
beforeAll(async () => {
  shop = await openShop('api');
});
beforeEach(async () => {
  expect((await set()).status).toBe(200);
});
afterAll(() => shop.close());

const turn = <T>(days: number, work: (turn: Turn) => Promise<T>): Promise<T> =>
  shop.house.app.platform.takeTurn(shop.owner.workspaceId, (it) =>
    work({ ...it, now: new Date(Date.parse(it.now) + days * 86_400_000).toISOString() }),
  );
const always = ['2000-01-01', '2100-01-01'] as const;
const counts = () => turn(0, async ({ tx }) => (await invitedBetween(tx, ...always))[0]);
/** How often nobody was invited for a reason, whenever. */
const passed = (reason: NotInvited): Promise<number> =>
  turn(0, async ({ tx }) => (await passedBetween(tx, ...always)).find((one) => one.reason === reason)?.count ?? 0);
/** For which reason work passed somebody over. */
async function passes(work: () => Promise<unknown>): Promise<NotInvited[]> {
  const count = () => Promise.all(NotInvited.options.map(passed));
  const before = await count();
  await work();
  return (await count()).flatMap((n, i) => (n > (before[i] ?? 0) ? (NotInvited.options[i] ?? []) : []));
}

interface Case {
  readonly id: string;
  readonly contactId: string;
}
const episodeOf = (id: string): Promise<string> =>
  turn(0, async ({ tx }) => (await closedCase(tx, id))[0]?.episodeId ?? '');
/** They write again, and are answered. */
async function again(who: string, { id }: Case, text: string): Promise<void> {
  const from = { externalId: who, name: who };
  await shop.does(shop.owner, 'POST', `/inboxes/${shop.inboxId}/messages`, { clientId: newId(), from, text });
  const reply = { clientId: newId(), text: 'It is put right.', seenSeq: 99, then: 'resolve' };
  await shop.does(shop.agent, 'POST', `/conversations/${id}/replies`, reply);
}
/** What the job does for a case some days from now: the letters that it wrote, and when it would try again. */
async function invited({ id }: Case, days: number, brings = true): Promise<{ letters: Notice[]; later: string[] }> {
  const [letters, later]: [Notice[], string[]] = [[], []];
  const write = (_turn: Turn, _channel: string, notice: Notice) => Promise.resolve(brings && letters.push(notice) > 0);
  const closed = { conversationId: id, episodeId: await episodeOf(id) };
  await turn(days, (it) =>
    invite({ ...it, queue: (_job, _input, when) => Promise.resolve(void later.push(when?.at ?? '')) }, write, closed),
  );
  return { letters, later };
}
const pathOf = ({ link }: Notice): string => new URL(link).pathname;
const look = (url: string) => shop.house.app.http.inject({ method: 'GET', url });
const press = (url: string, payload: string) =>
  shop.house.app.http.inject({
    ...{ method: 'POST', url, payload },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

test('everybody whose case was closed is invited once, with a link; looking writes nothing, a button leads on', async () => {
  const one = await shop.case('invited');
  const before = await counts();
  const { letters } = await invited(one, 3);
  expect((await invited(one, 3)).letters).toEqual([]);
  expect(letters).toMatchObject([{ contactId: one.contactId, picks: [] }]);
  expect(letters[0]?.text).toContain('{{link}}');
  const path = pathOf(letters[0] as Notice);
  const page = await look(path);
  expect([page.statusCode, page.body.includes('Write at Shop Voices')]).toEqual([200, true]);
  expect(page.headers['content-security-policy']).toContain("form-action 'self' https://voices.example;");
  expect(await counts()).toMatchObject({ invited: (before?.invited ?? 0) + 1, wentOn: before?.wentOn });
  const gone = await press(path, 'place=0');
  expect([gone.statusCode, gone.headers.location]).toEqual([303, places[0]?.address]);
  await press(path, 'place=0');
  expect(await counts()).toMatchObject({ wentOn: (before?.wentOn ?? 0) + 1, stopped: before?.stopped });
  expect((await press(path, 'place=7')).headers.location).toBe(path);
  expect((await look('/review/rw_nothing')).statusCode).toBe(404);
});

test('somebody who would rather not is asked no more, and it stands in the ledger of consent', async () => {
  const one = await shop.case('rather-not');
  const [letter] = (await invited(one, 3)).letters;
  const path = pathOf(letter as Notice);
  expect((await press(path, 'stop=yes')).headers.location).toBe(path);
  expect((await look(path)).body).toContain('We will not ask you for a review again.');
  const { standing } = await shop.does(shop.agent, 'GET', `/contacts/${one.contactId}/consents`);
  expect(standing).toEqual(expect.arrayContaining([expect.objectContaining({ purpose: 'reviews', given: false })]));
  const other = await shop.case('said-no');
  const no = { purpose: 'reviews', means: 'mail', given: false, how: 'asked on the phone' };
  await shop.does(shop.agent, 'POST', `/contacts/${other.contactId}/consents`, no);
  expect(await passes(() => invited(other, 3))).toEqual(['opted_out']);
});

test('a gift moves the moment behind the quiet days and changes nothing else', async () => {
  const [plain, given] = [await shop.case('no-gift'), await shop.case('gift')];
  await shop.give(shop.agent, given.id, { amountMinor: 200 });
  expect((await invited(plain, 3)).letters).toHaveLength(1);
  const { letters, later } = await invited(given, 3);
  expect([letters, later.length]).toEqual([[], 1]);
  expect((Date.parse(later[0] ?? '') - Date.now()) / 86_400_000).toBeCloseTo(14, 1);
  expect((await invited(given, 14.1)).letters).toHaveLength(1);
});

test('neither mood nor answers decide: angry, praising and silent customers are invited alike', async () => {
  const cases: Case[] = [];
  for (const [who, text] of Object.entries({
    furious: 'This is a disgrace. You charged me twice AGAIN, I am furious.',
    happy: 'Thank you so much, you are wonderful.',
    plain: 'Where is my order?',
  })) {
    const one = await shop.case(who);
    await again(who, one, text);
    cases.push(one);
  }
  for (const one of cases) expect((await invited(one, 3)).letters).toHaveLength(1);
});

test('a share is drawn by lot, the same in every run, and the others are counted', async () => {
  await set({ share: 0.4 });
  const { id: conversationId } = await shop.case('lot');
  const write = () => Promise.resolve(false);
  const before = await passed('not_sampled');
  // The lot knows nothing but the case, so that any ids tell whether the share holds.
  for (let round = 0; round < 2; round++)
    await turn(3, async (it) => {
      for (let i = 0; i < 400; i++) await invite(it, write, { conversationId, episodeId: idFrom(`lot ${i}`) });
    });
  expect(((await passed('not_sampled')) - before) / 400).toBeCloseTo(0.6, 1);
});

test('not while something is open or owed, not late, not twice in a while, and not where no way leads', async () => {
  const one = await shop.case('twice');
  expect((await invited(one, 3)).letters).toHaveLength(1);
  await again('twice', one, 'One more thing.');
  expect(await passes(() => invited(one, 44))).toEqual(['cooldown']);
  expect(await passes(async () => invited(await shop.case('still-open', true), 3))).toEqual(['reopened']);
  expect(await passes(async () => invited(await shop.case('late'), 46))).toEqual(['too_late']);
  expect(await passes(async () => invited(await shop.case('nowhere'), 3, false))).toEqual(['no_way']);
  const owed = await shop.case('owed');
  await shop.give(shop.agent, owed.id, { what: 'call', amountMinor: 0 });
  expect((await invited(owed, 1)).later).toHaveLength(1);
  expect(await passes(() => invited(owed, 3))).toEqual(['owed']);
});

test('only those who agreed, where the house says so', async () => {
  await set({ agreedOnly: true });
  const [silent, agreed] = [await shop.case('said-nothing'), await shop.case('agreed')];
  const yes = { purpose: 'reviews', means: 'mail', given: true, how: 'asked on the phone' };
  await shop.does(shop.agent, 'POST', `/contacts/${agreed.contactId}/consents`, yes);
  expect(await passes(() => invited(silent, 3))).toEqual(['not_agreed']);
  expect((await invited(agreed, 3)).letters).toHaveLength(1);
});

test.each([
  [
    'asks only the pleased',
    { words: [{ language: 'en', subject: 'A word?', text: 'If you were happy, tell others.' }] },
  ],
  ['begs', { words: [{ language: 'en', subject: 'Give us five stars', text: 'Here.' }] }],
  ['pays', { words: [{ language: 'en', subject: 'A word?', text: 'Your review gets you a voucher.' }] }],
  ['leads nowhere', { places: [] }],
] as const)('an invitation that %s is refused with the reason', async (_, change) => {
  const refused = await set(change as unknown as Partial<ReviewSettings>);
  expect([refused.status, String(refused.body['detail']).length > 20]).toEqual([409, true]);
});

test('agents see it and only who manages goodwill sets it', async () => {
  expect((await shop.agent.call('GET', '/review-invitations')).status).toBe(200);
  expect((await shop.lead.call('PUT', '/review-invitations', settings)).status).toBe(403);
  const strange = await shop.owner.call('PUT', '/review-invitations', { ...settings, minScore: 4 });
  expect(strange.status).toBe(400);
});
