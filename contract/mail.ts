import { z } from 'zod';
import { At, ById, Id, Line, events, routes } from './define.ts';

export const Correspondent = z.object({ name: z.string(), address: z.string() });

/** What is particular to a message that came or went by mail. `id` is the message’s. */
export const Mail = z.object({
  kind: z.literal('mail'),
  id: Id,
  conversationId: Id,
  direction: z.enum(['in', 'out']),
  subject: z.string(),
  sender: Correspondent,
  to: z.array(Correspondent),
  cc: z.array(Correspondent),
  /** Quoted history and signature. */
  folded: z.string().nullable(),
  hasHtml: z.boolean(),
  hasSource: z.boolean(),
  /** Whether the sender is who they say, with the reasons in words; `none`: their house does not say, `unchecked`: nobody could ask. */
  verdict: z.object({ result: z.enum(['pass', 'fail', 'none', 'unchecked']), why: z.array(z.string()) }).nullable(),
  /** Why this is taken for an automatic mail; null for a person’s. */
  automatic: z.string().nullable(),
});
export type Mail = z.infer<typeof Mail>;

/** Somebody who takes part by mail beside the customer. `id` is the conversation’s. */
export const Participant = z.object({
  kind: z.literal('participant'),
  id: Id,
  address: z.string(),
  name: z.string().nullable(),
  state: z.enum(['asking', 'approved', 'refused']),
  sinceSeq: z.number().int(),
});
export type Participant = z.infer<typeof Participant>;

export const mailRoutes = routes({
  'GET /conversations/:id/mails': {
    can: 'conversations.read',
    about: 'What is particular to the mails of a conversation, and who takes part in it.',
    params: ById,
    reply: z.object({ items: z.array(Mail), participants: z.array(Participant) }),
  },
  'GET /messages/:id/mail': {
    can: 'conversations.read',
    about: 'The source of a mail as it came, at most 256 KiB of it.',
    params: ById,
    reply: z.object({
      source: z.string().nullable(),
    }),
  },
  'PUT /conversations/:id/participants': {
    can: 'conversations.reply',
    about: 'Let somebody take part who asks to by mail, or not. Nobody reads what was written before.',
    params: ById,
    body: z.strictObject({ address: Line, state: z.enum(['approved', 'refused']) }),
    reply: Participant,
  },
});

export const mailEvents = events({
  'participant.changed': {
    about: 'Somebody asks to take part in a conversation by mail, or was answered.',
    to: { agents: Participant },
  },
});

/** How mail is looked at, and where it is taken. */
export const showingRoutes = routes({
  'GET /mail-doors': {
    can: 'workspace.read',
    about: 'Where this installation takes mail by SMTP; null where it takes none.',
    reply: z.object({ smtpPort: z.number().int().nullable() }),
  },
  'GET /messages/:id/page': {
    can: 'conversations.read',
    about:
      'A short-lived address at which a mail can be looked at as it was made; pictures from elsewhere only if asked for.',
    params: ById,
    query: z.strictObject({ pictures: z.enum(['none', 'all']).default('none') }),
    reply: z.object({
      url: z.string(),
      expiresAt: At,
      /** So many pictures lie elsewhere; whoever fetches them may learn that the mail is read. */
      remote: z.number().int(),
      /** The page was too much, so its words are shown. */
      plain: z.boolean(),
    }),
  },
});
