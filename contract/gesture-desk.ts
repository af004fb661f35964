import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At } from './define.ts';
import { GestureCategory, GestureKind, Minor } from './gesture-facts.ts';
import { Gesture } from './gesture.ts';

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
