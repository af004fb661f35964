import type { CustomerName } from './customers.ts';
import type { When } from './story.ts';

/** What the shop gives both for a recommendation, in euro cents. */
export const thanks = { giverMinor: 500, friendMinor: 500 } as const;

/** A customer who was given a link for friends. Which friend came by it stands in the friend’s first order. */
export interface LinkForFriends {
  readonly customer: CustomerName;
  readonly at: When;
}

export const linksForFriends: readonly LinkForFriends[] = [
  { customer: 'nuala', at: '48 d ago 11:30' },
  { customer: 'lena', at: '38 d ago 10:15' },
  { customer: 'tom', at: '27 d ago 12:05' },
  { customer: 'jules', at: '26 d ago 15:10' },
  { customer: 'kate', at: '12 d ago 10:40' },
];
