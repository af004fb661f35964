import { contactableFrom } from '#server/modules/contacts/index.ts';
import type { Write } from '#server/notice.ts';
import type { Turn } from '#server/platform/turn.ts';
import { membersAfter } from '../store/memberships.ts';
import { know, letter } from './letter.ts';
import { tellEndJob, tellMemberJob } from './tasks.ts';

const batch = 200;

/** Tells somebody that their tier may end, thirty days before; not where they have kept it meanwhile. */
export async function tellTier(turn: Turn, write: Write, membershipId: string): Promise<boolean> {
  const it = await know(turn, membershipId);
  if (it === null || it.ended || it.member.leftAt !== null) return false;
  return letter(turn, write, it, ({ tier, unit }, words, day) =>
    tier?.endsAt == null
      ? null
      : [words.tierEnds(tier.name, day(tier.endsAt), words.count(tier.missingToKeep, unit)), words.toldOnce],
  );
}

/** Finds whom to tell that a programme has ended, some at a time, each when their own hours allow a letter. */
export async function tellEnd(turn: Turn, programmeId: string, after: string | null): Promise<void> {
  const members = await membersAfter(turn.tx, programmeId, after, batch);
  for (const { id, contactId } of members) {
    const at = await contactableFrom(turn, contactId);
    await turn.queue(tellMemberJob, { membershipId: id }, { at, key: `${tellMemberJob}:${id}` });
  }
  const last = members.at(-1);
  if (members.length === batch && last !== undefined) await turn.queue(tellEndJob, { programmeId, after: last.id });
}

/** Tells a member of a programme that has ended until when they can redeem what they have; nothing where they have nothing. */
export async function tellMember(turn: Turn, write: Write, membershipId: string): Promise<boolean> {
  const it = await know(turn, membershipId);
  if (it?.ended !== true) return false;
  return letter(turn, write, it, ({ name, balance, pending, unit, redeemableUntil }, words, day) => {
    const held = balance + pending;
    if (redeemableUntil === null || redeemableUntil <= turn.now || held === 0) return null;
    return [words.ended(name, words.count(held, unit), day(redeemableUntil)), words.toldOnce];
  });
}
