import { expect, it } from 'vitest';
import type { DraftQuestion } from './read-draft.ts';
import { privateData, readDraft } from './read-draft.ts';

const day = [{ from: 540, to: 1020 }];
const question: DraftQuestion = {
  text: 'Your bag left today. I’ll write to you by Wednesday at 15:00.',
  context: {
    customerTexts: ['Where is my bag?'],
    reading: null,
    customerName: 'Maya',
    earlierReplies: [],
    recentOutbound: [],
    promises: [],
    fastestHonestMinutes: null,
    closesIssue: false,
    now: '2026-11-17T14:00:00.000Z',
    timeZone: 'Europe/Dublin',
  },
  hours: { timeZone: 'Europe/Dublin', week: [day, day, day, day, day, [], []], holidays: [] },
  unticked: new Set(),
  locale: 'en',
};
const unrecorded = ({ report }: ReturnType<typeof readDraft>) => report.hints.filter(({ id }) => id === 'T7');

it('counts a ticked promise as recorded, and hints at one that is not', () => {
  const reading = readDraft(question);
  expect(reading.promises).toMatchObject([{ text: 'write to you', dueAt: '2026-11-18T15:00:00.000Z' }]);
  expect(unrecorded(reading)).toEqual([]);
  const unticked = new Set(reading.promises.map(({ key }) => key));
  expect(unrecorded(readDraft({ ...question, unticked }))).toHaveLength(1);
});

it('asks about a card number in any language, and about nothing else', () => {
  expect(privateData(question)).toEqual([]);
  const text = 'Ihre Karte 4111 1111 1111 1111 ist belastet.';
  expect(privateData({ ...question, text, locale: 'de' })).toMatchObject([{ id: 'T16', asks: true }]);
});
