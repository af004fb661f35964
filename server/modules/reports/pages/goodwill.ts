import { askedBetween } from '#server/modules/surveys/index.ts';
import { programmeTotals } from '#server/modules/loyalty/index.ts';
import { givenBetween, goodwillSettings, recommendedBetween } from '#server/modules/goodwill/index.ts';
import { findEffects } from '../effects.ts';
import { measuredCount, measuredShare, type Part } from '../measured.ts';
import type { Desk, Shown } from '../page.ts';
import { momentsOf, type Days } from '../range.ts';
import { friendsTable, gesturesTable, membersTable, outcomesTable, programmesTable } from './goodwill-tables.ts';

/** What is given to customers (programmes, gestures, thanks), what became of it, and what goes with it. */
export async function goodwillPage(desk: Desk): Promise<Shown> {
  const { tx, now, asked } = desk;
  const [these, earlier] = [momentsOf(asked, asked.timeZone), momentsOf(asked.before, asked.timeZone)];
  const { currency } = await goodwillSettings(tx);
  const [[effects], programmes, given, before, [friends], [friendsBefore], promoters, promotersBefore] =
    await Promise.all([
      findEffects(tx),
      programmeTotals(tx, now),
      givenBetween(tx, these.from, these.to, currency),
      givenBetween(tx, earlier.from, earlier.to, currency),
      recommendedBetween(tx, these.from, these.to),
      recommendedBetween(tx, earlier.from, earlier.to),
      promotersIn(desk, asked),
      promotersIn(desk, asked.before),
    ]);
  const [claimed, claimedBefore] = [claimedOf(given), claimedOf(before)];
  const cost = (of: typeof given): number => of.reduce((sum, { costMinor }) => sum + costMinor, 0);
  const filtered = asked.inboxId !== null || asked.teamId !== null || asked.topicId !== null;
  return {
    currency,
    figures: [
      measuredShare('membersReturn', {
        yes: effects?.members.members.returned ?? 0,
        n: effects?.members.members.n ?? 0,
      }),
      measuredCount('gestures', claimed.n, claimedBefore.n),
      measuredCount('gestureCost', cost(given), cost(before)),
      measuredShare('gesturesClaimed', claimed, { before: claimedBefore }),
      measuredCount('friends', friends?.came ?? 0, friendsBefore?.came ?? 0),
      measuredShare('promoters', promoters, { before: promotersBefore }),
    ],
    tables: [
      membersTable(effects?.members.compared ?? []),
      programmesTable(programmes),
      gesturesTable(given),
      outcomesTable(effects?.gestures ?? []),
      friendsTable(friends),
    ],
    remarks: filtered ? ['This page is about the whole house: inbox, team and topic do not narrow it.'] : [],
  };
}

const claimedOf = (given: readonly { given: number; claimed: number }[]): Part => ({
  yes: given.reduce((sum, one) => sum + one.claimed, 0),
  n: given.reduce((sum, one) => sum + one.given, 0),
});

async function promotersIn({ tx, asked }: Desk, days: Days): Promise<Part> {
  const { from, to } = momentsOf(days, asked.timeZone);
  const answers = (await askedBetween(tx, from, to, null)).filter(({ measure }) => measure === 'nps');
  const count = (rows: typeof answers): number => rows.reduce((sum, { answered }) => sum + answered, 0);
  return { yes: count(answers.filter(({ score }) => score !== null && score >= 9)), n: count(answers) };
}
