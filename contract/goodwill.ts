import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At, ById, Id, Line, Paging, events, page, routes } from './define.ts';
import { Money } from './money.ts';

export const GestureKind = z.enum(['credit', 'voucher', 'free_period', 'upgrade', 'gift', 'note', 'call']);
export type GestureKind = z.infer<typeof GestureKind>;

/**
 * `proposed`: waits for a person’s yes. `approved`: they said yes, the money is set aside. `offered`: the customer has the link.
 * `claimed`: they took it, or it was given without a link (a note, a call).
 */
export const GestureState = z.enum(['proposed', 'approved', 'declined', 'offered', 'claimed', 'expired', 'void']);
export type GestureState = z.infer<typeof GestureState>;

/** What had gone wrong, for counting and for seeing the same cause again. */
export const GestureCategory = z.enum([
  'billing',
  'delivery',
  'quality',
  'delay',
  'wrong_information',
  'our_words',
  'outage',
  'other',
]);
export type GestureCategory = z.infer<typeof GestureCategory>;

/** Minor units (cents) of the workspace’s currency. */
export const Minor = z.number().int().min(0).max(1_000_000_000);

/** What the agent found out. Nothing else about the customer goes into the size of a gesture. */
export const FailureFacts = z.strictObject({
  /** What they lost; null where it was not about money. */
  lossMinor: Minor.nullable(),
  /** `accepted`: they took the service although it failed. `rejected`: they did not, or could not. */
  mode: z.enum(['accepted', 'rejected']),
  severity: z.enum(['low', 'medium', 'high']),
  /** Our part in it: none, half, all. */
  fault: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
  /** Somebody checked that it happened. */
  verified: z.boolean(),
  priorSameCause180d: z.number().int().min(0).max(50),
});
export type FailureFacts = z.infer<typeof FailureFacts>;

/** Something given to a customer after a failure of ours, or proposed to be. */
export const Gesture = z.object({
  kind: z.literal('gesture'),
  id: Id,
  contact: ContactName,
  conversation: z.object({ id: Id, number: z.number().int(), subject: z.string() }),
  what: GestureKind,
  title: z.string(),
  amount: Money,
  failure: FailureFacts,
  /** What was put right before, in the agent’s words. */
  repaired: z.string(),
  category: GestureCategory,
  /** Never shown to the customer. */
  why: z.string(),
  /** What is written to the customer. */
  line: z.string(),
  suggestedMinor: z.number().int(),
  /** More than the first needs a lead; more than the second is never given. */
  softCapMinor: z.number().int(),
  hardCapMinor: z.number().int(),
  /** Whose yes it needs: nobody’s, a lead’s, or a person’s look because there were several. */
  needs: z.enum(['nothing', 'lead', 'look']),
  reasons: z.array(z.object({ id: z.string(), words: z.string() })),
  state: GestureState,
  agentId: Id,
  decided: z.object({ by: Id, at: At, words: z.string().nullable() }).nullable(),
  createdAt: At,
  offeredAt: At.nullable(),
  expiresAt: At.nullable(),
  endedAt: At.nullable(),
  /** Why it was made void. */
  endWords: z.string().nullable(),
  /** Of a voucher, once it is claimed. */
  code: z.string().nullable(),
});
export type Gesture = z.infer<typeof Gesture>;

/** A kind as this house gives it: what it is called, and what it costs where that is fixed. */
export const OfferedKind = z.object({ what: GestureKind, title: z.string(), costMinor: Minor.nullable() });
export type OfferedKind = z.infer<typeof OfferedKind>;

/** All that is needed to choose a gesture in a conversation; the proposal itself is reckoned from it by the rule. */
export const GestureDesk = z.object({
  contact: ContactName,
  /** Why the problem still counts as open; empty where it does not. */
  open: z.array(z.string()),
  resolvedAt: At.nullable(),
  /** Our last answer, in which it was owned. */
  owned: z.object({ at: At, by: z.string().nullable(), text: z.string() }).nullable(),
  currency: z.string(),
  kinds: z.array(OfferedKind),
  /** Last order, as a first idea of the loss. */
  lastOrder: z.object({ title: z.string(), at: At, minor: z.number().int() }).nullable(),
  /** Earlier gestures for the same cause within 180 days. */
  prior: z.partialRecord(GestureCategory, z.number().int()),
  policy: z.object({
    agentBudgetLeftMinor: z.number().int(),
    customerLeftMinor: z.number().int().nullable(),
    approvalOverMinor: z.number().int().nullable(),
    tokenMinor: z.number().int(),
  }),
  history: z.object({
    gifts: z.number().int(),
    totalMinor: z.number().int(),
    spendMinor: z.number().int(),
    teamMedianMinor: z.number().nullable(),
  }),
  monthlyMinor: z.number().int(),
  /** Nothing is asked of them until then. */
  quietUntil: At.nullable(),
  /** Gestures of this conversation, newest first. */
  gestures: z.array(Gesture),
});
export type GestureDesk = z.infer<typeof GestureDesk>;

const WithLink = z.object({
  gesture: Gesture,
  /** Where the customer claims it; null where there is nothing to claim, or not yet. */
  link: z.string().nullable(),
  /** The end of the link: whoever has it claims. */
  token: z.string().nullable(),
});
/** What one writes towards a customer may be longer than a line. */
const Words = z.string().trim().max(2_000);

export const goodwillRoutes = routes({
  'GET /conversations/:id/gesture-desk': {
    can: 'goodwill.give',
    about:
      'What a gesture in a conversation would rest on: whether the problem is solved, budgets, limits, earlier gestures.',
    params: ById,
    reply: GestureDesk,
  },
  'POST /conversations/:id/gestures': {
    can: 'goodwill.give',
    about: 'Give a gesture within one’s limits, or ask for a lead’s yes above them; the same id happens once.',
    params: ById,
    body: z.strictObject({
      id: Id,
      what: GestureKind,
      title: Line.optional(),
      amountMinor: Minor,
      failure: FailureFacts,
      repaired: Words.min(1, 'say what was put right'),
      category: GestureCategory,
      why: Words.min(1, 'give the reason in your words'),
      line: Words.default(''),
    }),
    reply: WithLink,
    secret: true,
  },
  'GET /gestures': {
    can: 'goodwill.give',
    about: 'Gestures in conversations that the caller may see: those that wait for a yes, their own, or all.',
    query: z.strictObject({
      ...Paging,
      show: z.enum(['waiting', 'mine', 'all']).default('all'),
      conversationId: Id.optional(),
      contactId: Id.optional(),
    }),
    reply: page(Gesture),
  },
  'GET /gestures/:id': { can: 'goodwill.give', about: 'One gesture.', params: ById, reply: Gesture },
  'POST /gestures/:id/approval': {
    can: 'goodwill.approve',
    about: 'Say yes to a gesture; its money is set aside.',
    params: ById,
    body: z.strictObject({ words: Line.optional() }),
    reply: Gesture,
  },
  'POST /gestures/:id/refusal': {
    can: 'goodwill.approve',
    about: 'Say no to a gesture, with a word for the colleague.',
    params: ById,
    body: z.strictObject({ words: Line }),
    reply: Gesture,
  },
  'POST /gestures/:id/offer': {
    can: 'goodwill.give',
    about: 'Offer a gesture that was approved: from now on the customer may claim it.',
    params: ById,
    body: z.strictObject({ line: Words.optional() }),
    reply: WithLink,
    secret: true,
  },
  'POST /gestures/:id/link': {
    can: 'goodwill.give',
    about: 'Make another link to a gesture that is offered; earlier ones go on to work.',
    params: ById,
    reply: z.object({ link: z.string(), token: z.string() }),
    secret: true,
  },
  'POST /gestures/:id/void': {
    can: 'goodwill.give',
    about: 'Make a gesture void that was not claimed yet, with the reason; its money is free again.',
    params: ById,
    body: z.strictObject({ words: Line }),
    reply: Gesture,
  },
});

export const goodwillEvents = events({
  'gesture.changed': {
    about: 'A gesture was proposed, decided, offered, claimed, made void, or expired.',
    to: { agents: Gesture },
  },
  'gesture.given': {
    about: 'A gesture reached a customer. Nothing is asked of them for fourteen days from then.',
    to: {
      agents: z.object({
        gestureId: Id,
        contactId: Id,
        conversationId: Id,
        episodeId: Id,
        what: GestureKind,
        title: z.string(),
        at: At,
      }),
    },
  },
});
