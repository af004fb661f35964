import { z } from 'zod';
import { At, Id, events } from './define.ts';

/** An address to which mail goes. */
export const MailAddress = z.email().max(254).toLowerCase();
const Addresses = z.array(MailAddress).max(20);

/** How an answer goes out where answers are letters. */
export const Delivering = z.strictObject({
  /** Who gets a copy that all can see; whoever takes part in the thread where nobody is named. */
  cc: Addresses.optional(),
  bcc: Addresses.default([]),
  /** Whether what was written before goes along, folded. */
  quote: z.boolean().default(true),
});
export type Delivering = z.output<typeof Delivering>;

/** How far a message is on its way to one recipient. `unknown`: handed over, and the answer was lost. */
export const Delivery = z.object({
  kind: z.literal('delivery'),
  id: Id,
  conversationId: Id.nullable(),
  messageId: Id.nullable(),
  what: z.enum(['reply', 'forward', 'acknowledgement', 'continuation', 'test', 'notice']),
  recipient: z.string(),
  state: z.enum(['waiting', 'trying', 'sent', 'unknown', 'failed', 'cancelled']),
  tries: z.number().int(),
  /** When it goes out, or is tried again; until the first time it can be taken back. */
  sendAt: At,
  triedAt: At.nullable(),
  settledAt: At.nullable(),
  /** What the other server said last, in its own words. */
  lastAnswer: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export const deliveringEvents = events({
  'delivery.changed': { about: 'A message is further on its way to a recipient.', to: { agents: Delivery } },
  'delivery.failed': {
    about: 'A message could not be delivered; its conversation is open again.',
    to: { agents: Delivery },
  },
});
