import { z } from 'zod';
import { At, ById, Id, routes } from './define.ts';
import { Delivery, MailAddress } from './delivering.ts';
import { Correspondent } from './mail.ts';

/** Whom an answer reaches, and from where. */
export const Recipients = z.object({
  /** The address from which it goes out. */
  from: Correspondent,
  /** Whether the inbox has a server by which it sends; without one nothing goes out. */
  sends: z.boolean(),
  to: Correspondent.nullable(),
  /** Whoever takes part, and gets a copy unless taken off. */
  cc: z.array(Correspondent),
  /** Whoever asks to take part and gets nothing until somebody lets them. */
  asking: z.array(Correspondent),
  /** Of all these the addresses that mail came back from. */
  bouncing: z.array(z.string()),
  /** For so many seconds an answer can be taken back. */
  undoSeconds: z.number().int(),
});
export type Recipients = z.infer<typeof Recipients>;

const Trip = z.object({
  state: Delivery.shape.state,
  /** What the server of outgoing mail said. */
  lastAnswer: z.string().nullable(),
  sentAt: At.nullable(),
  /** When it came back in. */
  receivedAt: At.nullable(),
});
/** A real mail from a mailbox to itself; where answers come back to addresses with a plus, one to such an address, too. */
export const MailTrial = Trip.extend({ id: Id, plus: Trip.extend({ address: z.string() }).nullable() });

export const outgoingMailRoutes = routes({
  'GET /conversations/:id/deliveries': {
    can: 'conversations.read',
    about: 'How far the mails of a conversation are on their way, by recipient.',
    params: ById,
    reply: z.object({ items: z.array(Delivery) }),
  },
  'POST /deliveries/:id/attempt': {
    can: 'conversations.reply',
    about: 'Try now to deliver what failed, waits, or is not known to have arrived.',
    params: ById,
    reply: Delivery,
  },
  'GET /conversations/:id/recipients': {
    can: 'conversations.read',
    about: 'Who will receive an answer, and from which address.',
    params: ById,
    reply: Recipients,
  },
  'POST /conversations/:id/forwards': {
    can: 'conversations.reply',
    about: 'Forward messages to somebody else in a thread of their own; what they answer is a note for colleagues.',
    params: ById,
    body: z.strictObject({
      clientId: z.string().min(8).max(100),
      to: z.array(MailAddress).min(1).max(10),
      text: z.string().max(20_000).default(''),
      /** Which messages; the customer’s newest where none is named. */
      messageIds: z.array(Id).max(50).default([]),
      files: z.boolean().default(true),
    }),
    reply: z.object({ items: z.array(Delivery) }),
  },
  'POST /inboxes/:id/mailbox/test': {
    can: 'workspace.manage',
    about: 'Send a real mail from a mailbox to itself.',
    params: ById,
    reply: MailTrial,
  },
  'GET /mailbox-tests/:id': {
    can: 'workspace.manage',
    about: 'Whether that mail was sent, and came back in.',
    params: ById,
    reply: MailTrial,
  },
});
