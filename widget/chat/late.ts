import type { Expectation } from '#contract/promises.ts';
import { moment, type Clock } from './times.ts';
import { words } from './words.ts';

/** After a missed time: the next one that recent answers bear out. A target that was just missed is not said again. */
export function lateWords({ open, until, answerBy, basis }: Expectation, clock: Clock): string {
  const ahead = (at: string): boolean => Date.parse(at) > clock.now;
  if (open && basis !== null && ahead(answerBy)) return words.lateNow(moment(answerBy, clock));
  if (!open && until !== null && ahead(until)) return words.lateClosed(moment(until, clock));
  return words.lateStill;
}
