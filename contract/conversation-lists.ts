import { z } from 'zod';
import { Conversation, Draft, Seen } from './conversations.ts';
import { Id, Paging, page, routes } from './define.ts';
import { FeelingLabel, Trend } from './feelings.ts';

/** Where conversations are found: the views of the inbox, and the search. */
export const conversationListsRoutes = routes({
  'GET /conversations': {
    can: 'conversations.read',
    about:
      'A page of conversations: mine, unassigned or all; longest wait, next promise, newest or hardest feeling first.',
    query: z.strictObject({
      ...Paging,
      view: z.enum(['mine', 'unassigned', 'all']).default('all'),
      status: z.enum(['open', 'waiting', 'snoozed', 'resolved', 'active', 'any']).default('active'),
      sort: z.enum(['waiting', 'due', 'newest', 'feeling']).default('waiting'),
      inboxId: Id.optional(),
      contactId: Id.optional(),
      assigneeId: Id.optional(),
      tag: z.string().max(60).optional(),
      /** What it is about at present. */
      topicId: Id.optional(),
      /** What the customer’s last words read as; `low` is any hard feeling. */
      feeling: z.enum([...FeelingLabel.options, 'low']).optional(),
      course: Trend.optional(),
    }),
    reply: page(Conversation).extend({ seen: z.array(Seen), drafts: z.array(Draft) }),
  },
  'GET /conversations/counts': {
    can: 'conversations.read',
    about: 'How many active conversations stand in each view; counted up to 1,000.',
    reply: z.object({ mine: z.number().int(), unassigned: z.number().int(), all: z.number().int() }),
  },
  'GET /search': {
    can: 'conversations.read',
    about: 'Find conversations by the words in them, by number, subject or customer.',
    query: z.strictObject({ ...Paging, q: z.string().trim().min(1).max(200) }),
    reply: page(z.object({ conversation: Conversation, snippet: z.string(), seq: z.number().int().nullable() })),
  },
  'GET /tags': { can: 'conversations.read', about: 'Tags in use.', reply: z.object({ items: z.array(z.string()) }) },
});
