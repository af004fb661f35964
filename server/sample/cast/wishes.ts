import type { Means, Purpose } from '#contract/consent.ts';
import type { CustomerName } from './customers.ts';
import type { Colleague } from './people.ts';
import type { When } from './story.ts';

/** What somebody said of themselves, and how they wish to be treated. */
export interface Wish {
  readonly at: When;
  readonly by: Colleague;
  /** By the names of the shop’s own fields. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A note that only the team sees. */
  readonly note?: string;
  readonly phone?: string;
  readonly reach?: readonly { means: Means; wish: 'preferred' | 'avoid' }[];
  /** Minutes since midnight. */
  readonly quiet?: { readonly from: number; readonly to: number };
  readonly consents?: readonly { purpose: Purpose; means: Means; given: boolean; how: string }[];
}

const hour = 60;

export const wishes: Readonly<Partial<Record<CustomerName, Wish>>> = {
  maya: {
    ...{ at: '26 d ago 11:20', by: 'piet' },
    fields: { brews_with: 'Filter', monthly_bag: 'House filter, whole bean, 500 g' },
    reach: [
      { means: 'chat', wish: 'preferred' },
      { means: 'phone', wish: 'avoid' },
    ],
  },
  gerald: {
    ...{ at: '20 d ago 14:05', by: 'piet' },
    quiet: { from: 22 * hour, to: 13 * hour },
    note: 'Night shifts at the hospital until spring: he sleeps in the mornings.',
  },
  helen: {
    ...{ at: '45 d ago 12:10', by: 'tomas' },
    consents: [
      { purpose: 'news', means: 'mail', given: false, how: 'Wrote that she wants no offers and no newsletters' },
    ],
    note: 'Peter orders for both of them. She prefers letters to the point.',
  },
  nuala: {
    ...{ at: '21 d ago 10:05', by: 'piet' },
    fields: { monthly_bag: 'House dark, 250 g' },
    consents: [
      { purpose: 'news', means: 'mail', given: true, how: 'Asked in the chat whether she wants to hear of new roasts' },
      { purpose: 'personal', means: 'post', given: true, how: 'Said that a card at Christmas would be lovely' },
    ],
  },
  ciara: { at: '11 d ago 15:40', by: 'tomas', phone: '+353915550142' },
  sam: { at: '14 d ago 16:55', by: 'tomas', phone: '+353915550187', fields: { brews_with: 'French press' } },
  tess: { at: '18 d ago 15:12', by: 'aisha', fields: { brews_with: 'Moka pot' } },
  george: { at: '19 d ago 15:45', by: 'piet', fields: { brews_with: 'Ibrik' } },
  mei: { at: '24 d ago 16:30', by: 'aisha', fields: { brews_with: 'Tea only' } },
};
