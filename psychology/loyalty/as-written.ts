import type { Finding } from './finding.ts';
import { lintProgramme } from './lint.ts';
import type { Programme } from './programme.ts';

/** What a team writes of a programme, as far as its fairness depends on it. */
export interface Written {
  readonly card: Programme;
  readonly reminderDays: number | null;
  readonly about: string;
  readonly rules: readonly {
    readonly name: string;
    readonly on: { readonly what: string };
    readonly conditions: readonly unknown[];
  }[];
  readonly tiers: { readonly tiers: readonly { readonly perks: readonly string[] }[] } | null;
}

/** A finding as it is told to whoever wrote: why, with the words it stands in, and what to do. */
export interface Told {
  readonly id: Finding['id'];
  readonly reason: string;
  readonly todo: string;
}

/**
 * What keeps a programme from being published. What the product itself takes care of (joining and leaving in one step, given
 * steps named, expiry shown, no streaks) is told to the lint as it is. A review earns the same whatever it says.
 */
export function lintWritten(
  { card, reminderDays, about, rules, tiers }: Written,
  before: { readonly card: Programme; readonly members: number } | null = null,
): Told[] {
  const met = {
    programme: card,
    ...{ disclosed: true, expiryShown: true, remainderShown: true, joinSteps: 1, leaveSteps: 1 },
    reminderDays,
    ...{ pauseResets: false, consentPreticked: false, costHidden: false },
    rewardForReview: rules.some(({ on, conditions }) => on.what === 'review' && conditions.length > 0),
    texts: [about, ...rules.map(({ name }) => name), ...(tiers?.tiers ?? []).flatMap(({ perks }) => perks)],
  };
  return lintProgramme(met, before === null ? null : { programme: before.card, members: before.members }).map(
    ({ id, reason, whatToDo, quote }) => ({
      id,
      reason: quote === null ? reason : `${reason} (“${quote}”)`,
      todo: whatToDo,
    }),
  );
}
