import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At, ById, Id, events, routes } from './define.ts';

/** Somebody came because a customer recommended us. `doubted`: it may be one person, so a colleague looks; that is no refusal. */
export const Referral = z.object({
  kind: z.literal('referral'),
  id: Id,
  contact: ContactName,
  friend: ContactName,
  state: z.enum(['waiting', 'doubted', 'paid', 'refused']),
  /** Why somebody should look. */
  doubts: z.array(z.string()),
  giverMinor: z.number().int(),
  friendMinor: z.number().int(),
  currency: z.string(),
  at: At,
  /** When the friend’s first order is fourteen days old. */
  dueAt: At,
  endedAt: At.nullable(),
});
export type Referral = z.infer<typeof Referral>;

export const advocacyRoutes = routes({
  'POST /conversations/:id/referral-link': {
    can: 'goodwill.give',
    about: 'The customer’s own link for friends; nothing while they are in the quiet days after a gift.',
    params: ById,
    reply: z.object({
      link: z.string(),
      giverMinor: z.number().int(),
      friendMinor: z.number().int(),
      currency: z.string(),
    }),
  },
  'GET /referrals': {
    can: 'goodwill.give',
    about: 'The newest friends who came by a recommendation.',
    reply: z.object({ items: z.array(Referral) }),
  },
  'PUT /referrals/:id/decision': {
    can: 'goodwill.approve',
    about: 'Decide on a referral that somebody should look at.',
    params: ById,
    body: z.strictObject({ pay: z.boolean() }),
    reply: Referral,
  },
});

export const advocacyEvents = events({
  'referral.changed': {
    about: 'A friend came by a recommendation, or it was decided.',
    to: { agents: z.object({ referralId: Id, contactId: Id }) },
  },
});
