import type { Design } from '#contract/programme-design.ts';
import type { CustomerName } from './customers.ts';
import type { Colleague } from './people.ts';
import type { When } from './story.ts';

/** The shop’s stamp card: ten stamps, two of them given, one for each order. */
export const card = {
  name: 'Ten stamps, a bag on us',
  reward: { name: 'A bag on us', about: 'Any bag of 250 g, in the shop or with the next order.', cost: 10 },
  design: {
    card: {
      mode: 'genuine',
      required: 8,
      endowed: 2,
      reason: 'so that you do not begin at nothing.',
      reward: 'Any bag of 250 g',
      step: { one: 'stamp', many: 'stamps' },
      language: 'en',
      expiresAfterDays: null,
    },
    rules: [
      {
        id: '018f5a10-0000-7000-8000-000000000001',
        name: 'A stamp for each order',
        on: { what: 'order', name: 'order_placed' },
        ...{ conditions: [], gives: { how: 'each', steps: 1 }, cap: null, stacked: false, pendingDays: 0 },
      },
    ],
    tiers: null,
    about: 'Small bags count as well. There is no date on the card.',
    reminderDays: null,
    joinBy: ['chat', 'page', 'agent', 'system'],
  },
} as const satisfies {
  name: string;
  reward: { name: string; about: string; cost: number };
  design: DeepReadonly<Design>;
};

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** Who has a card, and since when. */
export const members: Readonly<Partial<Record<CustomerName, When>>> = {
  nuala: '58 d ago 10:30',
  tom: '57 d ago 11:00',
  maya: '56 d ago 9:15',
  una: '55 d ago 12:20',
  eamon: '52 d ago 10:05',
  joaquin: '50 d ago 16:40',
  grace: '44 d ago 14:10',
  lena: '36 d ago 9:50',
  kate: '30 d ago 11:25',
  ruth: '23 d ago 15:30',
  isla: '12 d ago 10:15',
  hannah: '2 d ago 16:40',
};

/** Full cards that were handed in. */
export const redemptions: readonly { readonly customer: CustomerName; readonly at: When; readonly by: Colleague }[] = [
  { customer: 'tom', at: '9 d ago 11:10', by: 'aisha' },
];
