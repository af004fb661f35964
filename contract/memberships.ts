import { z } from 'zod';
import { At, ById, Id, Line, Nothing, Paging, events, page, routes } from './define.ts';
import { Entry, PublicCard } from './cards.ts';

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
