/** At most one personal touch to a customer in this time. A design choice; unexpected and personal is what counts. */
export const PERSONAL_DAYS = 90;

/** A small thing without a failure: a note at a birthday, thanks to a quiet loyal customer. */
export interface PersonalTouch {
  /** Why now, in words: "their tenth year with us". */
  readonly occasion: string;
  readonly amountMinor: number;
  readonly tokenMinor: number;
  /** Null when there never was one. */
  readonly daysSinceLast: number | null;
  /** Something is open with them. */
  readonly problemOpen: boolean;
  readonly condition: 'none' | 'review' | 'renewal' | 'silence' | 'tone';
}

export interface PersonalDecision {
  readonly decision: 'ok' | 'blocked';
  readonly reasons: readonly string[];
  /** Days until the next is possible; 0 when it is now. */
  readonly daysLeft: number;
}

/**
 * Whether a personal touch may be given: a named occasion, at most one in 90 days, no more than the token, on no
 * condition, not while something is open. Small personal gifts are answered most (Strohmetz et al. 2002, on tips:
 * direction only). No ask follows for 14 days, see `quietAfter`.
 */
export function personalTouch(touch: PersonalTouch): PersonalDecision {
  const since = touch.daysSinceLast ?? Infinity;
  const daysLeft = Math.max(0, Math.ceil(PERSONAL_DAYS - since));
  const rules: readonly (readonly [boolean, string])[] = [
    [daysLeft > 0, `One personal touch in ${PERSONAL_DAYS} days; the next in ${daysLeft}.`],
    [touch.occasion.trim() === '', 'Name the occasion.'],
    [touch.problemOpen, 'Solve what is open first.'],
    [touch.amountMinor > touch.tokenMinor, 'It stays small: no more than the token.'],
    [touch.condition !== 'none', 'It hangs on nothing: no review, renewal, silence or tone.'],
  ];
  const reasons = rules.filter(([applies]) => applies).map(([, words]) => words);
  return { decision: reasons.length > 0 ? 'blocked' : 'ok', reasons, daysLeft };
}
