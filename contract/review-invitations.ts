import { z } from 'zod';
import { Line, routes } from './define.ts';

/** Where customers can tell others what it was like, such as a page of a review site. */
const ReviewPlace = z.strictObject({
  name: z.string().trim().min(1, 'give it a name').max(60),
  address: z.url({ protocol: /^https$/, error: 'give its address, beginning with https://' }).max(500),
});

/** The words of the invitation in one language; the link goes below them. */
const ReviewWords = z.strictObject({
  language: z.enum(['en', 'de', 'fr', 'es']),
  subject: Line,
  text: z.string().trim().min(1, 'write something').max(2_000),
});

/** Whom the house invites to leave a review: everybody whose case was closed, or a share of them by lot. Nothing else decides. */
export const ReviewSettings = z.strictObject({
  on: z.boolean(),
  /** How many of all closed cases are invited, by lot: 0.01 to 1. */
  share: z.number().min(0.01).max(1),
  /** So many days after the case was closed. */
  afterDays: z.number().int().min(1).max(30),
  /** Nobody is invited again for so many days. */
  everyDays: z.number().int().min(90).max(730),
  /** Only those who agreed beforehand, where the law of the house asks for that. */
  agreedOnly: z.boolean(),
  places: z.array(ReviewPlace).max(5),
  words: z
    .array(ReviewWords)
    .min(1)
    .max(4)
    .refine((all) => all.some(({ language }) => language === 'en'), 'write it in English at least')
    .refine((all) => new Set(all.map(({ language }) => language)).size === all.length, 'write each language once'),
});
export type ReviewSettings = z.infer<typeof ReviewSettings>;

/** Why somebody was not invited. None of it says how they feel, what they answered or what they were given. */
export const NotInvited = z.enum([
  ...(['not_sampled', 'cooldown', 'opted_out', 'not_agreed', 'reopened', 'open_elsewhere'] as const),
  ...(['owed', 'spam', 'too_late', 'no_way'] as const),
]);
export type NotInvited = z.infer<typeof NotInvited>;

const State = z.object({
  settings: ReviewSettings,
  /** The last 90 days. */
  counts: z.object({
    invited: z.number().int(),
    /** Went on to one of the places; what they wrote there is not known. */
    wentOn: z.number().int(),
    /** Would rather not be invited any more. */
    stopped: z.number().int(),
    /** Reviews that the shop told of (event `review`), whatever they say and whoever was invited. */
    told: z.number().int(),
    notInvited: z.array(z.object({ reason: NotInvited, count: z.number().int() })),
  }),
});
export type ReviewState = z.infer<typeof State>;

export const reviewInvitationsRoutes = routes({
  'GET /review-invitations': {
    can: 'goodwill.give',
    about: 'Whom the house invites to leave a review and in which words, and what came of it in the last 90 days.',
    reply: State,
  },
  'PUT /review-invitations': {
    can: 'goodwill.manage',
    about:
      'Set whom the house invites to leave a review, in which words, and where to; words that ask unfairly are refused.',
    body: ReviewSettings,
    reply: State,
  },
});
