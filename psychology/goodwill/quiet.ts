/** Days after a gift without any ask: review, upsell, renewal, reminder. What keeps a gift a kindness. A design choice. */
export const QUIET_DAYS = 14;

export interface Quiet {
  readonly quiet: boolean;
  /** Whole days until something may be asked; 0 when it may be now. */
  readonly daysLeft: number;
  readonly words: string;
}

/**
 * Whether anything may be asked of a customer now. A gift before a request is a technique that makes people comply
 * (Regan 1971), so none follows. `daysSinceGift` is null when there was none.
 */
export function quietAfter(daysSinceGift: number | null): Quiet {
  const daysLeft = daysSinceGift === null ? 0 : Math.max(0, Math.ceil(QUIET_DAYS - daysSinceGift));
  if (daysLeft === 0) return { quiet: false, daysLeft, words: 'Nothing stands against asking.' };
  const when = daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
  return {
    quiet: true,
    daysLeft,
    words: `A gift came less than ${QUIET_DAYS} days ago: nothing is asked of them, again ${when}.`,
  };
}
