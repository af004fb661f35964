import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './words.ts';

describe('words', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['Don’t panic', ["don't", 'panic']],
    ["I've paid €24.90 at 10:30, 3pm", ["i've", 'paid', '24.90', 'at', '10:30', '3pm']],
    ['third-time Größe ÉTÉ', ['third', 'time', 'größe', 'été']],
    ['order 12AB34, "quoted\'', ['order', '12ab34', 'quoted']],
    ["the customers' parcels", ['the', 'customers', 'parcels']],
  ])('%j', (text, expected) => {
    expect(words(text).map((word) => word.lower)).toEqual(expected);
  });

  it('gives spans of the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          last = word.end;
        }
      }),
    );
  });
});

it('finds the same in plain text as in text with other letters', () => {
  const part = fc.constantFrom('a', 'Z', '7', "'", '.', ':', ',', ' ', '-', '3pm', "don't", '_', 'é');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const plain = parts.filter((one) => one !== 'é').join('');
      expect(words(plain)).toEqual(words(`${plain} é`).slice(0, -1));
    }),
  );
});
