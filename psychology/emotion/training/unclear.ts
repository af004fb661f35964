import type { Header } from '../model/header.ts';
import type { Leader } from '../model/sides.ts';
import { FEELINGS } from './service.ts';

const PROBABILITIES = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7] as const;
const SIDES = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] as const;

export type Unclear = Header['unclear'];
type Rule = Unclear[number];

/** The leading feeling of a message that the model has not seen. */
export interface Judged extends Leader {
  /** One of the message's feelings; on their side at least; or neither. */
  readonly verdict: 'right' | 'near' | 'wrong';
}

/**
 * What naming is worth. A near miss does little harm; a feeling read as neutral costs as much as a right name is
 * worth, and a false alarm twice that.
 */
const WORTH = { right: 1, near: -0.25, missed: -1, alarm: -2 } as const;

function worthOf({ verdict, feeling }: Judged): number {
  if (verdict !== 'wrong') return WORTH[verdict];
  return feeling === 'neutral' ? WORTH.missed : WORTH.alarm;
}

/** For each feeling the rule under which naming it pays most. */
export function fitUnclear(judged: readonly Judged[]): Unclear {
  return FEELINGS.map((feeling) => fitRule(judged.filter((one) => one.feeling === feeling)));
}

function fitRule(judged: readonly Judged[]): Rule {
  let best: Rule = { probability: 0.5, side: 0.5 };
  let most = 0;
  for (const probability of PROBABILITIES)
    for (const side of SIDES) {
      const rule = { probability, side };
      const worth = judged.reduce((sum, one) => (passes(rule, one) ? sum + worthOf(one) : sum), 0);
      if (worth > most) [best, most] = [rule, worth];
    }
  return best;
}

export function isNamed(rules: Unclear, one: Leader): boolean {
  const rule = rules[FEELINGS.indexOf(one.feeling)];
  return rule !== undefined && passes(rule, one);
}

function passes(rule: Rule, { probability, side }: Rule): boolean {
  return probability >= rule.probability && side >= rule.side;
}
