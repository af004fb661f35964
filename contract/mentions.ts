import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At, Id, Paging, events, page, routes } from './define.ts';

/** A note that names a colleague, as that colleague is told of it. `id` is the note's. */
export const Mention = z.object({
  kind: z.literal('mention'),
  id: Id,
  /** Who is named. */
  agentId: Id,
  authorId: Id.nullable(),
  authorName: z.string().nullable(),
  /** The first words of the note. */
  text: z.string(),
  at: At,
  conversationId: Id,
  /** The note's number in its conversation. */
  seq: z.number().int(),
  subject: z.string(),
  contact: ContactName,
  /** Whether who is named has seen the conversation that far. */
  seen: z.boolean(),
});
export type Mention = z.infer<typeof Mention>;

export const mentionsRoutes = routes({
  'GET /mentions': {
    can: 'conversations.read',
    about: 'Notes that name me, newest first.',
    query: z.strictObject({ ...Paging }),
    reply: page(Mention),
  },
});

export const mentionsEvents = events({
  'colleague.mentioned': { about: 'A note named a colleague.', to: { agents: Mention } },
});
