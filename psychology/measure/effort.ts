import { moments } from '../balance/moments.ts';

/** What a customer had to do in one episode, as counted. */
export interface EffortFacts {
  /** Contacts on the same issue after the first. */
  readonly repeats: number;
  readonly transfers: number;
  /** Times we asked for what we already knew. */
  readonly reasks: number;
  readonly reopenings: number;
}

export interface Effort {
  /** 0..1: 0 nothing but one contact, towards 1 with every further obstacle. */
  readonly value: number;
  /** The same on the scale of CES, 1..7, 7 the easiest: for a chart beside answers, never mixed with them. */
  readonly likeCes: number;
  readonly band: 'low' | 'some' | 'high';
  readonly reasons: readonly string[];
}

/** Design choices. */
export const EFFORT_LINES = { some: 0.3, high: 0.6 } as const;

/**
 * How much effort an episode cost the customer where nobody was asked. A heuristic: which things count follows the work
 * on effort (repeat contact, repeated information, transfers; Dixon, Toman & DeLisi 2013, vendor data); how much each
 * counts is a design choice, the same as in the experience balance: 1 − Π (1 − m)^count. Check it against own CES.
 */
export function effort({ repeats, transfers, reasks, reopenings }: EffortFacts): Effort {
  const parts: readonly (readonly [count: number, m: number, words: string])[] = [
    [repeats, moments.repeat_contact.magnitude, 'contacted us again'],
    [transfers, moments.transferred.magnitude, 'passed on'],
    [reasks, moments.made_to_repeat.magnitude, 'asked for what we knew'],
    [reopenings, moments.reopened.magnitude, 'came back after closing'],
  ];
  const value = 1 - parts.reduce((ease, [count, m]) => ease * (1 - m) ** count, 1);
  const band = value >= EFFORT_LINES.high ? 'high' : value >= EFFORT_LINES.some ? 'some' : 'low';
  const reasons = parts.filter(([count]) => count > 0).map(([count, , words]) => `${words}, ${times(count)}`);
  return { value, likeCes: 7 - 6 * value, band, reasons };
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
