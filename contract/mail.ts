import { z } from 'zod';
import { At, ById, Id, Line, Nothing, Paging, events, page, routes } from './define.ts';
import { Delivery, MailAddress } from './delivering.ts';

// Mailboxes: the way in and out behind an inbox.

/** A host name or an address, without a port. */
const Host = z
  .string()
  .trim()
  .max(253)
  .regex(/^[\w.:-]+$/, 'write the name of a server, such as imap.example.com');
const Port = z.number().int().min(1).max(65_535);
/** No control characters: a name in a protocol of lines. */
const Word = z
  .string()
  .max(1000)
  .regex(/^\P{Cc}+$/u, 'leave out line breaks');

export const Address = z.email().max(254).toLowerCase();

/** How one signs in: with a password, or with a token of Google or Microsoft that is renewed by itself. */
export const SignIn = z.enum(['password', 'google', 'microsoft']);

/** A server of mail. `tls` is encrypted from the start; `starttls` before anything is said; `none` is for this machine. */
export const MailServer = z.strictObject({
  host: Host,
  port: Port,
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  /** Empty where no sign-in is wanted, as by a relay of one’s own. */
  user: z
    .string()
    .max(320)
    .regex(/^\P{Cc}*$/u, 'leave out line breaks'),
  signIn: SignIn.default('password'),
});
export type MailServer = z.infer<typeof MailServer>;

/** Only ever given, never shown. */
const Secrets = z.strictObject({
  imapPassword: Word.optional(),
  smtpPassword: Word.optional(),
  oauth: z
    .strictObject({
      clientId: Word,
      clientSecret: Word.optional(),
      refreshToken: Word,
      /** Microsoft’s directory; `common` where there is none of one’s own. */
      tenant: z
        .string()
        .regex(/^[\w.-]{1,100}$/)
        .default('common'),
    })
    .optional(),
});

/** How the reading of a mailbox goes. */
export const MailHealth = z.object({
  /** `local`: no server is read, mail comes by SMTP, HTTP or import. */
  state: z.enum(['starting', 'reading', 'catching_up', 'failing', 'local']),
  /** Whole minutes since everything that there was had been read. */
  behindMinutes: z.number().int(),
  /** Mails that have come in and are not conversations yet. */
  backlog: z.number().int(),
  parked: z.number().int(),
  checkedAt: At.nullable(),
  arrivedAt: At.nullable(),
  failingSince: At.nullable(),
  failures: z.number().int(),
  lastError: z.string().nullable(),
  nextTryAt: At.nullable(),
  /** Mails that could not be handed over yet and are tried again, since when the first waits, and why. */
  unsent: z.number().int(),
  unsentSince: At.nullable(),
  unsentBecause: z.string().nullable(),
});

/** A mailbox. `id` is its inbox’s. */
export const Mailbox = z.object({
  kind: z.literal('mailbox'),
  id: Id,
  address: z.string(),
  imap: MailServer.nullable(),
  smtp: MailServer.nullable(),
  /** Which secrets are kept. */
  keeps: z.array(z.enum(['imap', 'smtp', 'oauth'])),
  readsSince: At,
  health: MailHealth,
});
export type Mailbox = z.infer<typeof Mailbox>;

const Outcome = z.object({ works: z.boolean(), words: z.string() });

export const SaveMailbox = z.strictObject({
  address: Address,
  imap: MailServer.nullable().default(null),
  smtp: MailServer.nullable().default(null),
  /** What is left out stays as it was kept. */
  secrets: Secrets.default({}),
  /** With a new mailbox: also what it got in the days before. */
  backfillDays: z.number().int().min(0).max(365).default(0),
});
export type SaveMailbox = z.output<typeof SaveMailbox>;

// Mails: what came in, and who takes part.

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
  /** Whether the sender is who they say: `pass`, `fail` or `none`, with the reasons in words. */
  verdict: z.object({ result: z.enum(['pass', 'fail', 'none']), why: z.array(z.string()) }).nullable(),
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

/** A mail that could not be made a conversation. */
export const ParkedMail = z.object({
  kind: z.literal('parkedMail'),
  id: Id,
  inboxId: Id,
  arrivedAt: At,
  size: z.number().int(),
  tries: z.number().int(),
  reason: z.string(),
});
export type ParkedMail = z.infer<typeof ParkedMail>;

export const mailRoutes = routes({
  'GET /mailboxes': {
    can: 'workspace.read',
    about: 'Every mailbox, and how reading it goes.',
    reply: z.object({ items: z.array(Mailbox) }),
  },
  'PUT /inboxes/:id/mailbox': {
    can: 'workspace.manage',
    about: 'Connect an inbox with a mailbox, or change how; without servers it takes mail by SMTP and HTTP.',
    params: ById,
    body: SaveMailbox,
    reply: Mailbox,
  },
  'POST /inboxes/:id/mailbox/trial': {
    can: 'workspace.manage',
    about: 'Try whether one can sign in at the servers of a mailbox.',
    params: ById,
    reply: z.object({ imap: Outcome.nullable(), smtp: Outcome.nullable() }),
  },
  'POST /inboxes/:id/mailbox/backfill': {
    can: 'workspace.manage',
    about: 'Bring in what the mailbox got in the last days; what is there already stays as it is.',
    params: ById,
    body: z.strictObject({ days: z.number().int().min(1).max(3650) }),
    reply: Mailbox,
  },
  'GET /parked-mails': {
    can: 'mail.parked',
    about: 'Mails that could not be made conversations, newest first.',
    query: z.strictObject({ ...Paging, inboxId: Id.optional() }),
    reply: page(ParkedMail),
  },
  'GET /parked-mails/:id': {
    can: 'mail.parked',
    about: 'One of them, with its source as it came; what is no UTF-8 is shown as Latin-1, at most 256 KiB.',
    params: ById,
    reply: ParkedMail.extend({ source: z.string() }),
  },
  'POST /parked-mails/:id/attempt': {
    can: 'mail.parked',
    about: 'Read a parked mail again.',
    params: ById,
    reply: Nothing,
  },
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
  'mailbox.changed': { about: 'A mailbox was connected, changed, or goes well or badly now.', to: { agents: Mailbox } },
  'mailbox.lagging': {
    about: 'A mailbox is more than ten minutes behind; said once for each time.',
    to: { agents: Mailbox },
  },
  'mail.parked': { about: 'A mail could not be made a conversation.', to: { agents: ParkedMail } },
  'participant.changed': {
    about: 'Somebody asks to take part in a conversation by mail, or was answered.',
    to: { agents: Participant },
  },
});

// Going out.

/** Whom an answer reaches, and from where. */
export const Recipients = z.object({
  /** The address from which it goes out. */
  from: Correspondent,
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

/** A real mail from a mailbox to itself. */
export const MailTrial = z.object({
  id: Id,
  state: Delivery.shape.state,
  /** What the server of outgoing mail said. */
  lastAnswer: z.string().nullable(),
  sentAt: At.nullable(),
  /** When it came back in. */
  receivedAt: At.nullable(),
});

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

// Showing.

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
