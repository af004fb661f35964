import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reckoned } from '../balance/store.ts';
import { decide, type Move } from './decide.ts';
import type { CaseRow } from './store.ts';

const dayMs = 86_400_000;
const now = 400 * dayMs;
const contactId = 'somebody';
const time = fc.integer({ min: 0, max: 400 }).map((day) => day * dayMs);
const good = fc.record({ sign: fc.constant(1 as const), at: time });
const bad = fc.tuple(time, time, time, fc.integer({ min: 0, max: 3 })).map(([at, opened, closed, state]) => ({
  ...{ sign: -1 as const, at, openedAt: Math.max(at, opened) },
  resolvedAt: state > 1 ? Math.max(at, opened, closed) : null,
  recoveredAt: state === 3 ? Math.max(at, opened, closed) : null,
}));
const moment: fc.Arbitrary<Reckoned> = fc
  .tuple(fc.oneof(good, bad), fc.constantFrom(0.2, 0.4, 0.5, 0.8), fc.constantFrom('a', 'b', null))
  .map(([one, m, conversationId]) => ({
    ...{
      contactId,
      kind: 'thanks',
      m,
      conversationId,
      messageId: null,
      openedAt: null,
      resolvedAt: null,
      recoveredAt: null,
    },
    ...one,
  }));
const active = fc
  .record({ since: time, enteredAt: time, endedBefore: fc.option(time) })
  .map(({ since, enteredAt, endedBefore }): CaseRow => ({
    ...{ id: 'case', contactId, conversationId: 'a', state: 'open', since, enteredAt, endedAt: null, endedBefore },
  }));

/** The newest case after a move, as the store keeps it. */
function after(move: Move | null, last: CaseRow | undefined): CaseRow | undefined {
  if (move === null) return last;
  if (move.to === 'drop') {
    const endedAt = last?.endedBefore ?? null;
    return endedAt === null || last === undefined ? undefined : { ...last, state: 'closed', endedAt };
  }
  const { conversationId } = move;
  if (move.to === 'recover')
    return last && { ...last, conversationId, state: 'recovered', endedAt: now, endedBefore: now };
  const { state, since } = move;
  const endedBefore = last?.endedBefore ?? null;
  const enteredAt = move.to === 'enter' ? now : (last?.enteredAt ?? now);
  return { id: 'case', contactId, conversationId, state, since, enteredAt, endedAt: null, endedBefore };
}

test('deciding again without anything new moves nobody', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 8 }), fc.option(active, { nil: undefined }), (moments, last) => {
      const first = decide(contactId, moments, last, null, now);
      expect(decide(contactId, moments, after(first, last), null, now)).toBeNull();
    }),
    { numRuns: 5_000 },
  );
});

test('the property can fail: somebody with an open wound is moved in', () => {
  const wound = { m: 0.8, at: now, openedAt: now, resolvedAt: null, recoveredAt: null, conversationId: 'b' };
  const open: Reckoned = { contactId, kind: 'csat_low', sign: -1, messageId: null, ...wound };
  expect(decide(contactId, [open], undefined, null, now)).toEqual({
    ...{ to: 'enter', contactId, conversationId: 'b', state: 'open', since: now },
  });
  const closed = { ...open, resolvedAt: now, recoveredAt: now };
  const last = after(decide(contactId, [open], undefined, null, now), undefined);
  const word = { how: 'solved', messageId: 'm' } as const;
  expect(decide(contactId, [closed], last, word, now)).toMatchObject({ to: 'recover', how: 'solved' });
  expect(decide(contactId, [], last, null, now)).toMatchObject({ to: 'drop' });
});

test('what happened in no conversation does not hide the conversation of another wound', () => {
  const wound = { m: 0.8, at: now, openedAt: now, resolvedAt: null, recoveredAt: null };
  const of = (conversationId: string | null, m: number): Reckoned => ({
    ...{ contactId, kind: 'data_error', sign: -1, messageId: null, ...wound, conversationId, m },
  });
  const moved = (moments: Reckoned[]) => decide(contactId, moments, undefined, null, now);
  expect(moved([of(null, 0.8), of('a', 0.4)])).toMatchObject({ conversationId: 'a' });
  expect(moved([of(null, 0.8)])).toMatchObject({ conversationId: null });
});
