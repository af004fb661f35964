import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultEndowment, genuine, problemsOf, reframed, totalOf } from './programme.ts';
import type { Programme } from './programme.ts';
import { display } from './progress.ts';

const card: Programme = {
  mode: 'genuine',
  required: 8,
  endowed: 2,
  reason: 'for the bags you bought before',
  reward: 'a bag on us',
  step: { one: 'purchase', many: 'purchases' },
  expiresAfterDays: null,
};

describe('head start', () => {
  it('of ten is two, and two less to do', () => {
    expect(genuine(10)).toEqual({ required: 8, endowed: 2, total: 10 });
    expect([1, 4, 5, 12, 30].map(defaultEndowment)).toEqual([1, 1, 1, 2, 6]);
  });

  it('comes on top of a reframed card', () => {
    expect(reframed(8)).toEqual({ required: 8, endowed: 2, total: 10 });
    expect(reframed(10, 2)).toEqual({ required: 10, endowed: 2, total: 12 });
  });

  it('is valid by default for every card of four steps or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 500 }), (steps) => {
        expect(problemsOf({ ...card, ...genuine(steps) })).toEqual([]);
        expect(problemsOf({ ...card, ...reframed(steps) })).toEqual([]);
        expect(reframed(steps).required).toBe(steps);
        expect(genuine(steps).total).toBe(steps);
      }),
    );
  });

  it.each<[string, Partial<Programme>, string]>([
    ['too little', { required: 19, endowed: 1 }, 'Give at least 2 of 20'],
    ['too much', { required: 6, endowed: 4 }, 'at most three in ten'],
    ['no reason', { reason: ' ' }, 'Write the reason'],
    ['no reward', { reward: '' }, 'Write what the reward is'],
    ['nothing given', { required: 10, endowed: 0 }, 'at least one step'],
    ['parts of steps', { required: 7.5 }, 'whole numbers'],
    ['nothing to earn', { required: 0 }, 'at least one'],
  ])('%s', (_, change, said) => {
    expect(problemsOf({ ...card, ...change }).join(' ')).toContain(said);
  });

  it.each([
    [9, 1],
    [7, 3],
  ])('%i to earn and %i given is still allowed', (required, endowed) => {
    expect(problemsOf({ ...card, required, endowed })).toEqual([]);
  });
});

describe('display', () => {
  it.each([
    [0, 'Done so far: 2', 'We started you off with 2: for the bags you bought before.'],
    [2, 'Done so far: 4', 'We started you off with 2: for the bags you bought before. You earned 2 since.'],
    [3, 'Only 5 to go', 'You earned 3 of these; 2 were our start: for the bags you bought before.'],
    [5, 'Only 3 to go', 'You earned 5 of these; 2 were our start: for the bags you bought before.'],
    [8, 'Reached: a bag on us', 'You earned 8 of these; 2 were our start: for the bags you bought before.'],
    [11, 'Reached: a bag on us', 'You earned 11 of these; 2 were our start: for the bags you bought before.'],
  ])('%i earned: %s', (earned, text, caption) => {
    expect(display(card, earned)).toMatchObject({ text, caption, line: null, total: 10 });
  });

  it.each([
    ['de', 0, 'Bisher: 2', 'Zum Anfang haben wir Ihnen 2 gegeben: für früher.'],
    ['fr', 5, 'Plus que 3', 'Vous en avez gagné 5 ; 2 venaient de nous au départ : für früher.'],
    ['es-MX', 7, 'Solo falta 1', 'De estos ha ganado 7; al empezar le dimos 2: für früher.'],
    ['fi', 7, 'Only 1 to go', 'You earned 7 of these; 2 were our start: für früher.'],
  ])('in the language of the programme: %s', (language, earned, text, caption) => {
    expect(display({ ...card, reason: 'für früher', language }, earned)).toMatchObject({ text, caption });
  });

  it('always says what is left of a reframed card', () => {
    const longer: Programme = { ...card, mode: 'reframed' };
    expect(display(longer, 0).line).toBe('8 purchases to go');
    expect(display(longer, 7).line).toBe('1 purchase to go');
    expect(display(longer, 9).line).toBe('0 purchases to go');
  });

  it('never shows more than there is, nor steps that nobody made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.nat(80), (steps, earned) => {
        const shown = display({ ...card, ...genuine(steps) }, earned);
        expect(shown.done).toBeLessThanOrEqual(shown.total);
        expect(shown.total).toBe(totalOf(genuine(steps)));
        if (shown.kind === 'to_go') expect(shown.count + shown.done).toBe(shown.total);
      }),
    );
  });
});
