import { describe, expect, it } from 'vitest';
import { display, lintWritten } from '#psychology/loyalty/index.ts';
import { newDesign } from '../new-design.ts';
import { cardAt, placeOf, startBounds, valueFrom, withCard, withMode, withStart, withTotal } from './shape.ts';

const design = newDesign('stamps');
const { card } = design;

describe('a new design', () => {
  it.each(['stamps', 'points'] as const)('of %s is fair as it stands', (unit) => {
    expect(lintWritten(newDesign(unit))).toEqual([]);
  });
  it('gives its start for a reason that is true of newcomers too, and reads on after a colon', () => {
    const { caption } = display(card, 0);
    expect(caption).toBe('We started you off with 2: so that you do not begin at nothing.');
  });
});

describe('the length of the card', () => {
  it.each(Array.from({ length: 16 }, (_, n) => n + 5))('of %i keeps a start that may be published', (total) => {
    const { endowed, required } = withTotal(card, total);
    expect(endowed + required).toBe(total);
    expect(lintWritten(withCard(design, { endowed, required }))).toEqual([]);
  });
});

describe('the start', () => {
  it('of a genuine card is taken from the whole', () => {
    expect(withStart(card, 3)).toMatchObject({ endowed: 3, required: 7 });
  });
  it('of a reframed card comes on top of as much to do as before, and back again', () => {
    const longer = withMode(card, 'reframed');
    expect(longer).toMatchObject({ required: 10, endowed: 2 });
    expect(withStart(longer, 2)).toMatchObject({ required: 10, endowed: 2 });
    expect(withMode(longer, 'genuine')).toMatchObject({ required: 8, endowed: 2 });
  });
  it('has room on the shortest card', () => {
    expect(startBounds(5)).toEqual({ min: 1, max: 1 });
    expect(startBounds(10)).toEqual({ min: 1, max: 3 });
  });
});

describe('what people see', () => {
  it('is the display of the product at every stage', () => {
    expect(cardAt(card, 'joining')).toMatchObject({ text: 'Done so far: 2', given: 2 });
    expect(cardAt(card, 'early')).toMatchObject({ text: 'Done so far: 4' });
    expect(cardAt(card, 'late')).toMatchObject({ text: 'Only 3 to go' });
    expect(cardAt(card, 'reached')).toMatchObject({ kind: 'reached', done: 10 });
    expect(cardAt(withMode(card, 'reframed'), 'joining').remainder).toBe('10 purchases to go');
  });
});

describe('findings', () => {
  it('stand beside what they concern', () => {
    const [start] = lintWritten(withCard(design, { reason: '' }));
    expect(start && placeOf(start)).toBe('start');
    const [words] = lintWritten({ ...design, about: 'Hurry, last chance!' });
    expect(words && placeOf(words)).toBe('words');
  });
});

describe('a condition’s value', () => {
  it.each([
    ['at_least', '2500', 2500],
    ['at_least', 'much', 0],
    ['equals', 'true', true],
    ['equals', '12', 12],
    ['equals', 'beans', 'beans'],
    ['one_of', 'beans, tea', ['beans', 'tea']],
  ] as const)('%s “%s”', (is, typed, value) => {
    expect(valueFrom(is, typed)).toEqual(value);
  });
});
