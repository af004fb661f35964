import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At, ById, Id, events, routes } from './define.ts';

export const TouchOccasion = z.enum(['anniversary', 'milestone', 'hard_case', 'helped_us', 'silence', 'recommended']);
export type TouchOccasion = z.infer<typeof TouchOccasion>;

/** An occasion for a personal word to a customer, without a failure. A person writes it; nothing is sent by itself. */
export const PersonalTouch = z.object({
  kind: z.literal('touch'),
  id: Id,
  contact: ContactName,
  occasion: TouchOccasion,
  /** Why now, in words. */
  reason: z.string(),
  /** `taken`: somebody is writing; their next answer to this customer is the touch. */
  state: z.enum(['proposed', 'taken', 'written', 'dismissed']),
  /** Their newest conversation, where one can write to them; null where the caller sees none. */
  conversationId: Id.nullable(),
  note: z.string().nullable(),
  foundAt: At,
  takenBy: Id.nullable(),
});
export type PersonalTouch = z.infer<typeof PersonalTouch>;

export const touchesRoutes = routes({
  'GET /touches': {
    can: 'goodwill.give',
    about: 'Occasions for a personal word that were found, newest first; at most one for a customer in 90 days.',
    reply: z.object({ items: z.array(PersonalTouch) }),
  },
  'PUT /touches/:id/writer': {
    can: 'goodwill.give',
    about: 'Take it on: the caller’s next answer to this customer is the touch.',
    params: ById,
    reply: PersonalTouch,
  },
  'DELETE /touches/:id/writer': {
    can: 'goodwill.give',
    about: 'Give it back, before anything was written.',
    params: ById,
    reply: PersonalTouch,
  },
  'PUT /touches/:id/note': {
    can: 'goodwill.give',
    about: 'Say what was written by hand.',
    params: ById,
    body: z.strictObject({ text: z.string().trim().min(1, 'write what was said').max(2_000) }),
    reply: PersonalTouch,
  },
  'PUT /touches/:id/dismissal': {
    can: 'goodwill.give',
    about: 'Not this time: this occasion does not come up again.',
    params: ById,
    reply: PersonalTouch,
  },
});

export const touchesEvents = events({
  'touch.changed': {
    about: 'An occasion for a personal word was found, taken on, written about or let pass.',
    to: { agents: z.object({ touchId: Id, contactId: Id }) },
  },
});
