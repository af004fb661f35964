import type { FailureFacts } from '#contract/gesture-facts.ts';
import type { GoodwillSettings } from '#contract/goodwill-budgets.ts';
import { propose, type Proposal } from '#psychology/goodwill/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { leftOf } from './budgets.ts';
import { daysBefore, quarterOf } from './period.ts';
import { givenTo, usualOf, type CaseRow } from './store/known.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** What limits a gift to a customer now, and what was given before: all that the rule asks for besides the failure itself. */
export async function limitsOf(
  turn: Turn,
  settings: GoodwillSettings,
  {
    contactId,
    teamId,
    agentId,
    exceptId = nobody,
  }: { contactId: string; teamId: string | null; agentId: string; exceptId?: string },
) {
  const yearAgo = daysBefore(turn.now, 365);
  const { currency, customerQuarterMinor } = settings;
  const [given] = await givenTo(turn.tx, contactId, yearAgo, quarterOf(turn.now), currency, exceptId);
  const [usual] = await usualOf(turn.tx, teamId, yearAgo, currency);
  const { left, monthly } = await leftOf(turn, settings, { owner: 'agent', ownerId: agentId });
  const { gifts = 0, totalMinor = 0, spendMinor = 0, quarterMinor = 0 } = given ?? {};
  return {
    monthlyMinor: monthly,
    history: { gifts, totalMinor, spendMinor: Math.max(0, spendMinor), teamMedianMinor: usual?.medianMinor ?? null },
    policy: {
      agentBudgetLeftMinor: left,
      customerLeftMinor: customerQuarterMinor === null ? null : Math.max(0, customerQuarterMinor - quarterMinor),
      approvalOverMinor: settings.approvalOverMinor,
      tokenMinor: settings.tokenMinor,
    },
  };
}

type Limits = Awaited<ReturnType<typeof limitsOf>>;

/** What the rule says to an amount that an agent chose. A gesture hangs on nothing, so there is no condition to give. */
export const judge = (facts: FailureFacts, open: boolean, { policy, history }: Limits, chosenMinor: number): Proposal =>
  propose({ ...facts, problemOpen: open, history, condition: 'none', chosenMinor }, policy);

/** Why the problem still counts as open, in words for the agent; nothing is given until then. */
export function whyOpen({ status, waitingSince, answered, overdue }: CaseRow): string[] {
  if (status === 'resolved') return [];
  const why: readonly (readonly [boolean, string])[] = [
    [waitingSince !== null, 'The customer waits for an answer.'],
    [!answered, 'Nobody has answered in this case yet.'],
    [overdue, 'Something that was promised is overdue.'],
  ];
  return why.filter(([applies]) => applies).map(([, words]) => words);
}
