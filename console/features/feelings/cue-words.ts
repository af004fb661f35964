import type { CueName } from '#psychology/emotion/index.ts';

/** What was said besides the feeling, in words. */
export const cueWords: Readonly<Record<CueName, string>> = {
  repeat: 'Not the first time',
  effort: 'Has spent effort',
  urgent: 'Short of time',
  leaving: 'May leave',
  legal: 'Speaks of law',
  public: 'Speaks of going public',
  abuse: 'Insults a person',
  danger: 'Somebody may be in danger',
};
