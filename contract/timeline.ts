import { z } from 'zod';
import { At, ById, Id, Nothing, Paging, page, routes } from './define.ts';
import { FeelingLabel } from './feelings.ts';
import { Happening } from './happenings.ts';

/** One open-to-resolved cycle of a conversation, as a line of the timeline. `id` is the episode's. */
export const Episode = z.object({
  kind: z.literal('episode'),
  id: Id,
  contactId: Id,
  /** When it opened. */
  at: At,
  resolvedAt: At.nullable(),
  conversation: z.object({ id: Id, number: z.number().int(), subject: z.string(), channel: z.string() }),
  status: z.enum(['open', 'waiting', 'snoozed', 'resolved']),
  /** Its first words, and whose they are. */
  words: z.string(),
  from: z.enum(['customer', 'agent', 'system']),
  /** What the customer's last words in it read as; null where nothing is read. */
  feeling: FeelingLabel.nullable(),
});
export type Episode = z.infer<typeof Episode>;

export const TimelineEntry = z.discriminatedUnion('kind', [Happening, Episode]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Which part of a timeline one looks at. `changes` are identities, companies, preferences, consent and merges. */
export const TimelinePart = z.enum([
  'conversations',
  'orders',
  'events',
  'promises',
  'notes',
  'surveys',
  'calls',
  'gestures',
  'loyalty',
  'outreach',
  'changes',
]);
export type TimelinePart = z.infer<typeof TimelinePart>;

/** Something a person is used to, learnt from their own history. */
export const Expected = z.object({
  what: z.enum(['means', 'hours', 'patience', 'formality', 'repeats', 'language']),
  /** In words, ready to be read; null where there is too little to say. For `means` it is the channel's name. */
  words: z.string().nullable(),
  /** How we know: what was counted. */
  why: z.string(),
  /** How many support it, and of how many. */
  n: z.number().int(),
  of: z.number().int(),
});
export type Expected = z.infer<typeof Expected>;

export const timelineRoutes = routes({
  'GET /contacts/:id/timeline': {
    can: 'contacts.read',
    about:
      'Everything that happened with a customer, newest first; of conversations only those that the caller may see.',
    params: ById,
    query: z.strictObject({ ...Paging, part: TimelinePart.optional() }),
    reply: page(TimelineEntry),
  },
  'GET /contacts/:id/expectations': {
    can: 'contacts.read',
    about:
      'What a customer is used to, learnt from their own last messages; nothing of those who asked not to be read.',
    params: ById,
    reply: z.object({ read: z.boolean(), items: z.array(Expected) }),
  },
  'POST /contacts/:id/notes': {
    can: 'contacts.edit',
    about: 'Write a note on a customer that only the team sees.',
    params: ById,
    body: z.strictObject({
      text: z.string().trim().min(1, 'write something first').max(4000),
    }),
    reply: Happening,
  },
  'DELETE /contact-notes/:id': {
    can: 'contacts.edit',
    about: 'Take a note off a customer.',
    params: ById,
    reply: Nothing,
  },
});
