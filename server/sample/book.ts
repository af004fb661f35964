import type { Turn } from '#server/platform/turn.ts';
import { customers, type CustomerName } from './cast/index.ts';
import { meetCustomer } from './meet-customer.ts';

/** Knows each customer's contact; makes it when they are first heard of. */
export interface Book {
  readonly contactOf: (turn: Turn, customer: CustomerName) => Promise<string>;
  readonly customerOf: (contactId: string) => CustomerName | undefined;
}

export function openBook(): Book {
  const known = new Map<CustomerName, string>();
  return {
    async contactOf({ tx }, customer) {
      const id = known.get(customer) ?? (await meetCustomer(tx, customers[customer]));
      known.set(customer, id);
      return id;
    },
    customerOf: (contactId) => [...known].find(([, id]) => id === contactId)?.[0],
  };
}
