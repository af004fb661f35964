import { z } from 'zod';
import { At, Id } from './define.ts';
import { PublicAttachment } from './files.ts';

/** A message as its customer sees it: no reading, no notes, no internal ids of people. */
export const PublicMessage = z.object({
  kind: z.literal('message'),
  id: Id,
  seq: z.number().int(),
  clientId: z.string().nullable(),
  from: z.enum(['customer', 'agent']),
  name: z.string().nullable(),
  text: z.string(),
  at: At,
  /** What was promised in it, with the moment. */
  promises: z.array(z.object({ text: z.string(), dueAt: At })),
  attachments: z.array(PublicAttachment),
});
export type PublicMessage = z.infer<typeof PublicMessage>;

/** A conversation as its customer sees it. */
export const PublicConversation = z.object({
  kind: z.literal('conversation'),
  id: Id,
  number: z.number().int(),
  status: z.enum(['open', 'resolved']),
  /** When an answer is promised, while one is owed. */
  answerBy: At.nullable(),
  /** The newest of the customer's own messages that somebody here has seen. */
  seenSeq: z.number().int(),
  seenAt: At.nullable(),
  /** What the customer themself has read. */
  readSeq: z.number().int(),
  agentName: z.string().nullable(),
});
export type PublicConversation = z.infer<typeof PublicConversation>;
