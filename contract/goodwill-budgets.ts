import { z } from 'zod';
import { Id, Line, Nothing, routes } from './define.ts';
import { GestureKind, Minor } from './gesture-facts.ts';

/** Which kinds the house gives, what each is called, and what it costs where that is fixed. */
const KindSetting = z.strictObject({
  what: GestureKind,
  on: z.boolean(),
  title: Line,
  /** Null: the agent chooses the amount. */
  costMinor: Minor.nullable(),
});

/** How customers who recommend us, and the friends who come, are thanked: with credit. */
const ReferralSetting = z.strictObject({
  on: z.boolean(),
  giverMinor: Minor,
  friendMinor: Minor,
  /** The shop’s own address, with `{code}` where the customer’s code goes. */
  address: z
    .string()
    .max(500)
    .refine(
      (address) => address === '' || (/^https?:\/\//.test(address) && address.includes('{code}')),
      'begin with https:// and put {code} where the code goes',
    ),
});

/** What the house gives and its limits. Amounts in minor units; the numbers that a house begins with are a choice of design. */
export const GoodwillSettings = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'name the currency by its three letters, such as EUR'),
  /** A month’s budget of each agent, each team, and the house’s reserve. */
  agentMonthlyMinor: Minor,
  teamMonthlyMinor: Minor,
  houseMonthlyMinor: Minor,
  /** Amounts above this need a lead; null for no such line. */
  approvalOverMinor: Minor.nullable(),
  /** The most for one customer in a quarter without a lead; null for no such limit. */
  customerQuarterMinor: Minor.nullable(),
  /** The most where no money was lost, and for personal touches. */
  tokenMinor: Minor,
  expiryDays: z.number().int().min(15).max(365),
  referral: ReferralSetting,
  kinds: z
    .array(KindSetting)
    .min(1)
    .max(7)
    .refine((kinds) => new Set(kinds.map(({ what }) => what)).size === kinds.length, 'name each kind once'),
});
export type GoodwillSettings = z.infer<typeof GoodwillSettings>;

const Owner = z.enum(['agent', 'team', 'house']);

/** A budget of the current month. */
export const Budget = z.object({
  owner: Owner,
  ownerId: Id,
  name: z.string(),
  monthlyMinor: z.number().int(),
  /** Free to give; what is set aside for gestures that are offered is not in it. */
  leftMinor: z.number().int(),
  /** Set for this one, not the usual one. */
  own: z.boolean(),
});
export type Budget = z.infer<typeof Budget>;

export const goodwillBudgetRoutes = routes({
  'GET /goodwill/settings': {
    can: 'goodwill.give',
    about: 'What the house gives as gestures, and its limits.',
    reply: GoodwillSettings,
  },
  'PUT /goodwill/settings': {
    can: 'goodwill.manage',
    about: 'Set what the house gives as gestures, and its limits.',
    body: GoodwillSettings,
    reply: GoodwillSettings,
  },
  'GET /goodwill/budgets': {
    can: 'goodwill.manage',
    about: 'The budgets of the current month, by name: the reserve of the house, the teams, the agents.',
    reply: z.object({ period: z.string(), currency: z.string(), items: z.array(Budget) }),
  },
  'PUT /goodwill/budgets': {
    can: 'goodwill.manage',
    about:
      'Give an agent, a team or the house a budget of their own, or the usual one again; the house has no owner id.',
    body: z.strictObject({ owner: Owner, ownerId: Id.optional(), monthlyMinor: Minor.nullable() }),
    reply: Nothing,
  },
});
