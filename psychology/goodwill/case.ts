/** What a gift must never depend on. Their mood, money, reach or origin have no place in what we owe them. */
export const FORBIDDEN = {
  anger: 'how angry they are',
  emotion: 'what they feel',
  profanity: 'how they speak',
  followers: 'how many people follow them',
  lifetimeValue: 'what they may be worth later',
  balance: 'their experience balance',
  nationality: 'where they are from',
  country: 'where they live',
  language: 'their language',
  reviewThreat: 'that they threaten with a review',
} as const;

export type ForbiddenInput = keyof typeof FORBIDDEN;

/** What is known of earlier gifts to this customer, in the last 365 days. Money in minor units (cents). */
export interface GiftHistory {
  readonly gifts: number;
  readonly totalMinor: number;
  /** What they spent with us in the same time. */
  readonly spendMinor: number;
  /** Median total of this team's gifts to one customer in the same time; null when too few were given to know. */
  readonly teamMedianMinor: number | null;
}

/** A failure of ours towards one customer. Money in minor units (cents) of one currency. */
export interface FailureCase extends Readonly<Partial<Record<ForbiddenInput, never>>> {
  /** Somebody checked that it happened. */
  readonly verified: boolean;
  /** Nothing is given while it is open: solve it first. */
  readonly problemOpen: boolean;
  /** What they lost; null when it was not about money (a rude word, a wait). */
  readonly lossMinor: number | null;
  /** `accepted`: they took the service although it failed. `rejected`: they did not, or could not. */
  readonly mode: 'accepted' | 'rejected';
  readonly severity: 'low' | 'medium' | 'high';
  /** Our part in it: none, half, all. */
  readonly fault: 0 | 0.5 | 1;
  readonly priorSameCause180d: number;
  readonly history: GiftHistory;
  /** What it would hang on. Anything but `none` is refused. */
  readonly condition: 'none' | 'review' | 'renewal' | 'silence' | 'tone';
  /** What the agent wants to give; null to only ask what fits. */
  readonly chosenMinor: number | null;
}

const KNOWN: ReadonlySet<string> = new Set<keyof FailureCase>([
  'verified',
  'problemOpen',
  'lossMinor',
  'mode',
  'severity',
  'fault',
  'priorSameCause180d',
  'history',
  'condition',
  'chosenMinor',
]);
const KNOWN_HISTORY: ReadonlySet<string> = new Set<keyof GiftHistory>([
  'gifts',
  'totalMinor',
  'spendMinor',
  'teamMedianMinor',
]);

/** Throws TypeError for a forbidden or unknown input and RangeError for an amount that is none, also where types were passed by. */
export function assertCase(failure: FailureCase): void {
  onlyKnown(failure, KNOWN);
  onlyKnown(failure.history, KNOWN_HISTORY);
  const amounts = [failure.lossMinor, failure.chosenMinor, failure.history.totalMinor, failure.history.spendMinor];
  for (const amount of [...amounts, failure.priorSameCause180d, failure.history.gifts]) {
    if (amount !== null && !(Number.isFinite(amount) && amount >= 0))
      throw new RangeError('amounts and counts start at 0');
  }
}

function onlyKnown(input: object, known: ReadonlySet<string>): void {
  for (const name of Object.keys(input)) {
    if (name in FORBIDDEN) {
      throw new TypeError(`a gift must not depend on ${FORBIDDEN[name as ForbiddenInput]} (${name})`);
    }
    if (!known.has(name)) throw new TypeError(`a gift does not take ${name} into account`);
  }
}
