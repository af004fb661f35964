import type { Entry, PublicCard } from '#contract/cards.ts';

/** What a page shows: the cards of one customer, or one card with more of its history. */
export interface Shown {
  readonly house: string;
  readonly timeZone: string;
  /** The customer's; each card speaks the language that it is written in. */
  readonly language: string;
  readonly now: string;
  readonly cards: readonly Held[];
  /** What was done just now, or why it was not. */
  readonly said: { readonly text: string; readonly wrong: boolean } | null;
  /** One card alone, from the link “every step”. */
  readonly alone: boolean;
  /** A new id for each redemption, so that a form sent twice redeems once. */
  readonly newId: () => string;
}
export interface Held {
  readonly card: PublicCard;
  readonly entries: readonly Entry[];
  readonly older: string | null;
}
