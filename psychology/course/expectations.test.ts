import { describe, expect, it } from 'vitest';
import { inboundText } from '../emotion/inbound.ts';
import type { InboundText } from '../emotion/inbound.ts';
import { expectations } from './expectations.ts';
import type { Expectation, PastMessage } from './expectations.ts';
import { dress, register } from './formality.ts';

const said = (text: string): InboundText => inboundText('customer', text);
const plain = 'Hello, I have not got my order and I would like to know where it is. Thanks';
let next = 0;
/** A message of theirs; each without a conversation of its own begins one. */
function theirs(
  at: string,
  more: { text?: string; means?: string; conversation?: string; repeats?: boolean } = {},
): PastMessage {
  const { text = plain, means = 'mail', conversation = `c${String(next++)}`, repeats = false } = more;
  return { from: 'customer', conversation, means, atMs: Date.parse(at), text: said(text), repeats };
}
const ours = (at: string, conversation: string): PastMessage => ({
  from: 'agent',
  conversation,
  means: 'mail',
  atMs: Date.parse(at),
});
const about = (
  what: Expectation['what'],
  past: PastMessage[],
  zone = { name: 'Europe/Dublin', theirs: true },
): Expectation => {
  const found = expectations(past, zone).find((one) => one.what === what);
  if (found === undefined) throw new Error(what);
  return found;
};
const evenings = ['2026-11-10T18:05:00Z', '2026-11-12T19:40:00Z', '2026-11-15T20:00:00Z'];

it('says nothing from nothing, and says so for each', () => {
  const all = expectations([], { name: 'UTC', theirs: false });
  expect(all.map(({ words, n, of }) => [words, n, of])).toEqual(all.map(() => [null, 0, 0]));
  expect(all).toHaveLength(6);
});

it('two are too few to say anything, three may be enough', () => {
  const two = evenings.slice(0, 2).map((at) => theirs(at));
  expect(expectations(two, { name: 'UTC', theirs: true }).map(({ words }) => words)).toEqual(Array(6).fill(null));
  expect(
    about(
      'means',
      evenings.map((at) => theirs(at)),
    ),
  ).toEqual({
    ...{ what: 'means', words: 'mail', n: 3, of: 3 },
    why: 'Came that way in 3 of 3 conversations.',
  });
});

it('a way is usual from six in ten on', () => {
  const ways = (mails: number, chats: number) => [
    ...Array.from({ length: mails }, () => theirs(evenings[0] ?? '')),
    ...Array.from({ length: chats }, () => theirs(evenings[0] ?? '', { means: 'chat' })),
  ];
  expect([about('means', ways(3, 2)).words, about('means', ways(3, 3)).words]).toEqual(['mail', null]);
});

it('hours count by days on their own clock, so that one long chat makes no habit', () => {
  const long = Array.from({ length: 20 }, (_, i) =>
    theirs(`2026-11-10T09:${String(i + 10)}:00Z`, { conversation: 'long' }),
  );
  expect(about('hours', [...long, ...evenings.slice(1).map((at) => theirs(at))])).toMatchObject({
    words: 'Writes in the evening',
    n: 2,
    of: 3,
  });
  expect(
    about(
      'hours',
      evenings.map((at) => theirs(at)),
      { name: 'Asia/Tokyo', theirs: true },
    ).words,
  ).toBe('Writes at night');
  expect(
    about(
      'hours',
      evenings.map((at) => theirs(at)),
      { name: 'UTC', theirs: false },
    ).why,
  ).toContain('theirs is not known');
});

describe('patience', () => {
  const again = (conversation: string, minutes: number): PastMessage[] => [
    theirs('2026-11-10T10:00:00Z', { conversation }),
    theirs(new Date(Date.parse('2026-11-10T10:00:00Z') + minutes * 60_000).toISOString(), { conversation }),
  ];
  it('is the middle of the waits that ended by their writing again', () => {
    expect(about('patience', [...again('a', 60), ...again('b', 180), ...again('c', 600)])).toMatchObject({
      words: 'Comes back after about 3 h without an answer',
      n: 3,
    });
  });
  it('counts no wait that we ended, no second thought, and nothing between conversations', () => {
    const answered = [
      theirs('2026-11-10T10:00:00Z', { conversation: 'd' }),
      ours('2026-11-10T11:00:00Z', 'd'),
      theirs('2026-11-10T12:00:00Z', { conversation: 'd' }),
    ];
    expect(about('patience', [...answered, ...again('e', 2), ...again('f', 20 * 1440)]).n).toBe(0);
  });
});

describe('formality', () => {
  it.each([
    ['Dear Sir or Madam, my order has not arrived. Kind regards, Maya', 'formal'],
    ['My order has not arrived, could you please look into it for me today? Yours sincerely, M. Lindqvist', 'formal'],
    ['hey, any news?', 'casual'],
    ['Hi there, I ordered two bags of Kenya last week and they have still not come to my house. Cheers, Tom', 'casual'],
    ['where is it', 'casual'],
    ['I ordered two bags of Kenya last week and they have still not come to my house in Dublin.', null],
  ])('%s', (text, expected) => {
    expect(register(dress(said(text)))).toBe(expected);
  });
  it('is read where they write English only', () => {
    const german = 'Guten Tag, ich warte seit zwei Wochen und das Paket ist noch nicht da. Mit freundlichen Grüßen';
    const past = evenings.map((at) => theirs(at, { text: german }));
    expect([about('formality', past).of, about('language', past).words]).toEqual([0, 'Writes in German']);
  });
  it('takes text of customers only', () => {
    expect(() => dress({ author: 'customer', text: 'Dear Maya' } as InboundText)).toThrow(TypeError);
  });
});

it('how often they had to repeat themselves, once for each conversation', () => {
  const past = evenings.flatMap((at, i) => [
    theirs(at, { conversation: `r${String(i)}`, repeats: i === 0 }),
    theirs(at, { conversation: `r${String(i)}`, repeats: i < 2 }),
  ]);
  expect(about('repeats', past)).toMatchObject({ words: 'Had to repeat themselves 2 times', n: 2, of: 3 });
  expect(
    about(
      'repeats',
      evenings.map((at) => theirs(at)),
    ).words,
  ).toBe('Never said that they had to repeat themselves');
});
