import type { Channel } from '#contract/workspace.ts';

/** What a channel can do, in a line. */
export function abilityWords({ live, typing, readState, maxLength, calls }: Channel['abilities']): string {
  if (calls) return 'Calls are written down, or your telephone system tells of them.';
  const able = [
    live ? 'Answers appear at once' : 'Answers are fetched or delivered',
    typing && 'each sees the other write',
    readState && 'you see what was read',
    maxLength < 5000 && `up to ${maxLength.toLocaleString('en-GB')} letters`,
  ].filter((words) => words !== false);
  return `${able.join(', ')}.`;
}
