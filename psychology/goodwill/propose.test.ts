import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN } from './case.ts';
import type { FailureCase, GiftHistory } from './case.ts';
import { propose } from './propose.ts';
import type { GoodwillPolicy } from './propose.ts';
import { GOODWILL_SETTINGS, goodwillSettings } from './settings.ts';

const history: GiftHistory = { gifts: 0, totalMinor: 0, spendMinor: 50_000, teamMedianMinor: 1000 };
const failure: FailureCase = {
  verified: true,
  problemOpen: false,
  lossMinor: 4000,
  mode: 'accepted',
  severity: 'medium',
  fault: 1,
  priorSameCause180d: 0,
  history,
  condition: 'none',
  chosenMinor: null,
};
const policy: GoodwillPolicy = {
  agentBudgetLeftMinor: 20_000,
  customerLeftMinor: null,
  approvalOverMinor: null,
  tokenMinor: 1000,
};
const of = (change: Partial<FailureCase>, limits: Partial<GoodwillPolicy> = {}) => {
  const { reasons, ...rest } = propose({ ...failure, ...change }, { ...policy, ...limits });
  return { ...rest, ids: reasons.map(({ id }) => id) };
};

describe('the cases of the specification, a loss of 40.00', () => {
  it.each<[string, Partial<FailureCase>, number, string]>([
    ['accepted, medium, once before', { priorSameCause180d: 1 }, 1250, 'ok'],
    ['rejected, high', { mode: 'rejected', severity: 'high' }, 4800, 'ok'],
    ['accepted, high, half ours, three before', { severity: 'high', fault: 0.5, priorSameCause180d: 3 }, 1200, 'ok'],
    ['70.00 chosen', { chosenMinor: 7000 }, 0, 'blocked'],
    ['accepted, low', { severity: 'low' }, 400, 'ok'],
    ['rejected, low', { mode: 'rejected', severity: 'low' }, 4000, 'ok'],
    ['rejected, medium', { mode: 'rejected' }, 4400, 'ok'],
    ['three before count as two', { priorSameCause180d: 9 }, 1500, 'ok'],
    ['not our fault', { fault: 0 }, 0, 'ok'],
    ['48.00 chosen', { chosenMinor: 4800 }, 4800, 'ok'],
    ['48.01 chosen', { chosenMinor: 4801 }, 4801, 'lead'],
    ['60.00 chosen', { chosenMinor: 6000 }, 6000, 'lead'],
    ['60.01 chosen', { chosenMinor: 6001 }, 0, 'blocked'],
    ['a gift for what was not our fault', { fault: 0, chosenMinor: 500 }, 500, 'lead'],
  ])('%s', (_, change, amountMinor, decision) => {
    expect(of(change)).toMatchObject({ amountMinor, decision });
  });

  it('says why', () => {
    expect(of({ priorSameCause180d: 1 }).ids).toEqual(['loss_share_accepted', 'repeated']);
    expect(of({ chosenMinor: 7000 }).ids).toEqual(['over_hard_cap']);
    expect(of({ fault: 0, chosenMinor: 500 }).ids).toEqual(['no_fault']);
    expect(of({})).toMatchObject({
      suggestedMinor: 1000,
      softCapMinor: 4800,
      hardCapMinor: 6000,
      first: ['fix', 'explain', 'apologise'],
    });
  });
});

describe('when not to', () => {
  it.each<[string, Partial<FailureCase>, string]>([
    ['while it is open', { problemOpen: true }, 'still_open'],
    ['before anybody checked', { verified: false }, 'not_verified'],
    ['for a review', { condition: 'review' }, 'conditional'],
    ['for a renewal', { condition: 'renewal' }, 'conditional'],
    ['for silence', { condition: 'silence' }, 'conditional'],
    ['for their tone', { condition: 'tone' }, 'conditional'],
  ])('%s', (_, change, id) => {
    expect(of({ ...change, chosenMinor: 100 })).toMatchObject({ amountMinor: 0, decision: 'blocked', ids: [id] });
  });

  it('not about money: words first, a token at most', () => {
    expect(of({ lossMinor: null })).toMatchObject({ amountMinor: 0, decision: 'ok', ids: ['words_first'] });
    expect(of({ lossMinor: null, chosenMinor: 1000 })).toMatchObject({ amountMinor: 1000, decision: 'ok' });
    expect(of({ lossMinor: null, chosenMinor: 1001 })).toMatchObject({ decision: 'blocked', ids: ['over_token'] });
  });
});

describe('limits', () => {
  it('hold what is proposed, and send what is chosen to a lead', () => {
    expect(of({}, { agentBudgetLeftMinor: 300 })).toMatchObject({
      amountMinor: 300,
      decision: 'ok',
      ids: ['loss_share_accepted', 'at_budget'],
    });
    expect(of({ chosenMinor: 900 }, { agentBudgetLeftMinor: 300 })).toMatchObject({
      amountMinor: 900,
      decision: 'lead',
      ids: ['loss_share_accepted', 'over_budget'],
    });
    expect(of({}, { customerLeftMinor: 200 })).toMatchObject({ amountMinor: 200, decision: 'ok' });
    expect(of({ chosenMinor: 900 }, { customerLeftMinor: 200 }).decision).toBe('lead');
    expect(of({}, { approvalOverMinor: 999 })).toMatchObject({ amountMinor: 1000, decision: 'lead' });
    expect(of({}, { agentBudgetLeftMinor: -50 }).amountMinor).toBe(0);
  });

  it('a setting outside its range is refused', () => {
    expect(() => of({}, { settings: { hardCap: 2 } })).toThrow('hardCap must lie between 1.2 and 1.5');
    expect(of({}, { settings: { acceptedMedium: 0.3 } }).amountMinor).toBe(1200);
    expect(Object.values(goodwillSettings()).every(Number.isFinite)).toBe(true);
  });

  it.each(Object.entries(GOODWILL_SETTINGS))('%s says what it is', (_, setting) => {
    expect(setting.default >= setting.min && setting.default <= setting.max).toBe(true);
    expect(Math.min(setting.meaning.length, setting.source.length, setting.unit.length)).toBeGreaterThan(0);
  });
});

describe('review by a person', () => {
  it.each<[string, Partial<GiftHistory>, string]>([
    ['three gifts above a quarter of the spending', { gifts: 3, totalMinor: 12_501 }, 'human_review'],
    ['a quarter exactly, but unusual', { gifts: 3, totalMinor: 12_500, teamMedianMinor: 4000 }, 'human_review'],
    ['a quarter exactly', { gifts: 3, totalMinor: 12_500, teamMedianMinor: 5000 }, 'ok'],
    ['two gifts only', { gifts: 2, totalMinor: 49_000 }, 'ok'],
    ['no median known', { gifts: 4, totalMinor: 9000, teamMedianMinor: null }, 'ok'],
  ])('%s', (_, change, decision) => {
    expect(of({ history: { ...history, ...change } }).decision).toBe(decision);
  });

  it('refuses nothing: the amount stays', () => {
    expect(of({ history: { ...history, gifts: 9, totalMinor: 90_000 } })).toMatchObject({
      amountMinor: 1000,
      decision: 'human_review',
    });
  });
});

describe('what it must not know', () => {
  it.each(Object.keys(FORBIDDEN))('%s is refused', (name) => {
    expect(() => propose({ ...failure, [name]: 1 }, policy)).toThrow(/must not depend on/);
    expect(() => propose({ ...failure, history: { ...history, [name]: 1 } }, policy)).toThrow(/must not depend on/);
  });

  it('the compiler refuses it too, and the rest of the world at run time', () => {
    // @ts-expect-error a gift does not depend on anger
    expect(() => propose({ ...failure, anger: 0.9 }, policy)).toThrow('how angry they are');
    expect(() => propose({ ...failure, ...{ vip: true } }, policy)).toThrow('does not take vip into account');
  });

  it.each<Partial<FailureCase>>([
    { lossMinor: -1 },
    { lossMinor: NaN },
    { chosenMinor: Infinity },
    { priorSameCause180d: -1 },
  ])('an amount that is none: %j', (change) => {
    expect(() => of(change)).toThrow(RangeError);
  });
});

it('never proposes above the caps, and never less for more harm', () => {
  const any = fc.record({
    lossMinor: fc.nat(1_000_000),
    mode: fc.constantFrom('accepted', 'rejected'),
    severity: fc.constantFrom('low', 'medium'),
    fault: fc.constantFrom(0, 0.5, 1),
    priorSameCause180d: fc.nat(6),
  });
  fc.assert(
    fc.property(any, fc.nat(900_000), (change, agentBudgetLeftMinor) => {
      const one = of(change, { agentBudgetLeftMinor });
      const worse = of({ ...change, severity: 'high', priorSameCause180d: 7 }, { agentBudgetLeftMinor });
      expect(one.amountMinor).toBeLessThanOrEqual(Math.min(one.softCapMinor, agentBudgetLeftMinor));
      expect(worse.amountMinor).toBeGreaterThanOrEqual(one.amountMinor);
      expect(one.decision).toBe('ok');
    }),
  );
});
