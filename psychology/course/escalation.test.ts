import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from './escalation.ts';
import type { CustomerSide, ProcessFacts } from './escalation.ts';

const calm: CustomerSide = {
  leaving: false,
  threat: false,
  abuse: false,
  profanity: false,
  shouting: false,
  accusations: 0,
  thanks: false,
  agreed: false,
  danger: false,
  line: [],
};
const fine: ProcessFacts = { overduePromise: false, contacts: 1, unansweredTwice: false };

describe('advise', () => {
  it('offers a lead: third contact, overdue, shouting, wants to leave', () => {
    const advice = advise({ ...calm, shouting: true, leaving: true }, { ...fine, contacts: 3, overduePromise: true });
    expect(advice).toMatchObject({ points: 60, band: 'offer_lead', danger: false });
    expect(advice.reasons).toHaveLength(4);
  });

  it('never acts on style alone', () => {
    const loud = { ...calm, shouting: true, abuse: true, profanity: true, accusations: 5 };
    expect(advise(loud, fine)).toMatchObject({ points: 20, band: 'none' });
  });

  it.each<[string, Partial<CustomerSide>, Partial<ProcessFacts>, number]>([
    ['nothing', {}, {}, 0],
    ['overdue', {}, { overduePromise: true }, 15],
    ['second contact', {}, { contacts: 2 }, 0],
    ['third contact', {}, { contacts: 3 }, 15],
    ['unanswered twice', {}, { unansweredTwice: true }, 15],
    ['leaving', { leaving: true }, {}, 20],
    ['threat', { threat: true }, {}, 25],
    ['abuse', { abuse: true }, {}, 10],
    ['profanity', { profanity: true }, {}, 5],
    ['one accusation', { accusations: 1 }, {}, 0],
    ['two accusations', { accusations: 2 }, {}, 10],
    ['falling', { line: [0.3, 0.1, -0.1] }, {}, 10],
    ['falling by exactly .15', { line: [0, -0.15, -0.3] }, {}, 10],
    ['falling slowly', { line: [0, -0.1, -0.2] }, {}, 0],
    ['falling for two turns only', { line: [0.5, -0.5] }, {}, 0],
    ['fell long ago', { line: [0.9, 0, -0.5, -0.5, -0.5] }, {}, 0],
    ['thanks', { thanks: true, leaving: true }, {}, 5],
    ['agreed', { agreed: true, leaving: true }, {}, 10],
    ['relief never goes below zero', { thanks: true, agreed: true }, {}, 0],
  ])('%s', (_what, customer, process, points) => {
    expect(advise({ ...calm, ...customer }, { ...fine, ...process }).points).toBe(points);
  });

  it('watches from 30', () => {
    expect(advise(calm, { ...fine, contacts: 3, overduePromise: true })).toMatchObject({ points: 30, band: 'watch' });
  });

  it('says danger whatever the points', () => {
    expect(advise({ ...calm, danger: true }, fine)).toMatchObject({ points: 0, danger: true });
  });

  it('stays within 0 and 100, and never goes down because more went wrong', () => {
    const flags = fc.record({
      leaving: fc.boolean(),
      threat: fc.boolean(),
      abuse: fc.boolean(),
      profanity: fc.boolean(),
      shouting: fc.boolean(),
      thanks: fc.boolean(),
    });
    fc.assert(
      fc.property(flags, fc.boolean(), fc.nat(6), fc.nat(6), (side, overduePromise, contacts, accusations) => {
        const one = advise({ ...calm, ...side, accusations }, { ...fine, overduePromise, contacts });
        const worse = advise(
          { ...calm, ...side, accusations: accusations + 2 },
          { overduePromise: true, contacts: contacts + 3, unansweredTwice: true },
        );
        expect(one.points).toBeGreaterThanOrEqual(0);
        expect(worse.points).toBeLessThanOrEqual(100);
        expect(worse.points).toBeGreaterThanOrEqual(one.points);
      }),
    );
  });
});
