import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At, Id } from './define.ts';
import { FailureFacts, GestureCategory, GestureKind, GestureState } from './gesture-facts.ts';
import { Money } from './money.ts';

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
  /** Of credit, once it is claimed: what the customer has to their credit now, in the currency of its amount. */
  openCreditMinor: z.number().int().nullable(),
});
export type Gesture = z.infer<typeof Gesture>;
