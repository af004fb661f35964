import type { Design } from '#contract/programme-design.ts';
import type { Programme } from '#contract/programmes.ts';
import { genuine } from '#psychology/loyalty/index.ts';
import { newUuid } from './loyalty.ts';

/** A programme to begin with: fair as it stands, in words that can be changed. */
export function newDesign(unit: Programme['unit']): Design {
  const { required, endowed } = genuine(unit === 'stamps' ? 10 : 500);
  const step = unit === 'stamps' ? { one: 'purchase', many: 'purchases' } : { one: 'point', many: 'points' };
  return {
    card: {
      mode: 'genuine',
      ...{ required, endowed, step },
      reason: 'so that you do not begin at nothing',
      reward: 'Something on us',
      language: 'en',
      expiresAfterDays: null,
    },
    rules: [
      {
        ...{ id: newUuid(), name: 'A purchase', on: { what: 'order', name: null }, conditions: [] },
        gives: unit === 'stamps' ? { how: 'each', steps: 1 } : { how: 'per_amount', steps: 1, per: 100 },
        ...{ cap: null, stacked: false, pendingDays: 0 },
      },
    ],
    tiers: null,
    about: '',
    reminderDays: null,
    joinBy: ['chat', 'page', 'agent', 'system'],
  };
}
