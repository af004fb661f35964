import { z } from 'zod';
import { At, ById, Id, Line, Paging, events, page, routes } from './define.ts';
import { GestureDesk } from './gesture-desk.ts';
import { FailureFacts, GestureCategory, GestureKind, Minor } from './gesture-facts.ts';
import { Gesture } from './gesture.ts';

const WithLink = z.object({
  gesture: Gesture,
  /** Where the customer claims it; null where there is nothing to claim, or not yet. */
  link: z.string().nullable(),
  /** The end of the link: whoever has it claims. */
  token: z.string().nullable(),
  /** For the answer to the customer, in their language: what is written to them, and where to claim it. Empty while nothing goes out. */
  words: z.string(),
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
    reply: z.object({ link: z.string(), token: z.string(), words: z.string() }),
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
    about: 'A gesture reached a customer: they took it, or it was given without a link (a note, a call).',
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
