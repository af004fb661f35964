import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Recovery } from '#contract/recovery.ts';
import { openDesk, openShop, type Customer, type Desk, type Shop } from '../desk.fixture.ts';
import { recompute } from './recompute.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const words = [
  'This is unacceptable. I am furious!',
  'Where is my parcel?',
  'Thank you so much, that solved it!',
  'I already told you, third time now.',
];
const later = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const deeds = ['write', 'write', 'write', 'answer', 'promise', 'resolve', 'reopen', 'mark', 'take off', 'end'] as const;
const step = fc.record({
  who: fc.nat(3),
  does: fc.constantFrom(...deeds),
  says: fc.nat(words.length - 1),
  /** Whether the followers hear it before what comes next. */
  heard: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** One thing that happens to one customer; what is not possible just now is refused, and changes nothing. */
async function take({ owner }: Shop, one: Customer, { does, says }: Step): Promise<void> {
  const { conversation, messages } = await one.shown();
  const contactId = conversation.contact.id;
  if (does === 'write') await one.write(words[says] ?? '');
  if (does === 'answer') await one.answer('I look after it.');
  if (does === 'promise') {
    const body = { clientId: crypto.randomUUID(), text: 'By then.', seenSeq: messages.at(-1)?.seq ?? 0, then: 'stay' };
    await owner.call('POST', `/conversations/${one.id}/replies`, {
      ...body,
      promises: [{ text: 'I write', dueAt: later(60) }],
    });
  }
  if (does === 'resolve') await one.resolve();
  if (does === 'reopen') await owner.call('DELETE', `/conversations/${one.id}/resolution`);
  if (does === 'mark')
    await owner.call('POST', `/contacts/${contactId}/moments`, {
      ...{ clientId: crypto.randomUUID(), what: 'data_error', why: 'A wrong address' },
      ...(says > 1 ? { conversationId: one.id } : {}),
    });
  if (does === 'take off') {
    const { body } = await owner.call('GET', `/contacts/${contactId}/balance`);
    const found = (body['moments'] as { id: string; removed: unknown }[]).at(-1);
    if (found !== undefined)
      await owner.call(found.removed === null ? 'DELETE' : 'PUT', `/moments/${found.id}`, { why: 'A slip' });
  }
  if (does === 'end') {
    const { body } = await owner.call('GET', '/recovery');
    const found = (body['items'] as Recovery[]).find(({ contact }) => contact.id === contactId);
    if (found === undefined) return;
    if (says > 1) await owner.call('POST', `/recovery/${found.id}/closing`, { why: 'Enough' });
    else await owner.call('POST', `/recovery/${found.id}/confirmation`, { words: 'All fine' });
  }
}

async function state(workspaceId: string) {
  const { rows: balances } = await desk.rows.client.query<{ score: number }>(
    'select contact_id, score, level, open_moments, open_since, last_at from balances where workspace_id = $1 order by 1',
    [workspaceId],
  );
  const { rows: cases } = await desk.rows.client.query(
    `select id, contact_id, conversation_id, state, since, entered_at, ended_at, how from recoveries where workspace_id = $1 order by id`,
    [workspaceId],
  );
  return { cases, balances: balances.map(({ score: _, ...row }) => row), scores: balances.map(({ score }) => score) };
}
/** A score fades with the seconds between two looks, and is written anew from a twentieth on. */
const near = (scores: readonly number[], others: readonly number[]): boolean =>
  scores.length === others.length && scores.every((score, i) => Math.abs(score - (others[i] ?? NaN)) < 0.2);

const heard = (does: Step['does'], says = 0): Step => ({ who: 0, does, says, heard: true });
/** Somebody who was hurt and says that it is good again, and who is hurt once more. */
const recovers = [heard('write'), heard('answer'), heard('resolve'), heard('write', 2), heard('write')];

test('moment by moment comes to the same as all at once, whatever happens', async () => {
  const { takeTurn } = desk.house.app.platform;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const shop = await openShop(desk);
      const { workspaceId } = shop.owner;
      const people = await Promise.all(Array.from({ length: 4 }, () => shop.customer('Good morning, where is it?')));
      for (const one of steps) {
        const who = people[one.who];
        if (who !== undefined) await take(shop, who, one);
        if (one.heard) await desk.house.catchUp();
      }
      await desk.house.catchUp();
      const stepwise = await state(workspaceId);
      for (const { state: how } of stepwise.cases as Recovery[]) seen.add(how);
      await recompute({ workspaceId, takeTurn });
      const again = await state(workspaceId);
      expect({ ...again, scores: null }).toEqual({ ...stepwise, scores: null });
      expect(near(again.scores, stepwise.scores)).toBe(true);
      await desk.rows.client.query('delete from balances where workspace_id = $1', [workspaceId]);
      await recompute({ workspaceId, takeTurn });
      expect((await state(workspaceId)).balances).toEqual(stepwise.balances);
    }),
    { numRuns: 40, examples: [[recovers]], interruptAfterTimeLimit: 25_000, endOnFailure: true },
  );
  // The days were not all quiet ones.
  expect([...seen].sort()).toEqual(expect.arrayContaining(['open', 'recovered']));
}, 60_000);
