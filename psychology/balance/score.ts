import type { MomentKind } from './moments.ts';
import type { BalanceParams } from './params.ts';

/** `resolved`: closed by us. `recovered`: the customer said that it is good again. */
export type NegativeState = 'open' | 'resolved' | 'recovered';

/** `m` 0..1; `ageDays` since it happened, for a closed bad moment since it was closed. `kind` gives the reason its words. */
export type ExperienceEvent =
  | { readonly sign: 1; readonly m: number; readonly ageDays: number; readonly kind?: MomentKind | undefined }
  | {
      readonly sign: -1;
      readonly m: number;
      readonly ageDays: number;
      readonly state: NegativeState;
      readonly kind?: MomentKind | undefined;
    };

/**
 * What the score is made of. `P` and `N`: faded sums of good and bad, from 0. `B`: the whole story, −1..1. `peak`: the
 * strongest moment, signed, −1..1. `E`: the latest moments, −1..1.
 */
export interface Parts {
  readonly P: number;
  readonly N: number;
  readonly B: number;
  readonly peak: number;
  readonly E: number;
}

/** Signed weight of one event now (−1..1), and its pull, in which a bad one counts λ times. */
export interface Weighed {
  readonly weight: number;
  readonly pull: number;
  readonly fast: number;
}

/** Weighs one event. Throws RangeError for a magnitude outside 0..1 or an age that is no number; the future is now. */
export function weigh(event: ExperienceEvent, params: BalanceParams): Weighed {
  if (!(event.m >= 0 && event.m <= 1)) throw new RangeError('a moment has a magnitude between 0 and 1');
  if (Number.isNaN(event.ageDays)) throw new RangeError('a moment has an age in days');
  const age = Math.max(0, event.ageDays);
  const open = event.sign === -1 && event.state === 'open';
  const halfLife = event.sign === 1 ? params.halfLifeDays : params.closedHalfLifeDays;
  const left = event.sign === 1 || open ? 1 : leftOf(event.state, params);
  const slow = open ? 1 : 2 ** (-age / halfLife);
  const fast = open ? 1 : 2 ** (-age / params.fastHalfLifeDays);
  const size = event.m * left;
  const weight = event.sign * size * slow;
  return { weight, pull: Math.abs(weight) * (event.sign === -1 ? params.lambda : 1), fast: event.sign * size * fast };
}

function leftOf(state: NegativeState, params: BalanceParams): number {
  return state === 'recovered' ? params.recoveredShare : params.resolvedShare;
}

/** The parts of the score; all zero without events. Of equal pulls the bad one is the peak. */
export function partsOf(weighed: readonly Weighed[], { lambda, k }: BalanceParams): Parts {
  let [P, N, E] = [0, 0, 0];
  let peak: Weighed = { weight: 0, pull: 0, fast: 0 };
  for (const one of weighed) {
    if (one.weight > 0) P += one.weight;
    else N -= one.weight;
    E += one.fast;
    if (one.pull > peak.pull || (one.pull === peak.pull && one.weight < peak.weight)) peak = one;
  }
  const B = (P - lambda * N) / (P + lambda * N + k);
  return { P, N, B, peak: peak.weight, E: Math.max(-1, Math.min(1, E)) };
}

/**
 * The experience balance, −100..100, or null without events: 100 · (.6·B + .2·peak + .2·E) by default. Bad outweighs
 * good (Rozin & Royzman 2001; Baumeister et al. 2001), peak and end count beside the mean (Alaybek et al. 2022). A
 * heuristic: the direction is evidence, the numbers are design choices. Never for price, refusal or a later answer.
 */
export function scoreOf(events: readonly ExperienceEvent[], params: BalanceParams): number | null {
  if (events.length === 0) return null;
  return scoreOfParts(
    partsOf(
      events.map((event) => weigh(event, params)),
      params,
    ),
    params,
  );
}

/** The score from its parts. */
export function scoreOfParts({ B, peak, E }: Parts, { meanWeight, peakWeight, endWeight }: BalanceParams): number {
  return Math.max(-100, Math.min(100, 100 * (meanWeight * B + peakWeight * peak + endWeight * E)));
}
