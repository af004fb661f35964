import { describe, expect, it } from 'vitest';
import { phrases } from '../matcher.ts';
import { lexicon } from './index.ts';

const all = phrases(lexicon);

describe('lexicon', () => {
  it('holds at least 500 phrases, each in words', () => {
    expect(all.length).toBeGreaterThan(500);
    for (const { phrase } of all) expect(phrase).toMatch(/^[\p{L}\p{N}' *]+$/u);
  });

  it('gives no phrase two meanings', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { phrase, family, weight } of all) {
      if (family === 'boost' || family === 'damp') continue;
      meanings.set(phrase, (meanings.get(phrase) ?? new Set()).add(`${family} ${weight}`));
    }
    expect([...meanings].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('keeps weights on the scale, and hints below cues', () => {
    for (const { weight, family, kind, phrase } of all) {
      expect(weight, phrase).toBeLessThanOrEqual(4);
      expect(weight >= 0 && (weight > 0 || family === 'calm'), phrase).toBe(true);
      if (kind === 'hint') expect(weight, phrase).toBeLessThanOrEqual(0.5);
    }
  });
});
