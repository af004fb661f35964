import { LEVEL_LINES } from '#psychology/balance/index.ts';

/** A bad moment as the recovery queue judges it; times in epoch milliseconds. */
export interface Wound {
  readonly m: number;
  readonly open: boolean;
  /** When it (last) became open. */
  readonly openedAt: number;
}

const dayMs = 86_400_000;

/**
 * Whether somebody was left on a low: something bad is open, or the last thing that happened was bad, and what is bad of the last
 * thirty days weighs as much together as the middling open problem that makes a relation fragile. So nobody is here for a reply that
 * came five minutes late. `lastGoodAt` is null where nothing good happened. The threshold is a design choice.
 */
export function isLow(wounds: readonly Wound[], lastGoodAt: number | null, now: number): boolean {
  const recent = wounds.filter(({ open, openedAt }) => open || now - openedAt <= LEVEL_LINES.badWithinDays * dayMs);
  const weight = recent.reduce((sum, { m }) => sum + m, 0);
  const last = Math.max(...recent.map(({ openedAt }) => openedAt));
  const endsBadly = recent.some(({ open }) => open) || (recent.length > 0 && last >= (lastGoodAt ?? -Infinity));
  return endsBadly && weight >= LEVEL_LINES.openFragile - 1e-6;
}
