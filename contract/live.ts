import { z } from 'zod';
import { Id } from './define.ts';

/** The first thing a socket says. Visitors name their token here, never in the address. `after` resumes. */
export const Hello = z.strictObject({
  type: z.literal('hello'),
  token: z.string().max(200).optional(),
  after: z.string().max(60).nullable(),
});

/** Passing signals: not stored, not resumed. */
export const Signal = z.strictObject({
  type: z.literal('signal'),
  what: z.enum(['typing', 'stopped', 'looking', 'left']),
  conversationId: Id.optional(),
});

export const FromClient = z.discriminatedUnion('type', [Hello, Signal, z.strictObject({ type: z.literal('ping') })]);
export type FromClient = z.infer<typeof FromClient>;

/**
 * What the server says. `at` orders frames for ever, `after` names the frame before on this socket:
 * a client whose last `at` differs has a gap and says hello again.
 */
export type FromServer =
  | { readonly type: 'ready'; readonly at: string; readonly resync: boolean }
  | {
      readonly type: 'event';
      readonly at: string;
      readonly after: string;
      readonly name: string;
      readonly data: unknown;
    }
  | {
      readonly type: 'signal';
      readonly what: string;
      readonly conversationId: string;
      readonly who: { readonly id: string | null; readonly name: string | null; readonly customer: boolean };
    }
  | { readonly type: 'presence'; readonly online: readonly string[] }
  | { readonly type: 'pong' };
