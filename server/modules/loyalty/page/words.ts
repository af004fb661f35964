import type { Entry, PublicCard } from '#contract/cards.ts';

type Unit = PublicCard['unit'];

/** What a customer did on their page, and why it was not done. */
export type Did = 'join' | 'leave' | 'redeem' | 'remind' | 'forget';
export type Wrong = 'elsewhere' | 'too_low' | 'not_here' | 'used_up' | 'not_open' | 'over' | 'other';

/** Everything that the page of cards says around a programme's own words, in one language. Days come ready to be read. */
export interface PageWords {
  readonly title: string;
  readonly everyStep: string;
  readonly back: string;
  readonly none: string;
  readonly yours: string;
  readonly gone: string;
  readonly goneAbout: string;
  readonly did: Readonly<Record<Did, string>>;
  readonly wrong: Readonly<Record<Wrong, string>>;
  /** What a full card brings. */
  readonly atTheEnd: (reward: string) => string;
  readonly collect: (steps: string) => string;
  readonly join: string;
  readonly leave: string;
  readonly remindMe: string;
  readonly noReminders: string;
  readonly reminded: string;
  readonly mayBeReminded: string;
  readonly neverReminded: string;
  readonly count: (count: number, unit: Unit) => string;
  /** `total` as a figure, or with its unit. */
  readonly of: (done: number, total: number | string) => string;
  readonly ofThemGiven: (given: number) => string;
  readonly pending: (count: number) => string;
  readonly stayUntil: (steps: string, day: string) => string;
  /** The programme has ended; what is on the card can be used until that day, or could be. */
  readonly ending: (day: string) => string;
  readonly ended: (day: string) => string;
  readonly moreFor: (count: number, tier: string) => string;
  readonly tierStays: (tier: string, day: string, missing: number) => string;
  readonly rewards: string;
  readonly redeemed: string;
  readonly noneLeft: string;
  readonly moreToGo: (count: number) => string;
  readonly left: (count: number) => string;
  readonly redeem: string;
  readonly yesUse: (steps: string) => string;
  readonly code: string;
  readonly states: Readonly<Record<PublicCard['redemptions'][number]['state'], string>>;
  readonly every: Readonly<Record<Unit, string>>;
  readonly older: string;
  /** How a step came or went, where its reason does not say so; empty where it does. */
  readonly hows: Readonly<Record<Entry['how'], string>>;
  readonly until: (day: string) => string;
}
