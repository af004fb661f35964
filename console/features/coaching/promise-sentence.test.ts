import { describe, expect, it } from 'vitest';
import { find } from '#psychology/promise/index.ts';
import { fromField, promiseSentence, toField } from './promise-sentence.ts';

const zone = 'Europe/Dublin';
const now = '2026-11-20T14:12:00.000Z';

describe('the sentence that promises a time', () => {
  it.each([
    ['write to you with an update', '2026-11-20T17:00:00.000Z'],
    ['call you', '2026-11-23T15:30:00.000Z'],
    ['call you', '2026-11-27T15:30:00.000Z'],
    ['send the second bag.', '2027-01-04T09:00:00.000Z'],
    ['have an answer for you', '2027-06-01T08:00:00.000Z'],
  ])('%s by %s is found again with the same moment', (what, dueAt) => {
    const sentence = promiseSentence(what, Date.parse(dueAt), Date.parse(now), zone);
    expect(find(sentence, now, zone)).toMatchObject([
      { what: what.replace(/\.$/, ''), due: { kind: 'at', iso: dueAt } },
    ]);
  });

  it('speaks by the house’s clock', () => {
    const [due, asked] = [Date.parse('2026-07-03T14:00:00Z'), Date.parse('2026-07-02T22:30:00Z')];
    expect(promiseSentence('call you', due, asked, zone)).toBe('I’ll call you by Friday at 15:00.');
    expect(promiseSentence('call you', due, asked, 'Europe/Berlin')).toBe('I’ll call you by 16:00 today.');
  });
});

it('goes through the field and back, and knows what is no moment', () => {
  expect(toField(Date.parse('2026-07-03T14:05:00Z'), zone)).toBe('2026-07-03T15:05');
  expect(fromField('2026-07-03T15:05', zone)).toBe(Date.parse('2026-07-03T14:05:00Z'));
  expect(fromField('', zone)).toBeNull();
});
