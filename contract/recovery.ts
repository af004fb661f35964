import { z } from 'zod';
import { Level } from './balance.ts';
import { ContactName } from './contacts.ts';
import { At, ById, Id, Line, Paging, events, page, routes } from './define.ts';
import { FeelingLabel } from './feelings.ts';

/**
 * Somebody who was left on a low. `open`: something is not solved yet. `resolved`: solved, and they have not said that it
 * is good. `recovered`: they said so. `closed`: put aside by a colleague, with a reason.
 */
export const Recovery = z.object({
  kind: z.literal('recovery'),
  id: Id,
  state: z.enum(['open', 'resolved', 'recovered', 'closed']),
  contact: ContactName,
  /** Where the heaviest wound is. */
  conversation: z
    .object({ id: Id, number: z.number().int(), subject: z.string(), status: z.string(), lastSeq: z.number().int() })
    .nullable(),
  /** What hurt, the heaviest first. */
  reasons: z.array(z.string()),
  /** Open: since the oldest wound. Resolved: since the last one was closed. */
  since: At,
  enteredAt: At,
  ownerId: Id.nullable(),
  /** What their last words read as, where feelings are read. */
  mood: z.object({ label: FeelingLabel, intensity: z.number() }).nullable(),
  /** How they stand with us, with the last year as a line of scores. */
  balance: z
    .object({
      score: z.number(),
      level: Level,
      line: z.array(z.number().nullable()),
      openMoments: z.number().int(),
      restoreOnceSolved: z.number().int().nullable(),
    })
    .nullable(),
  /** What is promised next in that conversation. */
  next: z.object({ text: z.string().nullable(), startedAt: At, dueAt: At, overdue: z.boolean() }).nullable(),
  endedAt: At.nullable(),
  /** Recovered: how we know. `heard` is a colleague's word for it. */
  how: z.enum(['thanks', 'solved', 'survey', 'heard']).nullable(),
  /** Recovered: their words. Closed: the reason. */
  words: z.string().nullable(),
});
export type Recovery = z.infer<typeof Recovery>;

/** The queue in figures; counts go up to 1,000. */
export const RecoveryFigures = z.object({
  open: z.number().int(),
  resolved: z.number().int(),
  mine: z.number().int(),
  week: z.object({ entered: z.number().int(), recovered: z.number().int(), closed: z.number().int() }),
  /** People in the queue on the last evenings, the oldest first. */
  evenings: z.array(z.object({ day: z.string(), people: z.number().int() })),
  /** Since when nobody is here; null while somebody is. */
  emptySince: At.nullable(),
});
export type RecoveryFigures = z.infer<typeof RecoveryFigures>;

/** The letter to leads on Mondays: whether I want it, and whether any letter leaves this installation. */
const RecoveryLetter = z.object({ wanted: z.boolean(), works: z.boolean() });
export type RecoveryLetter = z.infer<typeof RecoveryLetter>;

export const recoveryRoutes = routes({
  'GET /recovery': {
    can: 'recovery.work',
    about:
      'People who were last left on a low: what is open first, the oldest wound on top; or those who recovered of late.',
    query: z.strictObject({
      ...Paging,
      show: z.enum(['active', 'recovered', 'closed']).default('active'),
      owner: z.enum(['anybody', 'me', 'nobody']).default('anybody'),
    }),
    reply: page(Recovery),
  },
  'GET /recovery/figures': {
    can: 'recovery.work',
    about:
      'How many people are in the recovery queue, what became of those of the week, and how it was on the last evenings.',
    reply: RecoveryFigures,
  },
  'PUT /recovery/:id/owner': {
    can: 'recovery.work',
    about: 'Take somebody on, give them to a colleague, or to nobody.',
    params: ById,
    body: z.strictObject({ ownerId: Id.nullable() }),
    reply: Recovery,
  },
  'POST /recovery/:id/confirmation': {
    can: 'recovery.work',
    about: 'Say in which words the customer confirmed that it is good again.',
    params: ById,
    body: z.strictObject({ words: Line }),
    reply: Recovery,
  },
  'POST /recovery/:id/closing': {
    can: 'recovery.work',
    about: 'Put somebody aside without their word, with a reason.',
    params: ById,
    body: z.strictObject({ why: Line }),
    reply: Recovery,
  },
  'DELETE /recovery/:id/end': {
    can: 'recovery.work',
    about: 'Take a confirmation or a closing back: they are in the queue again.',
    params: ById,
    reply: Recovery,
  },
  'GET /me/recovery-letter': {
    can: 'conversations.readAll',
    about: 'Whether I get the letter on Mondays that says who was left on a low; those who see every conversation do.',
    reply: RecoveryLetter,
  },
  'PUT /me/recovery-letter': {
    can: 'conversations.readAll',
    about: 'Get the letter on Mondays, or no more.',
    body: z.strictObject({ wanted: z.boolean() }),
    reply: RecoveryLetter,
  },
});

/** Says whom it is about and nothing of how they feel, so that nothing has to be unlearnt. */
export const recoveryEvents = events({
  'recovery.changed': {
    about: 'Somebody entered the recovery queue, moved in it or left it.',
    to: { agents: z.object({ recoveryId: Id, contactId: Id }) },
  },
});
