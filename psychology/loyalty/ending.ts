/** Days for which what members earned can be redeemed after a programme ends. Not to be set: an end must be no hidden expiry. */
export const REDEEMABLE_DAYS = 90;

/** Until when it can be redeemed, in epoch milliseconds, given when the programme ended. */
export const redeemableUntil = (endedAt: number): number => endedAt + REDEEMABLE_DAYS * 86_400_000;
