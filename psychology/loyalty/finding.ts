/** A dark pattern. A finding stops publication until it is gone. */
export interface Finding {
  readonly id: PatternId;
  readonly reason: string;
  readonly whatToDo: string;
  /** The words that show it; null when it is not in a text. */
  readonly quote: string | null;
}

export type PatternId = keyof typeof patterns;

/** Every pattern that is refused: why, and what to do instead. Direction: EU rules on unfair and manipulative practice. */
export const patterns = {
  invalid_card: ['The card does not hold together.', 'Correct the numbers or add what is missing.'],
  moved_target: [
    'People joined for another aim, reward or time; changing it takes away what they earned.',
    'Publish it as a new programme. Members keep the card that they joined.',
  ],
  hidden_expiry: ['Steps lapse and the card does not say so.', 'Show the date on the card, or let steps never lapse.'],
  hidden_remainder: [
    'The longer card asks as much as the short one and does not say so.',
    'Show the line with what is left to do, or make it a genuine head start.',
  ],
  undisclosed_start: ['The given steps look as if they were earned.', 'Show which steps were given, and why.'],
  loss_countdown: [
    'A countdown to a loss presses people instead of inviting them.',
    'Say what they have and until when, once, without a clock.',
  ],
  streak_loss: [
    'Losing everything for one pause punishes life getting in the way.',
    'Count what was done; a pause takes nothing.',
  ],
  too_many_reminders: [
    'More than one reminder in 14 days is pressure.',
    'Remind at most once in 14 days, and only those who are overdue.',
  ],
  exit_harder: [
    'Leaving takes more steps than joining.',
    'Let people leave in as few steps as they joined, in the same place.',
  ],
  false_scarcity: [
    'It claims a shortage or hurry that the product does not check.',
    'Leave it out, or state the true number or date.',
  ],
  confirm_shaming: ['Saying no is worded so that people feel bad about it.', 'Word the refusal plainly: “No, thanks”.'],
  preticked_consent: ['Consent is given before anybody chose.', 'Leave the box empty.'],
  hidden_cost: ['There is a cost that is not shown where people decide.', 'Show the whole cost beside the button.'],
  gift_for_review: ['A gift depends on a review, a rating or silence.', 'Give it without a condition, or not at all.'],
  filtered_ask: [
    'Only people expected to be happy are asked, so the answers flatter.',
    'Ask all closed cases or a random sample.',
  ],
  forced_positivity: ['It asks for a good answer rather than a true one.', 'Ask openly: “How was it?”'],
} as const satisfies Record<string, readonly [reason: string, whatToDo: string]>;

/** A finding of a pattern, with the words that show it where there are any. */
export function finding(id: PatternId, quote: string | null = null): Finding {
  const [reason, whatToDo] = patterns[id];
  return { id, reason, whatToDo, quote };
}
