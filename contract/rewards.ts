import { z } from 'zod';
import { At, ById, Id, Line, Nothing, events, routes } from './define.ts';

/** What steps can be exchanged for. */
export const Reward = z.object({
  kind: z.literal('reward'),
  id: Id,
  programmeId: Id,
  name: z.string(),
  about: z.string(),
  cost: z.number().int(),
  /** How many are left; null where there is no end. With `codes`, as many as there are codes. */
  stock: z.number().int().nullable(),
  /** `codes`: one of those brought in. `made`: a code made here. `hand`: a colleague gives it. `webhook`: another system does. */
  by: z.enum(['codes', 'made', 'hand', 'webhook']),
  address: z.string().nullable(),
  active: z.boolean(),
});
export type Reward = z.infer<typeof Reward>;

const Edit = {
  name: Line,
  about: z.string().trim().max(500).default(''),
  cost: z.number().int().min(1).max(1_000_000),
  stock: z.number().int().min(0).max(1_000_000).nullable().default(null),
  by: z.enum(['codes', 'made', 'hand', 'webhook']).default('made'),
  /** Where a webhook is told; only public https addresses. */
  address: z.url().max(500).nullable().default(null),
  active: z.boolean().default(true),
};

/** What was redeemed and how far it has come. */
export const Redemption = z.object({
  kind: z.literal('redemption'),
  id: Id,
  contactId: Id,
  contactName: z.string().nullable(),
  rewardId: Id,
  reward: z.string(),
  programmeId: Id,
  steps: z.number().int(),
  /** `waiting`: for a colleague or another system; `failed`: another system refused, the steps are set aside. */
  state: z.enum(['waiting', 'given', 'failed', 'rolled_back']),
  code: z.string().nullable(),
  problem: z.string().nullable(),
  at: At,
});
export type Redemption = z.infer<typeof Redemption>;

export const rewardsRoutes = routes({
  'GET /programmes/:id/rewards': {
    can: 'loyalty.read',
    about: 'The rewards of a programme.',
    params: ById,
    reply: z.object({ items: z.array(Reward) }),
  },
  'POST /programmes/:id/rewards': {
    can: 'loyalty.manage',
    about: 'Add a reward.',
    params: ById,
    body: z.strictObject(Edit),
    reply: Reward,
  },
  'PUT /rewards/:id': {
    can: 'loyalty.manage',
    about: 'Change a reward. It may not get dearer for those who joined already; for them the old cost stands.',
    params: ById,
    body: z.strictObject(Edit),
    reply: Reward,
  },
  'POST /rewards/:id/codes': {
    can: 'loyalty.manage',
    about: 'Bring codes in, each given once.',
    params: ById,
    body: z.strictObject({ codes: z.array(z.string().trim().min(3).max(100)).min(1).max(5_000) }),
    reply: z.object({ added: z.number().int(), known: z.number().int() }),
  },
  'DELETE /rewards/:id': {
    can: 'loyalty.manage',
    about: 'Take a reward off the list; what was redeemed stays.',
    params: ById,
    reply: Nothing,
  },
  'GET /redemptions': {
    can: 'loyalty.read',
    about: 'Redemptions that wait for somebody or failed, oldest first.',
    reply: z.object({ items: z.array(Redemption) }),
  },
  'POST /redemptions/:id/fulfilment': {
    can: 'loyalty.serve',
    about: 'Say that a reward was given.',
    params: ById,
    reply: Redemption,
  },
});

export const rewardsEvents = events({
  'redemption.changed': { about: 'A reward was redeemed, given, refused or rolled back.', to: { agents: Redemption } },
});
