import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from './readable.ts';

describe('readable', () => {
  it('reads entities and finds the way back', () => {
    const original = 'I can&#39;t &amp; won&rsquo;t wait';
    const { text, at } = readable(original);
    expect(text).toBe("I can't & won't wait");
    const start = text.indexOf('wait');
    expect([at(start), at(start + 4)]).toEqual([original.indexOf('wait'), original.length]);
    expect(at(text.indexOf("can't"))).toBe(2);
  });

  it('takes links and handles out without moving anything', () => {
    const original = '@angry_birds see https://hate.example/fury?x=1 now';
    const { text } = readable(original);
    expect(text).toHaveLength(original.length);
    expect(text).not.toMatch(/angry|hate|fury/);
    expect(text.indexOf('now')).toBe(original.indexOf('now'));
  });

  it('leaves text without entities as long as it was, and never maps outside', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('&amp;', '&#39;', '&#xzz;', '&', 'a', '&#9999999;', '@x', ' ')), (parts) => {
        const original = parts.join('');
        const { text, at } = readable(original);
        expect(at(text.length)).toBe(original.length);
        for (let offset = 1; offset <= text.length; offset += 1) expect(at(offset)).toBeGreaterThan(at(offset - 1));
      }),
    );
  });
});
