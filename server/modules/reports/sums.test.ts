import fc from 'fast-check';
import { expect, test } from 'vitest';
import { none } from './cells.ts';
import { families, flow, outcomes, promised } from './marks.ts';
import { piecesOf } from './pieces.ts';
import { addDays } from './range.ts';
import { apartBy, cutFor, cuts, sumsOfDays, sumsOfWeeks, type Sum } from './sums.ts';

const monday = '2026-03-02';
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${String(n)}`;
const hour = fc.record({
  day: fc.integer({ min: 0, max: 6 }).map((at) => addDays(monday, at)),
  weekday: fc.integer({ min: 1, max: 7 }),
  hourOfDay: fc.integer({ min: 0, max: 23 }),
  inboxId: fc.constantFrom(id(1), id(2)),
  teamId: fc.constantFrom(id(3), none),
  topicId: fc.constantFrom(id(4), id(5), none),
  marks: fc.constantFrom(`{${flow.received},${outcomes.cases}}`, `{${flow.sent},${promised('first_reply', 'broken')}}`),
  counts: fc.constantFrom('{1,2}', '{7,3}'),
});
const hours = fc.array(hour, { maxLength: 40 });

const total = (sums: readonly Sum[], mark: number): number =>
  sums
    .flatMap(({ marks, counts }) => {
      const numbers = counts.slice(1, -1).split(',').map(Number);
      return marks
        .slice(1, -1)
        .split(',')
        .map((one, at) => (Number(one) === mark ? (numbers[at] ?? 0) : 0));
    })
    .reduce((sum, n) => sum + n, 0);

test('every cut says the same of the whole', () => {
  fc.assert(
    fc.property(hours, (counted) => {
      const days = sumsOfDays(counted);
      const weeks = sumsOfWeeks(days.map((one) => ({ ...one, day: monday })));
      for (const mark of [flow.received, flow.sent, outcomes.cases, promised('first_reply', 'broken')]) {
        const said = cuts.map((cut) =>
          total(
            days.filter((one) => one.cut === cut),
            mark,
          ),
        );
        expect(new Set(said).size, String(mark)).toBe(1);
        expect(
          total(
            weeks.filter(({ cut }) => cut === 0),
            mark,
          ),
        ).toBe(said[0]);
      }
      expect(
        new Set(weeks.map(({ cut, family, ...at }) => JSON.stringify([cut, family, at.inboxId, at.teamId, at.topicId])))
          .size,
      ).toBe(weeks.length);
    }),
  );
});

test('what belongs to hours of the week is as much as happened', () => {
  fc.assert(
    fc.property(hours, (counted) => {
      const days = sumsOfDays(counted).filter(({ cut }) => cut === 0);
      const warm = days.filter(({ family }) => family === families.heat);
      const all = Array.from({ length: 168 }, (_, at) => total(warm, families.heat * 1000 + at)).reduce(
        (a, b) => a + b,
        0,
      );
      expect(all).toBe(total(days, flow.received));
    }),
  );
});

test.each([
  [0, 0],
  [apartBy.inbox, 1],
  [apartBy.team, 2],
  [apartBy.inbox + apartBy.team, 3],
  [apartBy.topic, 4],
  [apartBy.topic + apartBy.team, 7],
] as const)('apart by %i is read from cut %i', (wanted, cut) => {
  expect(cutFor(wanted)).toBe(cut);
});

test('pieces cover every day of every slice once, by whole weeks where those hold', () => {
  const span = fc.record({ from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(span, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), ({ from, length }, kept) => {
      const weeks = new Set(kept.map((at) => addDays(monday, at * 7)));
      const slice = { from: addDays(monday, from), to: addDays(monday, from + length - 1) };
      const days = piecesOf([slice], weeks).flatMap((piece) => {
        const found: string[] = [];
        for (let at = piece.since; at <= piece.until; at = addDays(at, piece.length)) {
          if (piece.length === 7) expect(weeks).toContain(at);
          for (let day = 0; day < piece.length; day++) found.push(addDays(at, day));
        }
        return found;
      });
      expect(days).toEqual(Array.from({ length }, (_, at) => addDays(slice.from, at)));
    }),
  );
});
