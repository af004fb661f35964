import type { Hours } from '#contract/promises.ts';
import { dayNames } from './say-hours.ts';

/** Says which day cannot be as it is; undefined when all can. */
export function checkHours({ week }: Hours): string | undefined {
  for (const [index, day] of week.entries()) {
    const name = dayNames[index] ?? '';
    const sorted = [...day].sort((a, b) => a.from - b.from);
    if (sorted.some(({ from, to }) => from >= to)) return `On ${name} the end must come after the start.`;
    if (sorted.some(({ from }, at) => from < (sorted[at - 1]?.to ?? 0))) return `On ${name} two stretches overlap.`;
  }
  return undefined;
}
