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

/** What a customer and we have by word of mouth. Told as it is; it decides nothing. */
export const WordOfMouth = z.object({
  /** Who recommended us to them; null where nobody did. */
  cameBy: Referral.nullable(),
  /** Friends who came because of them, newest first; at most 20. */
  brought: z.array(Referral),
  /** Reviews that the shop told of, newest first; at most 20. */
  reviews: z.array(z.object({ at: At, title: z.string() })),
  /** When they were last invited to leave a review. */
  invitedAt: At.nullable(),
  /** What they last said, of 10, to how likely they recommend us; words only where one may see the conversation. */
  recommends: z.object({ at: At, score: z.number().int(), words: z.string().nullable() }).nullable(),
  /** Personal thanks for it, newest first; at most 20. */
  thanked: z.array(z.object({ at: At, reason: z.string() })),
});
export type WordOfMouth = z.infer<typeof WordOfMouth>;

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
  'GET /contacts/:id/word-of-mouth': {
    can: 'contacts.read',
    about: 'Who recommended us to a customer, whom they brought, and what they say of us.',
    params: ById,
    reply: WordOfMouth,
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
