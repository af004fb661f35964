import type { Setting } from '../balance/setting.ts';

/** Every number of a programme that a tenant may set, with its range, meaning, source and doubt. */
export const LOYALTY_SETTINGS = {
  endowedShare: {
    default: 0.2,
    min: 0.1,
    max: 0.3,
    unit: 'share of all steps',
    meaning: 'How much of the way is given at the start',
    source: 'Nunes & Drèze 2006: 2 of 10 given, 34 % against 19 % finished; one car wash, so expect less',
    mark: 'evidence',
  },
  gradient: {
    default: 0.2,
    min: 0,
    max: 0.3,
    unit: 'share',
    meaning: 'How much shorter the last gap between purchases is expected to be than the first',
    source: 'Kivetz, Urminsky & Zheng 2006: about 20 % in a café, from a secondary source',
    mark: 'evidence',
  },
  overdueFactor: {
    default: 1.5,
    min: 1.2,
    max: 3,
    unit: 'times the expected gap',
    meaning: 'From when a customer is overdue by their own rhythm',
    source: 'No study gives this number',
    mark: 'design_choice',
  },
  reminderDays: {
    default: 14,
    min: 14,
    max: 90,
    unit: 'days',
    meaning: 'At most one reminder in this time',
    source: 'No study gives this number; fewer is always allowed, more never',
    mark: 'design_choice',
  },
  checkInFactor: {
    default: 1.5,
    min: 1,
    max: 3,
    unit: 'times the own median gap',
    meaning: 'When to ask how it goes after a reward, as activity drops then',
    source: 'Post-reward reset, Kivetz et al. 2006 by a secondary source; the size is chosen',
    mark: 'design_choice',
  },
} as const satisfies Record<string, Setting>;
