import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emoji } from './emoji.ts';

const tones = (text: string) => emoji(text).map((mark) => mark.tone);

describe('emoji', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['still nothing 😡😡', ['angry', 'angry']],
    ['help:( please :-(', ['unhappy', 'unhappy']],
    ['oh no :((((', ['unhappy']],
    ["he died :'(", ['sad']],
    ['thanks ❤️ <3', ['delighted', 'delighted']],
    ['Hm 🤔 :/', ['puzzled', 'unhappy']],
    ['great :) ;-)', ['friendly', 'friendly']],
    ['at 8:30, http://x, (see: (a) 10:(b)), ratio 3:1', []],
    ['I have <30 of them; =5', []],
    ['🚗 flag 🇸🇪', []],
  ])('%j', (text, expected) => {
    expect(tones(text)).toEqual(expected);
  });

  it('gives spans of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('😡', ':(', '<3'), (text, mark) => {
        for (const found of emoji(text + ' ' + mark)) {
          expect((text + ' ' + mark).slice(found.start, found.end)).toBe(found.text);
        }
        expect(emoji(text + ' ' + mark).length).toBeGreaterThan(0);
      }),
    );
  });
});
