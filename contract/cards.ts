import { z } from 'zod';
import { At, ById, Id, Nothing, Paging, page, routes } from './define.ts';

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
  /** What a full card brings, in the programme’s words. */
  reward: z.string(),
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

/** What customers do themselves in the chat, once they are identified. */
export const widgetCardsRoutes = routes({
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
