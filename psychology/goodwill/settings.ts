import { withDefaults } from '../balance/setting.ts';
import type { Setting } from '../balance/setting.ts';

const share = (default_: number, max: number, meaning: string): Setting => ({
  default: default_,
  min: 0,
  max,
  unit: 'share of the loss',
  meaning,
  source: 'Shape after Gelbrich, Gäthke & Grégoire 2015; the size is chosen',
  mark: 'design_choice',
});

/** Every number of the proposal that a tenant may set, with its range, meaning, source and doubt. */
export const GOODWILL_SETTINGS = {
  acceptedLow: share(0.1, 0.5, 'Given for a small failure when they still took the service'),
  acceptedMedium: share(0.25, 0.75, 'Given for a middling failure when they still took the service'),
  acceptedHigh: share(0.4, 1, 'Given for a large failure when they still took the service'),
  rejectedLow: share(0, 0.1, 'Given on top of the whole loss when they did not take the service, small failure'),
  rejectedMedium: share(
    0.1,
    0.2,
    'Given on top of the whole loss when they did not take the service, middling failure',
  ),
  rejectedHigh: share(0.2, 0.5, 'Given on top of the whole loss when they did not take the service, large failure'),
  repeatStep: {
    default: 0.25,
    min: 0,
    max: 0.5,
    unit: 'share more for each',
    meaning: 'How much more each earlier failure of the same cause within 180 days adds, up to half as much again',
    source: 'Repeated apologies without consequence hurt (Halperin et al. 2022); the size is chosen',
    mark: 'design_choice',
  },
  softCap: {
    default: 1.2,
    min: 1,
    max: 1.2,
    unit: 'times the loss',
    meaning: 'More than this needs a lead',
    source: 'Compensation works steepest from 60 to 120 % of the loss (Gelbrich, Gäthke & Grégoire 2015)',
    mark: 'evidence',
  },
  hardCap: {
    default: 1.5,
    min: 1.2,
    max: 1.5,
    unit: 'times the loss',
    meaning: 'More than this is never given',
    source: 'No gain above about 150 %, and some dislike any excess (Haesevoets et al. 2017)',
    mark: 'evidence',
  },
  reviewGifts: {
    default: 3,
    min: 3,
    max: 12,
    unit: 'gifts within 365 days',
    meaning: 'From this many a person may look once',
    source: 'No study gives this number',
    mark: 'design_choice',
  },
  reviewSpendShare: {
    default: 0.25,
    min: 0.1,
    max: 1,
    unit: 'share of what they spent',
    meaning: 'Gifts above this share of their spending in the same time are looked at by a person',
    source: 'No study gives this number',
    mark: 'design_choice',
  },
  reviewMedianFactor: {
    default: 3,
    min: 2,
    max: 10,
    unit: 'times the team’s median',
    meaning: 'Gifts above this many times what the team usually gives a customer are looked at by a person',
    source: 'No study gives this number',
    mark: 'design_choice',
  },
} as const satisfies Record<string, Setting>;

export type GoodwillSettings = Record<keyof typeof GOODWILL_SETTINGS, number>;

/** Defaults with what is given instead; RangeError outside a range. */
export function goodwillSettings(given: Partial<GoodwillSettings> = {}): GoodwillSettings {
  return withDefaults(GOODWILL_SETTINGS, given);
}

/** The largest factor of repetition. A design choice, not to be set. */
export const REPEAT_CAP = 1.5;
