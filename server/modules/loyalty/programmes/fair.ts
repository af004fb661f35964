import { lintProgramme, problemsOf, type Programme as PureProgramme } from '#psychology/loyalty/index.ts';
import type { Card, Design } from '#contract/programme-design.ts';
import type { Finding } from '#contract/programmes.ts';

/** A card as psychology/loyalty judges and shows it. */
export const pureOf = ({
  language,
  mode,
  required,
  endowed,
  reason,
  reward,
  step,
  expiresAfterDays,
}: Card): PureProgramme => ({
  ...{ language, mode, required, endowed, reason, reward, step, expiresAfterDays },
});

interface Before {
  readonly design: Design;
  readonly members: number;
}

/**
 * What keeps a design from being published. What the product itself takes care of (leaving in one step, given steps named, expiry
 * shown, no streaks) is told to the lint as it is.
 */
export function unfair(design: Design, before: Before | null): Finding[] {
  const given = {
    programme: pureOf(design.card),
    ...{ disclosed: true, expiryShown: true, remainderShown: true, joinSteps: 1, leaveSteps: 1 },
    reminderDays: design.reminderDays,
    ...{ pauseResets: false, consentPreticked: false, costHidden: false },
    rewardForReview: design.rules.some(({ on, conditions }) => on.what === 'review' && conditions.length > 0),
    texts: [
      design.about,
      ...design.rules.map(({ name }) => name),
      ...(design.tiers?.tiers ?? []).flatMap(({ perks }) => perks),
    ],
  };
  const published = before === null ? null : { programme: pureOf(before.design.card), members: before.members };
  const found = lintProgramme(given, published);
  return found.map(({ id, reason, whatToDo, quote }) => ({
    id,
    reason: quote === null ? reason : `${reason} (“${quote}”)`,
    todo: whatToDo,
  }));
}

/** Whether a card holds together; an empty list says yes. */
export const broken = (card: Card): string[] => problemsOf(pureOf(card));
