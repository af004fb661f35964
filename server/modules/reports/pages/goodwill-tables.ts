import type { givenBetween, outcomesUntil, recommendedBetween } from '#server/modules/goodwill/index.ts';
import type { MembersEffect, ProgrammeTotals } from '#server/modules/loyalty/index.ts';
import { column, table } from '../page.ts';

const points = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
const compared = [column('difference', 'Difference, points'), column('low', 'at least'), column('high', 'at most')].map(
  (one) => ({ ...one, unit: 'points' as const }),
);

const memberOutcomes = {
  return: 'Ordered again',
  no_repeat: 'Did not have to come back about a case',
  balance: 'Stand well with us now',
} as const;

export function membersTable(found: MembersEffect['compared']) {
  return table(
    'members',
    'What goes with being a member',
    null,
    [
      column('outcome', 'What went well', 'text'),
      column('members', 'Members', 'share'),
      column('others', 'Alike customers', 'share'),
      ...compared,
      column('n', 'Members compared'),
      column('alone', 'Without anybody alike'),
      column('says', 'What it says', 'text'),
    ],
    unlessEmpty(found, (row) => row.found).map(({ outcome, found: one }) => [
      memberOutcomes[outcome],
      ...(one.tooSmall ? [null, null, null, null, null] : [one.shareWith, one.shareWithout, ...pointsOf(one)]),
      ...[one.matched, one.unmatched, wordsOf(one)],
    ]),
    'Of the last twelve weeks, counted each night. Who was a member when they began, beside customers who were none and were alike until then: as many orders in the year before, the last one as long ago, customers as long, and whether they had written to us. Who chooses to join may differ otherwise, so this goes with membership and is not shown to come from it.',
  );
}

type Compared = Pick<
  MembersEffect['compared'][number]['found'],
  'difference' | 'low' | 'high' | 'tooSmall' | 'matched'
>;
const pointsOf = ({ difference, low, high }: Compared) => [points(difference), points(low), points(high)];

function wordsOf({ tooSmall, matched, low, high }: Compared): string {
  if (tooSmall) return `Too few to say (${String(matched)} of 30)`;
  return low > 0 ? 'Goes with more' : high < 0 ? 'Goes with less' : 'No clear difference';
}

/** Nothing at all where nobody could be compared about anything: three rows of dashes say no more. */
const unlessEmpty = <T>(rows: readonly T[], of: (row: T) => { matched: number; unmatched: number }): readonly T[] =>
  rows.some((row) => of(row).matched + of(row).unmatched > 0) ? rows : [];

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

export function programmesTable(programmes: readonly ProgrammeTotals[]) {
  return table(
    'programmes',
    'What programmes gave and owe',
    null,
    [
      column('programme', 'Programme', 'text'),
      column('unit', 'Counted in', 'text'),
      column('members', 'Members'),
      column('given', 'Given'),
      column('redeemed', 'Redeemed'),
      column('redeemedShare', 'Redeemed, share', 'share'),
      column('expired', 'Expired unused'),
      column('breakage', 'Expired, share', 'share'),
      column('outstanding', 'Owed to members'),
      column('expiring', 'of it expiring within a year'),
      column('pending', 'Not counting yet'),
    ],
    programmes.map(({ name, unit, members, given, redeemed, expired, outstanding, expiring, pending }) => [
      ...[name, unit, members, given, redeemed, share(redeemed, given), expired, share(expired, given)],
      ...[outstanding, expiring, pending],
    ]),
    'Since each programme began, as the ledger stands now.',
  );
}

const kinds = {
  ...{ credit: 'Credit', voucher: 'Voucher', free_period: 'A free period', upgrade: 'An upgrade' },
  ...{ gift: 'A gift', note: 'A handwritten note', call: 'A call' },
} as const;

export function gesturesTable(given: Awaited<ReturnType<typeof givenBetween>>) {
  return table(
    'gestures',
    'Gestures',
    null,
    [
      column('kind', 'Kind', 'text'),
      column('given', 'Offered'),
      column('claimed', 'Claimed'),
      column('lapsed', 'Ran out or made void'),
      column('cost', 'Cost of those claimed', 'money'),
    ],
    given.map(({ what, given: n, claimed, lapsed, costMinor }) => [kinds[what], n, claimed, lapsed, costMinor]),
  );
}

const gestureOutcomes = {
  return: 'Ordered again within 90 days',
  no_repeat: 'Did not come back about it within 7 days',
  balance: 'Stand well with us now',
} as const;

export function outcomesTable(outcomes: Awaited<ReturnType<typeof outcomesUntil>>) {
  return table(
    'outcomes',
    'What goes with a gesture',
    null,
    [
      column('outcome', 'What went well', 'text'),
      ...compared,
      column('n', 'Cases compared'),
      column('alone', 'Without any alike'),
      column('cost', 'Cost of each one better', 'money'),
      column('says', 'What it says', 'text'),
    ],
    unlessEmpty(outcomes, (row) => row).map(({ outcome, costPerBetterMinor, words, ...one }) => [
      gestureOutcomes[outcome],
      ...(one.tooSmall ? [null, null, null] : pointsOf(one)),
      ...[one.matched, one.unmatched, costPerBetterMinor, words],
    ]),
    'Of the last year, counted each night. Cases in which something had gone wrong, with a gesture and without one: alike in topic, channel, what went wrong, and whether the customer was new.',
  );
}

export function friendsTable(friends: Awaited<ReturnType<typeof recommendedBetween>>[number] | undefined) {
  const { links = 0, came = 0, thanked = 0, waiting = 0, doubted = 0, refused = 0, written = 0 } = friends ?? {};
  return table(
    'friends',
    'Word of mouth',
    null,
    [column('what', 'What happened', 'text'), column('n', 'How often')],
    [
      ['Customers who asked for a link for friends', links],
      ['Friends who came and ordered', came],
      ['… and both were thanked', thanked],
      ['… whose order is younger than 14 days', waiting],
      ['… of whom somebody should look', doubted],
      ['… refused, as it was one person', refused],
      ['Thanks written by hand to who recommended or helped us', written],
    ],
  );
}
