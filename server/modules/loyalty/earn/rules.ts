import type { Happening } from '#contract/happenings.ts';
import type { Condition, EarningRule } from '#contract/programme-design.ts';

/** What of a happening rules look at. Amounts in minor units. */
export type Event = Pick<Happening, 'what' | 'name' | 'amount' | 'data'>;

/** Steps that a rule gives for an event, before its cap; 0 where it does not fit. */
export function stepsOf(rule: EarningRule, event: Event): number {
  if (!fits(rule, event)) return 0;
  if (rule.gives.how === 'each') return rule.gives.steps;
  return Math.floor(Math.max(0, event.amount?.minor ?? 0) / rule.gives.per) * rule.gives.steps;
}

function fits({ on, conditions }: EarningRule, event: Event): boolean {
  if (on.what === 'order' || on.what === 'event' || on.what === 'survey') {
    if (event.what !== on.what || (on.name !== null && event.name !== on.name)) return false;
  } else if (event.what !== 'event' || event.name !== on.what) {
    return false; // a referral, a review or an anniversary is an event of that name
  }
  return conditions.every((condition) => holds(condition, event));
}

function holds({ fact, is, value }: Condition, event: Event): boolean {
  const found = factOf(fact, event);
  if (found === undefined || found === null) return false;
  if (is === 'equals') return found === value;
  if (is === 'one_of') return Array.isArray(value) && typeof found === 'string' && value.includes(found);
  if (typeof found !== 'number' || typeof value !== 'number') return false;
  return is === 'at_least' ? found >= value : found <= value;
}

function factOf(fact: string, { amount, name, data }: Event): unknown {
  if (fact === 'amount') return amount?.minor;
  if (fact === 'currency') return amount?.currency;
  if (fact === 'name') return name;
  return data[fact];
}

/** What a rule wants to give. */
export interface Grant {
  readonly rule: EarningRule;
  readonly steps: number;
}

/**
 * Which rules give for an event: the first that fits, and every one that is stacked on purpose. So that two rules that both
 * fit never credit one purchase twice by accident.
 */
export function grantsFor(rules: readonly EarningRule[], event: Event): { given: Grant[]; passedOver: number } {
  const fitting = rules.map((rule) => ({ rule, steps: stepsOf(rule, event) })).filter(({ steps }) => steps > 0);
  const first = fitting.find(({ rule }) => !rule.stacked);
  const given = fitting.filter((grant) => grant === first || grant.rule.stacked);
  return { given, passedOver: fitting.length - given.length };
}

/** Steps that a cap leaves of a grant. */
export function capped(steps: number, { cap }: EarningRule, earnedInTime: number): number {
  return cap === null ? steps : Math.max(0, Math.min(steps, cap.steps - earnedInTime));
}

/** An event that takes back what an earlier one earned, such as `order_refunded` with `of` naming the order. */
export function takesBack({ name, data }: Event): string | null {
  const of = data['of'];
  return name !== null && /_(?:refunded|cancelled|returned)$/.test(name) && typeof of === 'string' ? of : null;
}
