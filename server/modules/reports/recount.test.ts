import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '#test/guards/scene.ts';
import { openDesk, openShop, type Desk, type Shop } from './reports.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** How many stories are played: RAPPORT_REPORT_STORIES. */
const stories = Number(process.env['RAPPORT_REPORT_STORIES'] ?? 12);

const hourMs = 3_600_000;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * hourMs).toISOString();

const texts = [
  'Where is my order 4711? It should have come on Monday.',
  'This is outrageous! I am furious, nobody answers!',
  'Thank you so much, that is wonderful!',
  'I already told you my order number.',
  'I am so disappointed by the grinder.',
  'How do I set the grinder?',
];

/** What may happen to one of a few customers. `hours`: how long ago it was written, where it can be. */
const step = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  what: fc.constantFrom(
    'write',
    'write',
    'write',
    'answer',
    'answer',
    'promise',
    'resolve',
    'reopen',
    'team',
    'topic',
    'correct',
    'settle',
    'count',
  ),
  // Up to twenty days, or sixty, where weeks are added up as a whole.
  hours: fc.oneof(fc.integer({ min: 0, max: 480 }), fc.integer({ min: 0, max: 1440 })),
  text: fc.integer({ min: 0, max: texts.length - 1 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Story {
  readonly shop: Shop;
  readonly teams: readonly (string | null)[];
  readonly topics: readonly (string | null)[];
  readonly conversations: Map<number, { id: string; messageId: string }>;
  readonly promises: string[];
}

async function play({ shop, teams, topics, conversations, promises }: Story, { who, what, hours, text }: Step) {
  const current = conversations.get(who);
  if (what === 'write') {
    conversations.set(who, await shop.writes(`customer-${String(who)}`, texts[text] ?? '', hoursAgo(hours)));
  } else if (what === 'count') {
    await desk.count(shop.owner.workspaceId);
  } else if (current !== undefined) {
    const at = `/conversations/${current.id}`;
    if (what === 'answer') await shop.answers(current.id, { at: hoursAgo(hours / 2) });
    if (what === 'promise') {
      const dueAt = new Date(Date.now() + (hours - 240) * hourMs).toISOString();
      const body = {
        clientId: crypto.randomUUID(),
        text: 'By then.',
        seenSeq: 9999,
        promises: [{ text: 'By then', dueAt }],
      };
      const answer = await shop.does('POST', `${at}/replies`, body);
      const [made] = (answer.body['message'] as { promises: { id: string }[] }).promises;
      if (made !== undefined) promises.push(made.id);
    }
    if (what === 'resolve') await shop.does('POST', `${at}/resolution`, {});
    if (what === 'reopen') await shop.does('DELETE', `${at}/resolution`);
    if (what === 'team')
      await shop.does('PUT', `${at}/assignment`, { assigneeId: null, teamId: teams[text % teams.length] });
    if (what === 'topic') await shop.does('PUT', `${at}/topic`, { topicId: topics[text % topics.length] });
    if (what === 'correct')
      await shop.owner.call('PUT', `/messages/${current.messageId}/feeling`, {
        label: text % 2 === 0 ? 'joy' : 'anger',
      });
    const promise = what === 'settle' ? promises.pop() : undefined;
    if (promise !== undefined)
      await shop.does('POST', `/promises/${promise}/settlement`, { as: text % 2 === 0 ? 'kept' : 'cancelled' });
  }
}

const day = (daysAgo: number): string => hoursAgo(daysAgo * 24).slice(0, 10);

/** What a page says of ninety days where weeks are read as a whole, and where every day is. */
async function readBothWays(shop: Shop, name: 'promptness' | 'promise' | 'topics') {
  const query = `?from=${day(90)}&to=${day(0)}`;
  const byWeeks = await shop.page(name, query);
  const { rowCount } = await desk.rows.client.query(
    'update report_weeks set summed = false where workspace_id = $1 and summed',
    [shop.owner.workspaceId],
  );
  const byDays = await shop.page(name, query);
  await desk.rows.client.query(
    'update report_weeks w set summed = true where workspace_id = $1 and exists (select from report_sums s where s.workspace_id = $1 and s.length = 7 and s.day = w.week)',
    [shop.owner.workspaceId],
  );
  return { byWeeks, byDays, weeks: rowCount };
}

test('a long time read by weeks is the same as read by days', async () => {
  const shop = await openShop(desk);
  for (const daysAgo of [70, 55, 54, 40, 3]) {
    const { id } = await shop.writes(`of-${String(daysAgo)}`, 'I am furious, where is it?', hoursAgo(daysAgo * 24));
    await shop.answers(id, { at: hoursAgo(daysAgo * 24 - 2), then: 'resolve' });
  }
  await desk.count(shop.owner.workspaceId);
  for (const name of ['promptness', 'promise', 'topics'] as const) {
    const { byWeeks, byDays, weeks } = await readBothWays(shop, name);
    expect(weeks).toBeGreaterThanOrEqual(3);
    expect(byWeeks).toEqual(byDays);
  }
});

test(
  'what was counted bit by bit is what is counted at once, whatever happened in which order',
  { timeout: 60_000 + stories * 5_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const shop = await openShop(desk);
        const { workspaceId } = shop.owner;
        const team = idOf(await shop.does('POST', '/teams', { name: 'Repairs', memberIds: [] }));
        const topic = async (name: string) => idOf(await shop.does('POST', '/topics', { name }));
        const topics = [await topic('Delivery'), await topic('Grinders'), null];
        const story: Story = { shop, teams: [team, null], topics, conversations: new Map(), promises: [] };
        for (const each of steps) await play(story, each);
        await desk.count(workspaceId);
        const bitByBit = await desk.counted(workspaceId);
        await desk.countAnew(workspaceId);
        expect(bitByBit).toEqual(await desk.counted(workspaceId));
        const { byWeeks, byDays } = await readBothWays(shop, 'promise');
        expect(byWeeks).toEqual(byDays);
        if (steps.some(({ what }) => what === 'write')) expect(bitByBit.hours).not.toEqual([]);
      }),
      { numRuns: stories, endOnFailure: true },
    );
  },
);
