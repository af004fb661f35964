import type { Card } from '#contract/programme-design.ts';

/** When a step earned at a moment lapses; null when it never does. ISO 8601. */
export const expiryOf = ({ expiresAfterDays }: Pick<Card, 'expiresAfterDays'>, at: string): string | null =>
  expiresAfterDays === null ? null : new Date(Date.parse(at) + expiresAfterDays * 86_400_000).toISOString();
