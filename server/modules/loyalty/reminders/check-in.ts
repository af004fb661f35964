import { checkInAfterDays } from '#psychology/loyalty/index.ts';
import { quietAfter } from '#psychology/goodwill/index.ts';
import type { Write } from '#server/notice.ts';
import type { Turn } from '#server/platform/turn.ts';
import { daysSince, know, letter } from './letter.ts';
import { noteCheckedIn } from './store.ts';

const reminderDays = 14;

/** Asks once how it goes, some time after a reward: a question of service, no offer. */
export async function checkIn(turn: Turn, write: Write, membershipId: string): Promise<boolean> {
  const it = await know(turn, membershipId);
  if (it === null) return false;
  const { member, standing } = it;
  const redeemed = daysSince(turn.now, standing.redeemedAt);
  const after = checkInAfterDays(it.gaps);
  const asked = member.checkedInAt !== null && member.checkedInAt >= (standing.redeemedAt ?? '');
  const early = redeemed === null || after === null || redeemed < after || asked;
  const quiet = standing.openProblem || quietAfter(daysSince(turn.now, standing.giftAt)).quiet;
  const reminded = (daysSince(turn.now, member.remindedAt) ?? Infinity) < reminderDays;
  if (early || quiet || reminded || !member.reminders || member.leftAt !== null) return false;
  const sent = await letter(turn, write, it, (_card, words) => [words.howIsIt, words.askedFor]);
  if (sent) await noteCheckedIn(turn.tx, member.id, turn.now);
  return sent;
}
