import { z } from 'zod';
import { ClientId } from './conversations.ts';
import { PublicConversation, PublicMessage } from './customers-view.ts';
import { Line, Seq, WordsOrNone, needsWords, routes } from './define.ts';
import { FileIds } from './files.ts';
import { Email } from './people.ts';
import { Expectation } from './promises.ts';

/** A JSON Web Token (HS256, the inbox's secret, `sub`, `exp` at most an hour ahead; `name` and `email` if known). */
const IdentityToken = z.string().min(20).max(4000);

/** What the chat needs to draw itself. */
export const Visit = z.object({
  /** Whose chat this is. */
  title: z.string(),
  greeting: z.string(),
  /** A line for emergencies or the like, shown when the house is closed. */
  afterHours: z.string().nullable(),
  expectation: Expectation,
  people: z.array(z.object({ name: z.string() })),
  visitor: z.object({ name: z.string().nullable(), email: z.string().nullable(), identified: z.boolean() }),
  conversation: PublicConversation.nullable(),
  messages: z.array(PublicMessage),
  /** Where the live stream continues. */
  at: z.string(),
});
export type Visit = z.infer<typeof Visit>;

export const widgetRoutes = routes({
  'POST /widget/visits': {
    can: 'anyone',
    about: 'Begin a visit in the chat, or continue one by its token; a signed identity makes it a known customer’s.',
    body: z.strictObject({
      inbox: z.string().min(10).max(100),
      token: z.string().max(200).nullable().default(null),
      identity: IdentityToken.nullable().default(null),
      timeZone: z.string().max(60).optional(),
      language: z.string().max(35).optional(),
    }),
    reply: Visit.extend({ token: z.string() }),
    secret: true,
  },
  'GET /widget/visit': { can: 'visitor', about: 'The visit as it stands.', reply: Visit },
  'GET /widget/messages': {
    can: 'visitor',
    about: 'The customer’s own conversation: messages before or after a sequence number.',
    query: z.strictObject({
      before: Seq.optional(),
      after: Seq.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.object({ items: z.array(PublicMessage), more: z.boolean() }),
  },
  'POST /widget/messages': {
    can: 'visitor',
    about: 'Write to the house.',
    body: z.strictObject({ clientId: ClientId, text: WordsOrNone, files: FileIds }).check(needsWords),
    reply: z.object({ conversation: PublicConversation, message: PublicMessage }),
    bodyLimit: 64 * 1024,
  },
  'PUT /widget/seen': {
    can: 'visitor',
    about: 'Say what the customer has received and read.',
    body: z.strictObject({ deliveredSeq: z.number().int().min(0), readSeq: z.number().int().min(0) }),
    reply: PublicConversation.nullable(),
  },
  'PATCH /widget/visitor': {
    can: 'visitor',
    about: 'Leave a name or a mail address; it stays unverified.',
    body: z.strictObject({ name: Line.optional(), email: Email.optional() }),
    reply: Visit,
  },
});
