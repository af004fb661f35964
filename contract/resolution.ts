import { z } from 'zod';
import { At, ById, Id, Nothing, routes } from './define.ts';

/** A measured figure with its doubt: `low` and `high` bound the true value with 95 % confidence. */
const Figure = z.object({
  /** 0..1; null where nothing was counted. */
  value: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  n: z.number().int(),
  /** Do not rank and do not compare; `doubt` says why in words. */
  tooSmall: z.boolean(),
  doubt: z.string().nullable(),
});
const Count = z.number().int();

/** What people come back about within seven days of a case on a topic. */
export const NextIssue = z.object({
  topicId: Id,
  name: z.string(),
  /** Share of the cases, 0..1, that were followed by it, with its interval; `n` cases. */
  share: Figure,
  followed: Count,
});
export type NextIssue = z.infer<typeof NextIssue>;

/** Cases that were resolved in a span, and how. */
const Resolved = z.object({
  /** Afterwords that only say thanks are none. */
  cases: Count,
  /** Resolved fewer than seven days ago: left out of the three definitions, because their customers may still come back. */
  young: Count,
  /** Nobody knows what they were about, so a return on the topic is seen in the same conversation only. */
  withoutTopic: Count,
  firstContact: z.object({ noRepeat: Figure, oneTouch: Figure, confirmed: Figure }),
  /** Customers who said that it is solved or is not, or came back; `confirmed` rests on them alone. */
  asked: Count,
  /** Opened again within 14 days, of those resolved at least 14 days ago. */
  reopened: Figure,
  repeated: Figure,
  transferred: Figure,
  reasked: Figure,
  /** What it cost the customers, 0..1, from contacts, transfers and repetitions; nobody was asked. */
  effort: z.object({ mean: z.number().nullable(), low: Count, some: Count, high: Count }),
});

export const resolutionRoutes = routes({
  'GET /resolution': {
    can: 'reports.read',
    about:
      'First-contact resolution by three definitions, reopenings, repeats, transfers and effort, of cases resolved in a span.',
    query: z.strictObject({
      /** The last 28 days where nothing is said. */
      from: At.optional(),
      to: At.optional(),
      inboxId: Id.optional(),
      topicId: Id.optional(),
      teamId: Id.optional(),
    }),
    reply: Resolved.extend({
      /** The same for each topic, the most frequent first. */
      items: z.array(Resolved.extend({ topicId: Id.nullable() })),
    }),
  },
  'POST /resolution/rebuild': {
    can: 'workspace.manage',
    about: 'Count the facts of every episode anew from what was written; in its own time.',
    reply: Nothing,
  },
  'GET /conversations/:id/next-issues': {
    can: 'conversations.read',
    about:
      'What people with this topic came back about within seven days: at most three, where it is known well enough.',
    params: ById,
    reply: z.object({ topicId: Id.nullable(), items: z.array(NextIssue) }),
  },
  'DELETE /conversations/:id/next-issues/:topicId': {
    can: 'conversations.reply',
    about: 'Put a hint away in this conversation.',
    params: z.strictObject({ id: Id, topicId: Id }),
    reply: Nothing,
  },
});
