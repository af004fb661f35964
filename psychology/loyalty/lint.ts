import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { LOYALTY_SETTINGS } from './limits.ts';
import { lintText } from './lint-text.ts';
import { problemsOf } from './programme.ts';
import type { Programme } from './programme.ts';

/** A programme as customers will meet it. */
export interface Design {
  readonly programme: Programme;
  /** The card shows which steps were given. */
  readonly disclosed: boolean;
  /** The card shows when steps lapse; without meaning when they never do. */
  readonly expiryShown: boolean;
  /** The card shows the line with what is left to do; needed when it is reframed. */
  readonly remainderShown: boolean;
  readonly joinSteps: number;
  readonly leaveSteps: number;
  /** Shortest time between two reminders in days; null when there are none. */
  readonly reminderDays: number | null;
  /** A pause takes away what was earned. */
  readonly pauseResets: boolean;
  readonly consentPreticked: boolean;
  /** A fee or a condition that costs, and is not shown where people decide. */
  readonly costHidden: boolean;
  /** The reward depends on a review, a rating or silence. */
  readonly rewardForReview: boolean;
  /** Everything that customers read. */
  readonly texts: readonly string[];
}

/** What members joined, and how many did. */
export interface Published {
  readonly programme: Programme;
  readonly members: number;
}

/** Finds what makes a programme unfair. Publish only when the list is empty. */
export function lintProgramme(design: Design, published: Published | null = null): Finding[] {
  const { programme } = design;
  const rules: readonly (readonly [boolean, Finding])[] = [
    [published !== null && published.members > 0 && moved(published.programme, programme), finding('moved_target')],
    [programme.expiresAfterDays !== null && !design.expiryShown, finding('hidden_expiry')],
    [programme.mode === 'reframed' && !design.remainderShown, finding('hidden_remainder')],
    [!design.disclosed, finding('undisclosed_start')],
    [design.pauseResets, finding('streak_loss')],
    [
      design.reminderDays !== null && design.reminderDays < LOYALTY_SETTINGS.reminderDays.min,
      finding('too_many_reminders'),
    ],
    [design.leaveSteps > design.joinSteps, finding('exit_harder')],
    [design.consentPreticked, finding('preticked_consent')],
    [design.costHidden, finding('hidden_cost')],
    [design.rewardForReview, finding('gift_for_review')],
  ];
  const broken = problemsOf(programme).map((reason) => ({ ...finding('invalid_card'), reason }));
  const inWords = [programme.reason, programme.reward, ...design.texts].flatMap(lintText);
  return [...broken, ...rules.filter(([applies]) => applies).map(([, found]) => found), ...inWords];
}

/** More to do, fewer steps given, another reward, or steps that lapse earlier. Making it easier is no moved target. */
function moved(before: Programme, now: Programme): boolean {
  const lapses = (programme: Programme): number => programme.expiresAfterDays ?? Infinity;
  return (
    now.required > before.required ||
    now.endowed < before.endowed ||
    now.reward.trim() !== before.reward.trim() ||
    lapses(now) < lapses(before)
  );
}

/** How people are asked for a review or to answer a survey. */
export interface Ask {
  /** `expected_happy`: only those with a good score, mood or rating. */
  readonly whom: 'all' | 'random' | 'expected_happy';
  readonly rewardForReview: boolean;
  readonly texts: readonly string[];
}

/** Finds what makes an ask unfair. */
export function lintAsk({ whom, rewardForReview, texts }: Ask): Finding[] {
  const filtered = whom === 'expected_happy' ? [finding('filtered_ask')] : [];
  const paid = rewardForReview ? [finding('gift_for_review')] : [];
  return [...filtered, ...paid, ...texts.flatMap(lintText)];
}
