import { z } from 'zod';
import { At, ById, Id, Line, events, routes } from './define.ts';
import { Money } from './money.ts';

/**
 * What can happen with a customer besides conversations. `order` and `event` come from other systems; the rest is the product's own.
 */
export const HappeningKind = z.enum([
  'order',
  'event',
  'promise_kept',
  'promise_broken',
  'survey',
  'call',
  'gesture',
  'points',
  'reward',
  'campaign',
  'incident',
  'note',
  'identity',
  'company',
  'preference',
  'consent',
  'merge',
]);
export type HappeningKind = z.infer<typeof HappeningKind>;

const Fact = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
/** Facts beside it, by name; flat, so that rules and segments can ask for them. */
export const HappeningData = z
  .record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,59}$/, 'begin with a letter; letters, digits and _ follow'), Fact)
  .refine((data) => Object.keys(data).length <= 40, 'give at most 40 facts');
export type HappeningData = z.infer<typeof HappeningData>;

/** Something that happened with a customer. */
export const Happening = z.object({
  kind: z.literal('happening'),
  id: Id,
  contactId: Id,
  what: HappeningKind,
  /** The word of the sender for it, such as `order_placed`; null for the product's own. */
  name: z.string().nullable(),
  at: At,
  /** In words; for a note its whole text. */
  title: z.string(),
  amount: Money.nullable(),
  data: z.record(z.string(), z.unknown()),
  /** What it comes from: the id that the sender, a note, a promise or an answer has. */
  source: z.object({ kind: z.string(), id: z.string() }),
  /** Only those who may see the conversation see it. */
  conversationId: Id.nullable(),
  /** The colleague who did it. */
  agentId: Id.nullable(),
});
export type Happening = z.infer<typeof Happening>;

const Reported = {
  /** The sender’s own id of it: a repeat changes nothing and returns the first. */
  id: z.string().trim().min(1).max(200),
  what: z.enum(['order', 'event']).default('event'),
  /** A short word that stays the same, such as `order_placed`. */
  name: z.string().regex(/^[a-z][a-z0-9_.]{0,79}$/, 'begin with a small letter; small letters, digits, _ and . follow'),
  /** In words, as colleagues read it; without it the name is shown. */
  title: Line.optional(),
  at: At,
  amount: Money.optional(),
  data: HappeningData.optional(),
};

export const happeningsRoutes = routes({
  'POST /contacts/:id/events': {
    can: 'contacts.happen',
    about: 'Report an order or another event of a customer; the sender’s own id makes repeats harmless.',
    params: ById,
    body: z.strictObject(Reported),
    reply: Happening,
  },
  'POST /events': {
    can: 'contacts.happen',
    about: 'Report an order or another event of a customer by their external id; an unknown one becomes a customer.',
    body: z.strictObject({ externalId: z.string().trim().min(1).max(200), ...Reported }),
    reply: Happening,
  },
});

export const happeningsEvents = events({
  'contact.happened': {
    about: 'Something happened with a customer: an order, a promise kept, a survey answered, a note.',
    to: { agents: z.object({ happening: Happening }) },
  },
});
