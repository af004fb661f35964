import { z } from 'zod';
import { CallState } from './calls.ts';
import { ClientId, Conversation, Message } from './conversations.ts';
import { At, ById, Id, Line, events, routes } from './define.ts';
import { Email } from './people.ts';

/** A number as people type it; the server brings it into the form `+353155…`. */
const Typed = z.string().trim().min(3).max(40);
const Notes = z.string().trim().max(20_000);
const Seconds = z.number().int().min(0).max(86_400);
const Changed = z.object({ conversation: Conversation, message: Message });

export const callingRoutes = routes({
  'POST /calls': {
    can: 'calls.log',
    about:
      'Log a call: in the conversation that is named, else in the customer’s present one of the telephone inbox. Whoever was talked to has been answered.',
    body: z.strictObject({
      clientId: ClientId,
      /** In which telephone inbox; not needed where a conversation is named. */
      inboxId: Id.optional(),
      conversationId: Id.optional(),
      contactId: Id.optional(),
      number: Typed.optional(),
      name: Line.optional(),
      direction: z.enum(['in', 'out']),
      state: z.enum(['ended', 'missed', 'voicemail']),
      at: At.optional(),
      seconds: Seconds.optional(),
      notes: Notes.default(''),
      /** Promises made on the telephone, such as to call back. */
      promises: z
        .array(z.strictObject({ text: Line, dueAt: At }))
        .max(5)
        .default([]),
      then: z.enum(['stay', 'wait', 'resolve']).default('stay'),
    }),
    reply: Changed,
  },
  'PATCH /calls/:id': {
    can: 'calls.log',
    about: 'Write down what was said in a call that is in the thread already.',
    params: ById,
    body: z.strictObject({ notes: Notes.min(1) }),
    reply: Changed,
  },
  'POST /inboxes/:id/calls': {
    can: 'calls.receive',
    about:
      'Tell how a call goes, from a telephone system: each state of the same `callId` moves one entry on. A missed call is owed an answer.',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({
      callId: z.string().trim().min(1).max(90),
      direction: z.enum(['in', 'out']),
      state: CallState,
      number: Typed,
      name: Line.optional(),
      at: At.optional(),
      seconds: Seconds.optional(),
      /** Who of us talks, by their mail address. */
      agent: Email.optional(),
    }),
    reply: Changed,
  },
});

export const callingEvents = events({
  'call.changed': {
    about: 'A call came, went on or was written down.',
    to: { agents: Changed.extend({ episodeId: Id }) },
  },
});
