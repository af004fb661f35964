import { z } from 'zod';
import { Id } from './define.ts';

/** A telephone number as the world writes it: `+` and 7 to 15 digits (E.164). */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'write it with its country, such as +353 1 555 0100');

/** How a call went: it rings, they talk, they have talked, nobody took it, or somebody spoke to the machine. */
export const CallState = z.enum(['ringing', 'talking', 'ended', 'missed', 'voicemail']);
export type CallState = z.infer<typeof CallState>;

/** A call in a thread. The message’s text is what a colleague noted of it; what was said is never recorded. */
export const CallFacts = z.object({
  /** `in`: the customer called us. */
  direction: z.enum(['in', 'out']),
  state: CallState,
  number: z.string().nullable(),
  /** How long they talked. */
  seconds: z.number().int().nullable(),
  agentId: Id.nullable(),
});
export type CallFacts = z.infer<typeof CallFacts>;
