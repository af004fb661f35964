import { nudge } from '#psychology/loyalty/index.ts';
import { holderOf } from '#server/modules/ledger/index.ts';
import type { Write } from '#server/notice.ts';
import type { Turn } from '#server/platform/turn.ts';
import { noteReminded } from '../store/memberships.ts';
import { daysSince, know, letter } from './letter.ts';

/** Reminds somebody of their card, where they agreed, are overdue by their own rhythm and nothing stands against it. */
export async function remind(turn: Turn, write: Write, membershipId: string): Promise<boolean> {
  const it = await know(turn, membershipId);
  if (it === null || it.ended || it.design.reminderDays === null) return false;
  const { member, standing } = it;
  const { balance, held } = await holderOf(turn, member.programmeId, member.contactId);
  const { send } = nudge(
    {
      ...{ gapsDays: it.gaps, required: member.required, agreed: member.reminders && member.leftAt === null },
      earned: Math.max(0, balance - held - member.endowed),
      daysSinceLastStep: daysSince(turn.now, it.lastStepAt) ?? 0,
      daysSinceReminder: daysSince(turn.now, member.remindedAt),
      daysSinceGift: daysSince(turn.now, standing.giftAt),
      openProblem: standing.openProblem,
    },
    { reminderDays: it.design.reminderDays },
  );
  if (!send) return false;
  const sent = await letter(turn, write, it, ({ name, card, about }, words) => [
    ...[words.onCard(card?.text ?? '', name), card?.caption ?? '', about],
    words.askedFor,
  ]);
  if (sent) await noteReminded(turn.tx, member.id, turn.now);
  return sent;
}
