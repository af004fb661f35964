import { checkInAfterDays, nudge } from '#psychology/loyalty/index.ts';
import { quietAfter } from '#psychology/goodwill/index.ts';
import { contactableFrom } from '#server/modules/contacts/index.ts';
import { holderOf } from '#server/modules/ledger/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Write } from '#server/notice.ts';
import type { Turn } from '#server/platform/turn.ts';
import { cardOf } from '../cards/shown.ts';
import { linkFor } from '../link.ts';
import { stepMoments } from '../store/earnings.ts';
import { membershipById, noteReminded, toRemind, type MembershipRow } from '../store/memberships.ts';
import { findVersion } from '../store/programmes.ts';
import { noteCheckedIn, standingOf, toCheckIn, type Standing } from './store.ts';

export const remindJob = 'loyalty.remind';
export const checkInJob = 'loyalty.check_in';
const dayMs = 86_400_000;
const batch = 500;
const mostGaps = 13;

/** Finds who may have to be reminded or asked how it goes; each is judged again when their own hours allow a letter. */
export async function planReminders(turn: Turn): Promise<void> {
  for (let after: string | null = null; ;) {
    const members: MembershipRow[] = [...(await toRemind(turn.tx, turn.now, after, batch))];
    for (const { id, contactId } of members) await plan(turn, remindJob, id, contactId);
    after = members.at(-1)?.id ?? null;
    if (members.length < batch) break;
  }
  for (const { id, contactId } of await toCheckIn(turn.tx, turn.now, batch))
    await plan(turn, checkInJob, id, contactId);
}

async function plan(turn: Turn, task: string, membershipId: string, contactId: string): Promise<void> {
  await turn.queue(
    task,
    { membershipId },
    { at: await contactableFrom(turn, contactId), key: `${task}:${membershipId}` },
  );
}

/** Reminds somebody of their card, where they agreed, are overdue by their own rhythm and nothing stands against it. */
export async function remind(turn: Turn, write: Write, membershipId: string): Promise<boolean> {
  const it = await know(turn, membershipId);
  if (it === null || it.reminderDays === null) return false;
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
    { reminderDays: it.reminderDays },
  );
  if (!send) return false;
  const { name, card, about } = await cardOf(turn, member);
  const said = `${card?.text ?? ''} on your card “${name}”.`;
  const text = [said, card?.caption ?? '', about].filter((line) => line !== '').join('\n\n');
  if (!(await letter(turn, write, it, name, text))) return false;
  await noteReminded(turn.tx, member.id, turn.now);
  return true;
}

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
  const silent = !member.reminders || member.leftAt !== null || withinTwoWeeks(turn.now, member.remindedAt);
  if (early || quiet || silent) return false;
  const { name } = await cardOf(turn, member);
  const text =
    'You redeemed a reward some time ago. Is everything as you hoped? If anything is not, just answer this mail; a person reads it.';
  if (!(await letter(turn, write, it, name, text))) return false;
  await noteCheckedIn(turn.tx, member.id, turn.now);
  return true;
}

interface Known {
  readonly member: MembershipRow;
  readonly standing: Standing;
  readonly gaps: number[];
  readonly lastStepAt: string | null;
  readonly reminderDays: number | null;
  readonly origin: string;
}

async function know(turn: Turn, membershipId: string): Promise<Known | null> {
  const [member] = await membershipById(turn.tx, membershipId);
  if (member === undefined) return null;
  const [version] = await findVersion(turn.tx, member.programmeId, member.version);
  const [standing] = await standingOf(turn.tx, member.programmeId, member.contactId);
  if (version === undefined || standing === undefined) return null;
  const moments = (await stepMoments(turn.tx, membershipId, mostGaps)).map(({ at }) => at);
  const gaps = moments.slice(1).map((at, n) => (Date.parse(at) - Date.parse(moments[n] ?? at)) / dayMs);
  const { reminderDays } = version.design;
  return { member, standing, gaps, lastStepAt: moments.at(-1) ?? null, reminderDays, origin: version.origin };
}

async function letter(
  turn: Turn,
  write: Write,
  { member, standing, origin }: Known,
  name: string,
  text: string,
): Promise<boolean> {
  const { conversationId, inboxId, channel } = standing;
  if (conversationId === null || inboxId === null || channel === null) return false;
  const [house] = await findWorkspace(turn.tx);
  const { contactId } = member;
  const link = await linkFor(turn, contactId, origin);
  const foot = 'You get this because you asked for reminders. On the page behind the link one press ends them.';
  return write(turn, channel, {
    ...{ conversationId, inboxId, contactId, link, picks: [] },
    subject: `${name} – ${house?.name ?? ''}`,
    text: [text, '{{link}}', foot].join('\n\n'),
  });
}

const daysSince = (now: string, at: string | null): number | null =>
  at === null ? null : (Date.parse(now) - Date.parse(at)) / dayMs;
const withinTwoWeeks = (now: string, at: string | null): boolean => (daysSince(now, at) ?? Infinity) < 14;
