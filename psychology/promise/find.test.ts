import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROMISE_EXAMPLES, READ_AT, READ_IN } from './examples/found.ts';
import { find } from './find.ts';

const read = (text: string) => find(text, READ_AT, READ_IN).map(({ what, due }) => ({ what, due }));
const key = (promise: object) => JSON.stringify(promise);

describe('find', () => {
  it('finds 94 of 100 promises in the examples, and 98 of 100 that it finds are promises', () => {
    let right = 0;
    let found = 0;
    let expected = 0;
    const wrong: unknown[] = [];
    for (const example of PROMISE_EXAMPLES) {
      const got = read(example.text);
      const wanted = new Set(example.promises.map(key));
      const hits = got.filter((promise) => wanted.has(key(promise))).length;
      right += hits;
      found += got.length;
      expected += wanted.size;
      if (hits < Math.max(got.length, wanted.size)) wrong.push({ text: example.text, got });
    }
    expect(PROMISE_EXAMPLES.length).toBeGreaterThanOrEqual(60);
    expect(right / found, key(wrong)).toBeGreaterThanOrEqual(0.98);
    expect(right / expected, key(wrong)).toBeGreaterThanOrEqual(0.94);
  });

  it.each<[string, string, string, string]>([
    [
      'a weekday with its date is that date',
      "I'll call you by Friday 27 November at 15:00",
      '2026-11-20T10:00:00.000Z',
      '2026-11-27T14:00:00.000Z',
    ],
    [
      'the day that has passed is next year’s',
      "I'll reply by 3 January",
      '2026-11-17T13:10:00.000Z',
      '2027-01-03T16:00:00.000Z',
    ],
    [
      'a clock time that has passed is tomorrow’s',
      "I'll write by 9:00",
      '2026-11-17T13:10:00.000Z',
      '2026-11-18T08:00:00.000Z',
    ],
    [
      'summer time ends in between',
      "I'll write on Monday at 10",
      '2026-10-23T10:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
    ],
    [
      'summer time begins in between',
      "I'll write on Monday at 10",
      '2026-03-27T10:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
    ],
    ['“next” is the week after', "I'll write next Friday", '2026-11-17T13:10:00.000Z', '2026-11-27T16:00:00.000Z'],
    [
      'today’s weekday is a week ahead once it is over',
      "I'll write on Tuesday",
      '2026-11-17T18:10:00.000Z',
      '2026-11-24T16:00:00.000Z',
    ],
    [
      'the month ends on the 30th',
      "I'll write by the end of the month",
      '2026-11-17T13:10:00.000Z',
      '2026-11-30T16:00:00.000Z',
    ],
  ])('%s', (_, text, now, iso) => {
    expect(find(text, now, 'Europe/Berlin').map((promise) => promise.due)).toEqual([{ kind: 'at', iso }]);
  });

  it('reads a clock time in the zone it is given', () => {
    const due = (zone: string) => find("I'll write by 16:00", READ_AT, zone)[0]?.due;
    expect(due('America/New_York')).toEqual({ kind: 'at', iso: '2026-11-17T21:00:00.000Z' });
    expect(due('Asia/Kolkata')).toEqual({ kind: 'at', iso: '2026-11-18T10:30:00.000Z' });
  });

  it('refuses a moment it cannot read', () => {
    expect(() => find('I will', 'soon', READ_IN)).toThrow(RangeError);
    expect(() => find("I'll write by 9:00", READ_AT, 'Nowhere/None')).toThrow(RangeError);
  });

  it('never throws, and gives spans of the text and moments ahead', () => {
    const pieces = fc.constantFrom(
      ...'I’ll|we will|write|send it|by|at|on|in|within|before|the|end of|next|Friday|10|3pm|15:00|31|02|2026|March|tomorrow|today|hours|business days|an|half|soon|if you|.|?|"|>|\n|,|you placed|99|tonight|of'.split(
        '|',
      ),
    );
    const drafts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 20 });
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'UTC', 'Australia/Lord_Howe');
    const instants = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    fc.assert(
      fc.property(drafts, zones, instants, (draft, zone, now) => {
        const text = draft.join(' ');
        for (const promise of find(text, now.toISOString(), zone)) {
          expect(promise.text).toBe(text.slice(promise.start, promise.end));
          expect(promise.end).toBeGreaterThan(promise.start);
          expect(promise.end).toBeLessThanOrEqual(text.length);
          expect(promise.confidence).toBeGreaterThan(0);
          expect(promise.confidence).toBeLessThanOrEqual(1);
          if (promise.due.kind === 'at' && !/20\d\d/.test(text)) {
            expect(Date.parse(promise.due.iso)).toBeGreaterThan(now.getTime());
          }
        }
      }),
    );
  });
});
