import type { Design } from '#contract/programme-design.ts';
import type { PublicCard } from '#contract/cards.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Write } from '#server/notice.ts';
import type { Turn } from '#server/platform/turn.ts';
import { cardOf } from '../cards/shown.ts';
import { linkFor } from '../link.ts';
import { stepMoments } from '../store/earnings.ts';
import { membershipById, type MembershipRow } from '../store/memberships.ts';
import { findProgramme, findVersion } from '../store/programmes.ts';
import { letterWords, type LetterWords } from './letter-words.ts';
import { standingOf, type Standing } from './store.ts';

const dayMs = 86_400_000;
const mostGaps = 13;

/** What is known of a member before anything is written to them. */
export interface Known {
  readonly member: MembershipRow;
  readonly standing: Standing;
  /** Days between their steps, oldest first. */
  readonly gaps: number[];
  readonly lastStepAt: string | null;
  readonly design: Design;
  readonly ended: boolean;
  readonly origin: string;
}

export async function know(turn: Turn, membershipId: string): Promise<Known | null> {
  const [member] = await membershipById(turn.tx, membershipId);
  if (member === undefined) return null;
  const [[programme], [version], [standing]] = await Promise.all([
    findProgramme(turn.tx, member.programmeId),
    findVersion(turn.tx, member.programmeId, member.version),
    standingOf(turn.tx, member.programmeId, member.contactId),
  ]);
  if (programme === undefined || version === undefined || standing === undefined) return null;
  const moments = (await stepMoments(turn.tx, membershipId, mostGaps)).map(({ at }) => at);
  const gaps = moments.slice(1).map((at, n) => (Date.parse(at) - Date.parse(moments[n] ?? at)) / dayMs);
  const { design, origin } = version;
  return {
    member,
    standing,
    gaps,
    lastStepAt: moments.at(-1) ?? null,
    design,
    ended: programme.endedAt !== null,
    origin,
  };
}

/** What a letter says, given the card as it stands and days in its language; null where there is nothing to say any more. */
export type Text = (card: PublicCard, words: LetterWords, day: (at: string) => string) => readonly string[] | null;

/** Writes to a member, with the link to their own page; false where nothing is to be said or no way leads to them. */
export async function letter(
  turn: Turn,
  write: Write,
  { member, standing, design, origin }: Known,
  text: Text,
): Promise<boolean> {
  const { conversationId, inboxId, channel } = standing;
  if (conversationId === null || inboxId === null || channel === null) return false;
  const [house] = await findWorkspace(turn.tx);
  const card = await cardOf(turn, member);
  const { language } = design.card;
  const said = text(card, letterWords(language), dayIn(language, house?.timeZone ?? 'UTC'));
  if (said === null) return false;
  const { contactId } = member;
  const link = await linkFor(turn, contactId, origin);
  const foot = said.at(-1) ?? '';
  return write(turn, channel, {
    ...{ conversationId, inboxId, contactId, link, picks: [] },
    subject: `${card.name} – ${house?.name ?? ''}`,
    text: [...said.slice(0, -1).filter((line) => line !== ''), '{{link}}', foot].join('\n\n'),
  });
}

const dayIn = (language: string, timeZone: string): ((at: string) => string) => {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone },
  });
  return (at) => format.format(new Date(at));
};

/** Days since a moment; null where there was none. */
export const daysSince = (now: string, at: string | null): number | null =>
  at === null ? null : (Date.parse(now) - Date.parse(at)) / dayMs;
