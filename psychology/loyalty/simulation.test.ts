import { describe, expect, it } from 'vitest';
import { seededRandom } from '../measure/random.ts';
import { expectedCompletion, simulateCard, STUDY, STUDY_BEHAVIOUR } from './simulation.ts';

const many = 20_000;
const without = simulateCard(STUDY.without, many, STUDY.days, seededRandom(1));
const withStart = simulateCard(STUDY.withStart, many, STUDY.days, seededRandom(2));

describe('the simulated study', () => {
  it('has the direction and the size of the published one', () => {
    expect(Math.abs(without.share - STUDY.published.without)).toBeLessThan(0.015);
    expect(Math.abs(withStart.share - STUDY.published.withStart)).toBeLessThan(0.015);
    expect(without.meanGapDays).toBeLessThan(0.98 * STUDY_BEHAVIOUR.firstGapDays);
    expect(withStart.meanGapDays).toBeLessThan((without.meanGapDays ?? 0) - 0.1);
  });

  it('holds for any chance, with as few customers as the study had', () => {
    const wins = Array.from({ length: 40 }, (_, seed) => {
      const random = seededRandom(seed + 100);
      const one = simulateCard(STUDY.without, 150, STUDY.days, random);
      return simulateCard(STUDY.withStart, 150, STUDY.days, random).share > one.share;
    }).filter(Boolean).length;
    expect(wins).toBeGreaterThan(35);
  });

  it('agrees with its closed form', () => {
    expect(without.share).toBeCloseTo(expectedCompletion(STUDY.without), 1);
    expect(expectedCompletion(STUDY.withStart)).toBeCloseTo(0.34, 2);
    expect(expectedCompletion({ required: 8, endowed: 2 }, { ...STUDY_BEHAVIOUR, dropOut: 0 })).toBe(1);
  });

  it('says that it is one, and is the same for the same row of numbers', () => {
    expect(without).toMatchObject({ simulated: true, customers: many });
    expect(without.words).toMatch(/^Simulation: /);
    expect(simulateCard(STUDY.without, many, STUDY.days, seededRandom(1))).toEqual(without);
    expect(simulateCard(STUDY.without, 0, STUDY.days, seededRandom(1))).toMatchObject({ share: 0, meanGapDays: null });
  });

  it('runs out of time', () => {
    expect(simulateCard(STUDY.withStart, 500, 10, seededRandom(1)).share).toBeLessThan(0.02);
  });
});
