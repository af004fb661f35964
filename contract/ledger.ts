import { z } from 'zod';
import { At, Id, Nothing, routes } from './define.ts';

/** Values of one kind, such as the points of a programme, and what their accounts came to at the newest check, or now where none has seen them. */
export const Book = z.object({
  id: Id,
  name: z.string(),
  /** points, stamps, or a currency whose minor unit is counted. */
  unit: z.string(),
  accounts: z.number().int(),
  transfers: z.number().int(),
  /** What customers and budgets have together, and what the house has; they come to nothing. */
  held: z.number().int(),
  house: z.number().int(),
});
export type Book = z.infer<typeof Book>;

/** One time that every account was summed up anew from its transfers. */
export const LedgerCheck = z.object({
  id: Id,
  at: At,
  accounts: z.number().int(),
  transfers: z.number().int(),
  /** Accounts, or whole books, that do not come to what their transfers say. Empty when all is right. */
  wrong: z.array(z.object({ accountId: Id, balance: z.number().int(), summed: z.number().int() })),
});
export type LedgerCheck = z.infer<typeof LedgerCheck>;

const Books = z.object({ books: z.array(Book), checks: z.array(LedgerCheck) });

export const ledgerRoutes = routes({
  'GET /ledger': {
    can: 'loyalty.manage',
    about: 'The books of points, stamps, credit and budgets, and the newest of their hourly checks.',
    reply: Books,
  },
  'POST /ledger/check': {
    can: 'loyalty.manage',
    about: 'Sum every account up anew from its transfers now, and keep what was found.',
    body: Nothing,
    reply: Books,
  },
});
