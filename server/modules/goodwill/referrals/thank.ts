import type { Write } from '#server/notice.ts';
import type { Turn } from '#server/platform/turn.ts';
import { contactableFrom, record } from '#server/modules/contacts/index.ts';
import { holderOf, houseOf, idFrom, move, type Wish } from '#server/modules/ledger/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import { bookOf } from '../budgets.ts';
import { tellCredit } from '../credit/open.ts';
import { money } from '../page/money.ts';
import { lockReferral, placeOf, type ReferralRow } from './store.ts';
import { thankWords } from './words.ts';

export const thankJob = 'goodwill.thank_referral';

interface Thanked {
  readonly as: 'giver' | 'friend';
  readonly contactId: string;
  readonly amount: number;
  /** On the timeline. */
  readonly title: string;
}

/** Credit for both, in one link; each of them is told. */
export async function thank(turn: Turn, row: ReferralRow): Promise<void> {
  const { id, currency } = row;
  const both = thankedBy(row).filter(({ amount }) => amount > 0);
  const book = await bookOf(turn, currency);
  const { id: debitId } = await houseOf(turn, book, 'referrals');
  const wishes: Wish[] = [];
  for (const { as, contactId, amount } of both) {
    const { id: creditId } = await holderOf(turn, book, contactId);
    const reason = 'A friend came by a recommendation';
    wishes.push({
      id: idFrom(`referral ${as} ${id}`),
      debitId,
      creditId,
      amount,
      source: `referral:${id}:${as}`,
      reason,
    });
  }
  if (wishes.length > 0) await move(turn, idFrom(`referral ${id}`), wishes);
  for (const { as, contactId, amount: minor, title } of both) {
    await record(turn, {
      ...{ contactId, kind: 'reward', at: turn.now, title, amount: { minor, currency } },
      source: { kind: `referral_${as}`, id },
    });
    await tellCredit(turn, contactId);
    const at = await contactableFrom(turn, contactId);
    await turn.queue(thankJob, { contactId, referralId: id }, { at, key: `${thankJob}:${id}:${as}` });
  }
}

const thankedBy = (row: ReferralRow): Thanked[] => [
  {
    ...{ as: 'giver', contactId: row.contactId, amount: row.giverMinor },
    title: 'Credit with thanks for recommending us',
  },
  { as: 'friend', contactId: row.friendId, amount: row.friendMinor, title: 'Credit as a friend of a customer' },
];

/** A letter of thanks that asks for nothing. Who came is not named: what a friend ordered is theirs to tell. */
export async function writeThanks(turn: Turn, write: Write, contactId: string, referralId: string): Promise<void> {
  const [row] = await lockReferral(turn.tx, referralId);
  const [place] = await placeOf(turn.tx, contactId);
  const to = row === undefined ? undefined : thankedBy(row).find((one) => one.contactId === contactId);
  if (row?.state !== 'paid' || place === undefined || to === undefined) return;
  const [house] = await findWorkspace(turn.tx);
  const words = thankWords(place.language ?? 'en');
  const { conversationId, inboxId, channel } = place;
  await write(turn, channel, {
    ...{ conversationId, inboxId, contactId, link: '', picks: [] },
    subject: `${words.subject} – ${house?.name ?? ''}`,
    text: [words[to.as](money(to.amount, row.currency, place.language ?? 'en')), words.nothing].join('\n\n'),
  });
}
