import type { FailureCase } from './case.ts';
import { REPEAT_CAP } from './settings.ts';
import type { GoodwillSettings } from './settings.ts';

/** Factor of repetition, 1..1.5: a quarter more for each earlier failure of the same cause within 180 days. */
export function repeatFactor(priorSameCause180d: number, { repeatStep }: GoodwillSettings): number {
  return Math.min(REPEAT_CAP, 1 + repeatStep * priorSameCause180d);
}

/** Share of the loss, 0 and up: all of it and some more when they rejected the service, else a part by severity. */
export function rateOf({ mode, severity, priorSameCause180d }: FailureCase, settings: GoodwillSettings): number {
  const { acceptedLow, acceptedMedium, acceptedHigh, rejectedLow, rejectedMedium, rejectedHigh } = settings;
  if (mode === 'rejected') return 1 + { low: rejectedLow, medium: rejectedMedium, high: rejectedHigh }[severity];
  const part = { low: acceptedLow, medium: acceptedMedium, high: acceptedHigh }[severity];
  return part * repeatFactor(priorSameCause180d, settings);
}
