/** A fact about a customer that a reply could use, and how it came to be known. */
export interface PersonalFact {
  /** The customer said it themselves. Covert collection lowers response to what is personal (Aguirre et al. 2015). */
  readonly givenByCustomer: boolean;
  /** It follows from what they bought here. */
  readonly purchase: boolean;
  /** What it was collected for. */
  readonly purpose: 'service' | 'other';
  readonly ageDays: number;
}

/** Older facts may no longer hold: two years, a design choice. */
export const OLDEST_DAYS = 730;
/** More of them read as surveillance: a design choice. */
export const MOST_FACTS = 2;

/** The personal facts that may be used in one reply, freshest first: said by the customer or a purchase, for service, not old. */
export function usableFacts<F extends PersonalFact>(facts: readonly F[]): F[] {
  return facts
    .filter(
      ({ givenByCustomer, purchase, purpose, ageDays }) =>
        (givenByCustomer || purchase) && purpose === 'service' && ageDays <= OLDEST_DAYS,
    )
    .sort((a, b) => a.ageDays - b.ageDays)
    .slice(0, MOST_FACTS);
}
