import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { join, leave } from '../cards/join.ts';
import { tellCard } from '../cards/tell.ts';
import { redeem } from '../rewards/redeem.ts';
import { findMembership, setReminders } from '../store/memberships.ts';
import type { Did, Wrong } from './words.ts';

const dids: readonly Did[] = ['join', 'leave', 'redeem', 'remind', 'forget'];
export const isDid = (what: unknown): what is Did => dids.some((one) => one === what);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Does what a form of the page asks for, with what its customer may do and no more. Answers what it was. */
export async function take(turn: Turn, contactId: string, body: URLSearchParams): Promise<Did> {
  const [what, programmeId] = [body.get('do'), body.get('card') ?? ''];
  if (!uuid.test(programmeId) || !isDid(what)) throw new Refused('elsewhere');
  try {
    await act(turn, { contactId, programmeId }, what, body);
    return what;
  } catch (error) {
    // A problem ends the turn: nothing of a half-done redemption stays.
    if (error instanceof Problem && error.status < 500) throw new Refused(whyOf(error));
    throw error;
  }
}

/** Not done, for a reason that its customer reads in their language. */
export class Refused extends Error {
  readonly why: Wrong;
  constructor(why: Wrong) {
    super(why);
    this.why = why;
  }
}

const whys: Readonly<Record<string, Wrong>> = {
  balance_too_low: 'too_low',
  used_up: 'used_up',
  not_open: 'not_open',
  programme_over: 'over',
};
const whyOf = ({ code, status }: Problem): Wrong => whys[code] ?? (status === 404 ? 'not_here' : 'other');

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
    if (!uuid.test(id) || !uuid.test(rewardId)) throw new Refused('elsewhere');
    await redeem(turn, { id, rewardId, programmeId, contactId });
  } else {
    const [member] = await findMembership(turn.tx, programmeId, contactId);
    if (member?.leftAt !== null) throw new Refused('not_here');
    const reminders = what === 'remind';
    await setReminders(turn.tx, member.id, reminders);
    await tellCard(turn, { ...member, reminders });
  }
}
