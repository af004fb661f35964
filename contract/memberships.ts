import { z } from 'zod';
import { At, ById, Id, Line, Nothing, Paging, events, page, routes } from './define.ts';

/** One line of what somebody earned and used. Steps are stamps or points; negative where they were used or lapsed. */
export const Entry = z.object({
  id: Id,
  at: At,
  steps: z.number().int(),
  /** In words, as the customer reads it. */
  why: z.string(),
  /** `given` is the head start. */
  how: z.enum(['given', 'earned', 'pending', 'redeemed', 'rolled_back', 'expired', 'moved', 'taken_back']),
  expiresAt: At.nullable(),
});
export type Entry = z.infer<typeof Entry>;

/** What of a card is shown, by the rules of psychology/loyalty: the same for the customer, the agent and the editor. */
export const ShownCard = z.object({
  kind: z.enum(['done', 'to_go', 'reached']),
  count: z.number().int(),
  done: z.number().int(),
  given: z.number().int(),
  total: z.number().int(),
  text: z.string(),
  caption: z.string(),
  /** “8 purchases to go”: always there where the longer card hides nothing. */
  remainder: z.string().nullable(),
});
export type ShownCard = z.infer<typeof ShownCard>;

/** Somebody’s card in a programme, as they see it. */
export const PublicCard = z.object({
  kind: z.literal('card'),
  /** The programme’s. */
  id: Id,
  name: z.string(),
  unit: z.enum(['stamps', 'points']),
  /** In which language it is written, such as `de`. */
  language: z.string(),
  about: z.string(),
  step: z.object({ one: z.string(), many: z.string() }),
  joined: z.boolean(),
  card: ShownCard.nullable(),
  /** What can be used now, and what is earned but does not count yet. */
  balance: z.number().int(),
  pending: z.number().int(),
  tier: z
    .object({
      name: z.string(),
      perks: z.array(z.string()),
      next: z.string().nullable(),
      missing: z.number().int(),
      endsAt: At.nullable(),
      /** How much more keeps it beyond that. */
      missingToKeep: z.number().int(),
    })
    .nullable(),
  nextExpiry: z.object({ steps: z.number().int(), at: At }).nullable(),
  /** Once the programme has ended: until when what they have can be redeemed. */
  redeemableUntil: At.nullable(),
  /** Whether this programme reminds those who agree to it. */
  reminds: z.boolean(),
  /** Whether they agreed to be reminded. */
  reminders: z.boolean(),
  rewards: z.array(
    z.object({
      id: Id,
      name: z.string(),
      about: z.string(),
      cost: z.number().int(),
      left: z.number().int().nullable(),
    }),
  ),
  redemptions: z.array(
    z.object({
      id: Id,
      name: z.string(),
      code: z.string().nullable(),
      at: At,
      state: z.enum(['waiting', 'given', 'rolled_back']),
    }),
  ),
});
export type PublicCard = z.infer<typeof PublicCard>;

/** The same for colleagues, with what customers must not see of an experiment. */
export const Membership = z.object({
  kind: z.literal('membership'),
  id: Id,
  contactId: Id,
  programmeId: Id,
  version: z.number().int(),
  joinedAt: At,
  leftAt: At.nullable(),
  card: PublicCard,
});
export type Membership = z.infer<typeof Membership>;

const InProgramme = z.strictObject({ id: Id, programmeId: Id });

export const membershipsRoutes = routes({
  'GET /contacts/:id/memberships': {
    can: 'loyalty.read',
    about: 'The loyalty cards of a customer, as they see them.',
    params: ById,
    reply: z.object({ items: z.array(Membership) }),
  },
  'PUT /contacts/:id/memberships/:programmeId': {
    can: 'loyalty.serve',
    about: 'Let a customer join, who asked for it; they get the head start of the version that is published.',
    params: InProgramme,
    reply: Membership,
  },
  'DELETE /contacts/:id/memberships/:programmeId': {
    can: 'loyalty.serve',
    about: 'Let a customer leave, in one step; what they had is kept, with its own expiry, should they come back.',
    params: InProgramme,
    reply: Nothing,
  },
  'GET /contacts/:id/memberships/:programmeId/entries': {
    can: 'loyalty.read',
    about: 'Every step that a customer earned and used, newest first.',
    params: InProgramme,
    query: z.strictObject(Paging),
    reply: page(Entry),
  },
  'POST /contacts/:id/memberships/:programmeId/entries': {
    can: 'loyalty.manage',
    about: 'Give or take steps by hand, with the reason that the customer reads.',
    params: InProgramme,
    body: z.strictObject({
      id: Id,
      steps: z
        .number()
        .int()
        .min(-100_000)
        .max(100_000)
        .refine((steps) => steps !== 0, 'name a number other than 0'),
      why: Line,
    }),
    reply: Membership,
  },
  'POST /contacts/:id/redemptions': {
    can: 'loyalty.serve',
    about: 'Redeem a reward for a customer; the same id redeems once.',
    params: ById,
    body: z.strictObject({ id: Id, rewardId: Id, programmeId: Id }),
    reply: Membership,
  },
  'DELETE /redemptions/:id': {
    can: 'loyalty.serve',
    about: 'Roll a redemption back: the steps are there again with their old expiry.',
    params: ById,
    reply: Membership,
  },
  'POST /contacts/:id/loyalty-link': {
    can: 'loyalty.serve',
    about: 'A signed link to the customer’s own page, to be sent to them; it opens nothing but their cards.',
    params: ById,
    reply: z.object({ url: z.string(), expiresAt: At }),
  },
});

/** What customers do themselves in the chat, once they are identified. */
export const widgetLoyaltyRoutes = routes({
  'GET /widget/cards': {
    can: 'visitor',
    about: 'My loyalty cards, and those I could join.',
    reply: z.object({ items: z.array(PublicCard) }),
  },
  'PUT /widget/cards/:id': { can: 'visitor', about: 'Join.', params: ById, reply: PublicCard },
  'DELETE /widget/cards/:id': { can: 'visitor', about: 'Leave, in one step.', params: ById, reply: Nothing },
  'GET /widget/cards/:id/entries': {
    can: 'visitor',
    about: 'Every step that I earned and used, newest first.',
    params: ById,
    query: z.strictObject(Paging),
    reply: page(Entry),
  },
  'PUT /widget/cards/:id/reminders': {
    can: 'visitor',
    about: 'Agree to reminders, or no more.',
    params: ById,
    body: z.strictObject({ wanted: z.boolean() }),
    reply: PublicCard,
  },
  'POST /widget/redemptions': {
    can: 'visitor',
    about: 'Redeem a reward; the same id redeems once.',
    body: z.strictObject({ id: Id, rewardId: Id, programmeId: Id }),
    reply: PublicCard,
  },
});

export const membershipsEvents = events({
  'membership.changed': {
    about: 'Somebody joined, earned, redeemed or left.',
    to: { agents: Membership, visitor: PublicCard },
  },
  'reward.reached': {
    about: 'A customer has filled their card.',
    to: { agents: z.object({ contactId: Id, programmeId: Id, reward: z.string() }) },
  },
});
