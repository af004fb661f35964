import { describe, expect, it } from 'vitest';
import {
  erlangA,
  erlangB,
  erlangC,
  meanWaitMinutes,
  queueQuantileMinutes,
  waitQuantileMinutes,
  waitsLongerThan,
} from './waiting.ts';

describe('a line of 100 customers an hour, 6 minutes each, 12 agents', () => {
  it.each([
    ['Erlang B', erlangB(10, 12), 0.119739],
    ['Erlang C', erlangC(10, 12), 0.449388],
    ['mean wait', meanWaitMinutes(10, 12, 6), 1.34816],
    ['longer than 2 minutes', waitsLongerThan(2, 10, 12, 6), 0.230724],
    ['85 of 100', waitQuantileMinutes(0.85, 10, 12, 6), 3.29176],
    ['half of them', waitQuantileMinutes(0.5, 10, 12, 6), 0],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBeCloseTo(expected, 5);
  });

  it('has no end with 10 agents', () => {
    expect(() => erlangC(10, 10)).toThrow(RangeError);
  });
});

describe('customers who give up after 10 minutes', () => {
  it.each([
    [10, 0.59943, 0.10944, 1.09438],
    [12, 0.3318, 0.04271, 0.42711],
  ])('with %i agents', (agents, waits, abandons, wait) => {
    const line = erlangA(10, agents, 6, 10);
    expect(line.waits).toBeCloseTo(waits, 5);
    expect(line.abandons).toBeCloseTo(abandons, 5);
    expect(line.meanWaitMinutes).toBeCloseTo(wait, 5);
  });
});

describe('five ahead of four agents', () => {
  it.each([
    [0.5, 8.505],
    [0.85, 12.742],
    [0.9, 13.912],
  ])('p %d', (p, minutes) => {
    expect(queueQuantileMinutes(p, 5, 4, 6)).toBeCloseTo(minutes, 3);
  });
});
