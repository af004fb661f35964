import { REDEEMABLE_DAYS, redeemableUntil } from '#psychology/loyalty/index.ts';
import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lapse } from '#server/modules/ledger/index.ts';
import { letterWords } from '../reminders/letter-words.ts';
import { closeProgramme, toClose, type ProgrammeRow } from '../store/programmes.ts';

const batch = 200;

/** Until when what was earned in a programme can be redeemed; null while it has not ended. ISO 8601. */
export const closesAt = (endedAt: string | null): string | null =>
  endedAt === null ? null : new Date(redeemableUntil(Date.parse(endedAt))).toISOString();

/** @throws Problem 409 `programme_over` once the time for redeeming is over */
export function mustBeRedeemable({ endedAt }: ProgrammeRow, now: string): void {
  const until = closesAt(endedAt);
  if (until !== null && now >= until)
    throw new Problem(
      409,
      'programme_over',
      `This programme has ended; it could be redeemed until ${until.slice(0, 10)}.`,
    );
}

/** Lets lapse what is still held in a programme whose time for redeeming is over, some at a time. Answers whether there is more. */
export async function closeEnded(turn: Turn): Promise<boolean> {
  const [programme] = await toClose(
    turn.tx,
    new Date(Date.parse(turn.now) - REDEEMABLE_DAYS * 86_400_000).toISOString(),
  );
  if (programme === undefined) return false;
  const reason = letterWords(programme.design.card.language).lapsed;
  if ((await lapse(turn, programme.id, reason, batch)) < batch) await closeProgramme(turn.tx, programme.id, turn.now);
  return true;
}
