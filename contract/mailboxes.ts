import { z } from 'zod';
import { At, ById, Id, Nothing, Paging, events, page, routes } from './define.ts';

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

/** How a provider knows Rapport: registered there by whoever runs it. */
const OAuthClient = z.strictObject({
  clientId: Word,
  clientSecret: Word.optional(),
  /** Microsoft’s directory; `common` where there is none of one’s own. */
  tenant: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .default('common'),
});

/** Only ever given, never shown. */
const Secrets = z.strictObject({
  imapPassword: Word.optional(),
  smtpPassword: Word.optional(),
  oauth: OAuthClient.extend({ refreshToken: Word }).optional(),
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
  /** The provider took its permission back: somebody must sign in again. */
  needsSignIn: z.boolean(),
  /** It is far behind, and so far nobody could be told of it by mail or webhook. */
  unheard: z.boolean(),
  /** What goes wrong with reading the Sent folder, where that is wanted; the mailbox itself is read nevertheless. */
  sentError: z.string().nullable(),
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

/** A mailbox to be connected once its provider has given leave; without a client by the one that is kept. */
export const AskConsent = z.strictObject({
  address: Address,
  imap: MailServer,
  smtp: MailServer,
  client: OAuthClient.optional(),
  backfillDays: z.number().int().min(0).max(365).default(0),
});
export type AskConsent = z.output<typeof AskConsent>;

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

export const mailboxRoutes = routes({
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
  'POST /inboxes/:id/mailbox/consents': {
    can: 'workspace.manage',
    about:
      'Begin signing in at Google or Microsoft; the address leads there, and back to the inbox when leave was given.',
    params: ById,
    body: AskConsent,
    reply: z.object({ url: z.url(), expiresAt: At }),
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
});

export const mailboxEvents = events({
  'mailbox.changed': { about: 'A mailbox was connected, changed, or goes well or badly now.', to: { agents: Mailbox } },
  'mailbox.lagging': {
    about: 'A mailbox is more than ten minutes behind; said once for each time.',
    to: { agents: Mailbox },
  },
  'mail.parked': { about: 'A mail could not be made a conversation.', to: { agents: ParkedMail } },
});
