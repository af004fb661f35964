import { expect, test } from 'vitest';
import { stories } from './cast/index.ts';
import { openClock } from './clock.ts';
import { timeline } from './timeline.ts';

const at = (iso: string) => openClock(Date.parse(iso), 'Europe/Dublin', 'Nora');

test('moments are seen from the full minute, what lies ahead is rounded up to five', () => {
  const clock = at('2026-11-17T14:12:40Z');
  const iso = (when: Parameters<typeof clock.at>[0]) => new Date(clock.at(when)).toISOString();
  expect(iso('41 min ago')).toBe('2026-11-17T13:31:00.000Z');
  expect(iso('2 h ago')).toBe('2026-11-17T12:12:00.000Z');
  expect(iso('1 d ago 9:05')).toBe('2026-11-16T09:05:00.000Z');
  expect(iso('in 50 min')).toBe('2026-11-17T15:05:00.000Z');
  expect(iso('in 1 d 10:00')).toBe('2026-11-18T10:00:00.000Z');
});

test('a clock time of an earlier day stays that clock time across a change of the clocks', () => {
  const clock = at('2026-03-30T10:00:00Z'); // summer time since the day before
  expect(new Date(clock.at('2 d ago 9:00')).toISOString()).toBe('2026-03-28T09:00:00.000Z');
  expect(new Date(clock.at('1 d ago 9:00')).toISOString()).toBe('2026-03-29T08:00:00.000Z');
});

test('texts get moments, days and names as people say them', () => {
  const clock = at('2026-11-17T14:12:00Z'); // a Tuesday
  const now = Date.parse('2026-11-17T14:12:00Z');
  expect(clock.fill('by {in 50 min}, @{owner}', now)).toBe('by 15:05, @Nora');
  expect(clock.fill('by {in 1 d 10:00}', now)).toBe('by Wednesday 10:00');
  expect(clock.fill('since {weekday 2 d ago}, {9 d ago 10:00}', now)).toBe('since Sunday, 8 November');
});

test.each(['00:00', '00:03', '02:30', '06:00', '12:00', '17:59', '23:58'])('stories keep their order at %s', (time) => {
  for (const day of ['2026-11-17', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2027-01-01']) {
    for (const zone of ['Europe/Dublin', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC']) {
      const now = Date.parse(`${day}T${time}:30Z`);
      const clock = openClock(now, zone, 'Nora');
      const wrong = stories.filter((story) => {
        const moments = story.steps.map((step) => clock.at(step.at));
        return moments.some((moment, i) => moment > now || moment < (moments[i - 1] ?? 0));
      });
      expect([day, zone, wrong.map((story) => story.subject)]).toEqual([day, zone, []]);
    }
  }
});

test('what is promised is promised for later, and in words that its text says too', () => {
  const now = Date.parse('2026-11-17T14:12:00Z');
  const clock = openClock(now, 'Europe/Dublin', 'Nora');
  const answers = stories.flatMap((story) => story.steps).filter((step) => step.do === 'answer');
  const promises = answers.flatMap((step) => step.promises.map((word) => ({ step, word })));
  expect(promises.length).toBeGreaterThan(15);
  for (const { step, word } of promises) {
    expect(clock.at(word.due)).toBeGreaterThan(clock.at(step.at));
    expect(step.text).toContain(`{${word.due}}`);
  }
});

test('nothing in braces is left over', () => {
  const now = Date.parse('2026-11-17T14:12:00Z');
  const clock = openClock(now, 'Europe/Dublin', 'Nora');
  const texts = stories.flatMap((story) => story.steps.flatMap((step) => ('text' in step ? [step.text] : [])));
  for (const text of texts) expect(clock.fill(text, now)).not.toMatch(/[{}]|undefined|Invalid/);
});

test('a timeline runs forward, and begins every story with its customer', () => {
  const now = Date.parse('2026-11-17T14:12:00Z');
  const happenings = timeline(stories, openClock(now, 'Europe/Dublin', 'Nora'), now);
  expect(happenings.map(({ at: ms }) => ms)).toEqual(happenings.map(({ at: ms }) => ms).sort((a, b) => a - b));
  for (const index of stories.keys()) {
    const own = happenings.filter(({ story }) => story === index).map(({ what }) => what.do);
    expect([own[0] === 'write' || own[0] === 'call', own[1]]).toEqual([true, 'open']);
  }
});
