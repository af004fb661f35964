import type { Condition, RuleGroup } from '#contract/segments.ts';
import type { Conditions, Put } from '#server/conditions.ts';

/** A rule as a piece of SQL over `contacts c`; its values go to `put`. A rule without conditions means everybody. */
export function compile(rule: RuleGroup, known: readonly Conditions[], put: Put): string {
  return group(rule, { by: new Map(known.map((one) => [one.about, one.ask])), put, denied: false });
}

interface Compiling {
  readonly by: ReadonlyMap<string, Conditions['ask']>;
  readonly put: Put;
  /** Within a “none”. */
  readonly denied: boolean;
}

function group({ match, of }: RuleGroup, compiling: Compiling): string {
  if (of.length === 0) return 'true';
  const within = { ...compiling, denied: compiling.denied || match === 'none' };
  const parts = of.map((one) => {
    const part = one.about === 'group' ? group(one, within) : ask(one, within);
    // What cannot be said of somebody does not hold for them, so that “none” means the others. Elsewhere nobody is found by it
    // anyway, and the question stays one that an index can answer.
    return within.denied ? `coalesce((${part}), false)` : `(${part})`;
  });
  const whole = parts.join(match === 'all' ? ' and ' : ' or ');
  return match === 'none' ? `not (${whole})` : `(${whole})`;
}

function ask(condition: Condition, { by, put }: Compiling): string {
  const asked = by.get(condition.about);
  if (asked === undefined) throw new Error(`nobody answers conditions about ${condition.about}`);
  return asked(condition as never, put);
}
