import { z } from 'zod';

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
