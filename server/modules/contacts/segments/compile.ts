import type { Condition, RuleGroup } from '#contract/segments.ts';
import type { Conditions, Put } from '#server/conditions.ts';

/** A rule as a piece of SQL over `contacts c`, and the values beside it; `$1` is the workspace. */
export interface Compiled {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Puts a rule together out of what the modules answer. A rule without conditions means everybody. */
export function compile(rule: RuleGroup, known: readonly Conditions[]): Compiled {
  const values: unknown[] = [];
  const put: Put = (value) => `$${String(values.push(value) + 1)}`;
  const by = new Map(known.map((one) => [one.about, one.ask]));
  return { where: group(rule, by, put), values };
}

type By = ReadonlyMap<string, Conditions['ask']>;

function group({ match, of }: RuleGroup, by: By, put: Put): string {
  if (of.length === 0) return 'true';
  const parts = of.map((one) => (one.about === 'group' ? group(one, by, put) : ask(one, by, put)));
  // What cannot be said of somebody does not hold for them, so that “none” means the others.
  const whole = parts.map((part) => `coalesce((${part}), false)`).join(match === 'all' ? ' and ' : ' or ');
  return match === 'none' ? `not (${whole})` : `(${whole})`;
}

function ask(condition: Condition, by: By, put: Put): string {
  const asked = by.get(condition.about);
  if (asked === undefined) throw new Error(`nobody answers conditions about ${condition.about}`);
  return asked(condition as never, put);
}
