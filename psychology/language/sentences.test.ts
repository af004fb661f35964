import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['   \n ', []],
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['I paid €24.90 twice. See shop.example.com for it.', ['I paid €24.90 twice.', 'See shop.example.com for it.']],
    ['Ask Mr. Smith, e.g. by mail. Thanks.', ['Ask Mr. Smith, e.g. by mail.', 'Thanks.']],
    ['Come at 3 p.m. on Friday. Bring it.', ['Come at 3 p.m. on Friday.', 'Bring it.']],
    ['No. 12345 is mine. No. I mean it.', ['No. 12345 is mine.', 'No.', 'I mean it.']],
    ['Dear J. Smith. Here I. am', ['Dear J. Smith.', 'Here I. am']],
    ['I waited... and nothing came... Why?!', ['I waited... and nothing came...', 'Why?!']],
    ['She said “No.” Then left.', ['She said “No.”', 'Then left.']],
    ['hi\nwhere is my order\nthanks', ['hi', 'where is my order', 'thanks']],
    [
      'We have looked at your parcel and it seems that it was sent to the\nwrong house. Sorry.',
      ['We have looked at your parcel and it seems that it was sent to the\nwrong house.', 'Sorry.'],
    ],
    ['Thanks! 😊 I see it.', ['Thanks!', '😊 I see it.']],
    ['It costs 5 Mr', ['It costs 5 Mr']],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('covers every visible character once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        let rest = '';
        for (const sentence of sentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          rest += text.slice(last, sentence.start);
          last = sentence.end;
        }
        expect((rest + text.slice(last)).trim()).toBe('');
      }),
    );
  });
});
