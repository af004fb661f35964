import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { join, leave } from '../cards/join.ts';
import { tellCard } from '../cards/tell.ts';
import { redeem } from '../rewards/redeem.ts';
import { findMembership, setReminders } from '../store/memberships.ts';

/** What a page says after each thing that can be done on it. */
export const didWords = {
  join: 'You have joined. Your card is here.',
  leave: 'You have left. What you had is kept, should you come back.',
  redeem: 'Redeemed. You find it below.',
  remind: 'We may remind you by mail, at most once in 14 days.',
  forget: 'No more reminders.',
} as const;

export type Did = keyof typeof didWords;
export const isDid = (what: unknown): what is Did => typeof what === 'string' && Object.hasOwn(didWords, what);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const elsewhere = 'That is not on this page. Choose from what is here.';

/** Does what a form of the page asks for, with what its customer may do and no more. Answers what it was. */
export async function take(turn: Turn, contactId: string, body: URLSearchParams): Promise<Did> {
  const [what, programmeId] = [body.get('do'), body.get('card') ?? ''];
  if (!uuid.test(programmeId) || !isDid(what)) throw new Refused(elsewhere);
  try {
    await act(turn, { contactId, programmeId }, what, body);
    return what;
  } catch (error) {
    // A problem ends the turn: nothing of a half-done redemption stays.
    if (error instanceof Problem && error.status < 500) throw new Refused(wordsOf(error));
    throw error;
  }
}

/** Not done, for a reason that its customer reads. */
export class Refused extends Error {}

const wordsOf = ({ code, status, message }: Problem): string => {
  if (code === 'balance_too_low') return 'That takes more than is on the card now. Nothing was taken.';
  return status === 404 ? 'That is no longer here.' : message;
};

async function act(
  turn: Turn,
  { contactId, programmeId }: { contactId: string; programmeId: string },
  what: Did,
  body: URLSearchParams,
): Promise<void> {
  if (what === 'join') await join(turn, programmeId, contactId, 'page');
  else if (what === 'leave') await leave(turn, programmeId, contactId);
  else if (what === 'redeem') {
    const [id, rewardId] = [body.get('redemption') ?? '', body.get('reward') ?? ''];
    if (!uuid.test(id) || !uuid.test(rewardId)) throw new Refused(elsewhere);
    await redeem(turn, { id, rewardId, programmeId, contactId });
  } else {
    const [member] = await findMembership(turn.tx, programmeId, contactId);
    if (member?.leftAt !== null) throw new Refused('Join first.');
    const reminders = what === 'remind';
    await setReminders(turn.tx, member.id, reminders);
    await tellCard(turn, { ...member, reminders });
  }
}
