import type { NotInvited, ReviewSettings } from '#contract/review-invitations.ts';
import { assign } from '#psychology/measure/index.ts';
import { follower } from '#server/follow.ts';
import type { Write } from '#server/notice.ts';
import type { Turn } from '#server/platform/turn.ts';
import { allowed, contactableFrom, lockContact } from '#server/modules/contacts/index.ts';
import { openPromises } from '#server/modules/promises/index.ts';
import { daysAfter } from '../period.ts';
import { quietUntil } from '../quiet.ts';
import { send } from './send.ts';
import { reviewSettings } from './settings.ts';
import { closedCase, insertPass, type Closed, type ClosedCase } from './store.ts';

export const inviteJob = 'goodwill.invite_review';
/** A survey and an invitation are two asks: so many days lie between them. */
const afterSurveyDays = 30;
/** Whoever could not be invited for so long after the case is left alone: they would hardly know what about. */
const lateDays = 45;

/** Whoever’s case was closed is invited after a while; whether, is judged then. */
export const casesClosed = follower('goodwill.closed', ['conversation.changed'], async (turn, happened) => {
  for (const { said, at } of happened) {
    if (said.became !== 'resolved') continue;
    const { settings } = await reviewSettings(turn.tx);
    const closed = { conversationId: said.conversation.id, episodeId: said.episodeId };
    if (settings.on) await plan(turn, closed, daysAfter(at, settings.afterDays));
  }
});

const plan = (turn: Turn, closed: Closed, at: string): Promise<void> =>
  turn.queue(inviteJob, { ...closed }, { at, key: `${inviteJob}:${closed.episodeId}` });

/**
 * Invites everybody, or a share by lot, to leave a review. What they felt, answered or were given is not looked at; a gift only
 * moves the moment behind the quiet days. Their contact is held, so that two cases at once know of each other.
 */
export async function invite(turn: Turn, write: Write, closed: Closed): Promise<void> {
  const inviting = await reviewSettings(turn.tx);
  const [seen] = await closedCase(turn.tx, closed.conversationId);
  if (!inviting.settings.on || seen === undefined) return;
  await lockContact(turn.tx, seen.contactId);
  const [now = seen] = await closedCase(turn.tx, closed.conversationId);
  const against = await judge(turn, inviting.settings, closed, now);
  if (against !== null && 'later' in against) return plan(turn, closed, against.later);
  if (against !== null) return pass(turn, closed, against.not);
  if (!(await send(turn, write, inviting, closed, now))) await pass(turn, closed, 'no_way');
}

const pass = async (turn: Turn, { episodeId }: Closed, reason: NotInvited): Promise<void> => {
  await insertPass(turn.tx, episodeId, reason, turn.now);
};

type Against = { readonly not: NotInvited } | { readonly later: string };

/** What stands against it, or against now; null where nothing does. */
async function judge(turn: Turn, settings: ReviewSettings, closed: Closed, now: ClosedCase): Promise<Against | null> {
  const { share, agreedOnly } = settings;
  if (assign('review', closed.episodeId, [share, 1 - share]) !== 0) return { not: 'not_sampled' };
  const stands = standing(settings, closed, now, turn.now);
  if (stands !== null) return { not: stands };
  const agreed = await allowed(turn.tx, now.contactId, 'reviews', 'mail');
  if (agreed === false) return { not: 'opted_out' };
  if (agreedOnly && agreed === null) return { not: 'not_agreed' };
  const owed = (await openPromises(turn.tx, closed.conversationId)).at(-1)?.dueAt;
  if (owed !== undefined) return owed > turn.now ? { later: owed } : { not: 'owed' };
  const quiet = await quietUntil(turn, now.contactId);
  const later = await contactableFrom(turn, now.contactId, quiet ?? turn.now);
  return later > turn.now ? { later } : null;
}

function standing(settings: ReviewSettings, closed: Closed, now: ClosedCase, at: string): NotInvited | null {
  const { resolved, resolvedAt, episodeId, spam, elsewhere, invitedAt, askedAt } = now;
  const within = (since: string | null, days: number): boolean => since !== null && daysAfter(since, days) > at;
  if (!resolved || episodeId !== closed.episodeId) return 'reopened';
  if (spam) return 'spam';
  if (elsewhere) return 'open_elsewhere';
  if (!within(resolvedAt, lateDays)) return 'too_late';
  return within(invitedAt, settings.everyDays) || within(askedAt, afterSurveyDays) ? 'cooldown' : null;
}
