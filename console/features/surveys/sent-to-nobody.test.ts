import { expect, test } from 'vitest';
import { sentToNobody } from './sent-to-nobody.ts';

const rhythm = { share: 1, everyDays: 90, withinDays: 90 };
const own = { id: 'a', state: 'running', measure: 'own', rhythm: null } as const;
const relation = { ...own, measure: 'nps' } as const;

test.each([
  ['follows no resolution', own, ['b', null], true],
  ['follows a resolution', own, ['b', 'a'], false],
  ['is paused', { ...own, state: 'paused' } as const, [], false],
  ['is a draft', { ...own, state: 'draft' } as const, [], false],
  ['has no rhythm', relation, ['b'], true],
  ['has a rhythm', { ...relation, rhythm }, [], false],
] as const)('a survey that %s', (_, survey, followed, nobody) =>
  expect(
    sentToNobody(
      survey,
      followed.map((surveyId) => ({ surveyId })),
    ),
  ).toBe(nobody),
);
