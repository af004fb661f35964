import type { Card, Condition, Design, EarningRule } from '#contract/programme-design.ts';
import type { Finding, Programme } from '#contract/programmes.ts';
import { display, genuine, LOYALTY_SETTINGS, reframed, totalOf } from '#psychology/loyalty/index.ts';
import type { ShownCard } from '#contract/cards.ts';

/** Changes of a design; each gives a new one and leaves the old as it was. */
export const withCard = (design: Design, change: Partial<Card>): Design => ({
  ...design,
  card: { ...design.card, ...change },
});
export const withRule = (design: Design, id: string, change: Partial<EarningRule>): Design => ({
  ...design,
  rules: design.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});
export const withoutRule = (design: Design, id: string): Design => ({
  ...design,
  rules: design.rules.filter((rule) => rule.id !== id),
});

/** How many may be given of a card of so many steps: a tenth to three tenths. */
export function startBounds(total: number): { min: number; max: number } {
  const { min, max } = LOYALTY_SETTINGS.endowedShare;
  const least = Math.max(1, Math.ceil(min * total));
  return { min: least, max: Math.max(least, Math.floor(max * total)) };
}

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value));

/** Another length of the card; the start keeps about its share. */
export function withTotal(card: Card, total: number): Card {
  const share = card.endowed / totalOf(card);
  const endowed = within(Math.round(share * total), startBounds(total));
  return { ...card, endowed, required: total - endowed };
}

/** More or less of a start: taken from the whole, or put on top where as much is to be done as before. */
export const withStart = (card: Card, endowed: number): Card =>
  card.mode === 'genuine' ? { ...card, endowed, required: totalOf(card) - endowed } : { ...card, endowed };

/** `genuine` keeps the length of what was to be done as the whole card; `reframed` puts a start on top of it. */
export function withMode(card: Card, mode: Card['mode']): Card {
  if (mode === card.mode) return card;
  const { required, endowed } = mode === 'genuine' ? genuine(card.required) : reframed(totalOf(card));
  return { ...card, mode, required, endowed };
}

export const stages = ['joining', 'early', 'late', 'reached'] as const;
export type Stage = (typeof stages)[number];

/** The card at a stage, exactly as whoever holds it sees it. */
export function cardAt(card: Card, stage: Stage): ShownCard {
  const total = totalOf(card);
  const early = within(Math.floor(total * 0.4) - card.endowed, { min: 1, max: Math.max(1, card.required - 1) });
  const late = within(Math.round(total * 0.7) - card.endowed, { min: early, max: Math.max(1, card.required - 1) });
  const earned = { joining: 0, early, late, reached: card.required }[stage];
  const { line, ...shown } = display(card, earned);
  return { ...shown, given: card.endowed, remainder: line };
}

/** Beside which part of the editor a finding stands. */
export function placeOf({ id }: Finding): 'card' | 'start' | 'rules' | 'words' {
  if (id === 'moved_target' || id === 'hidden_expiry') return 'card';
  if (id === 'invalid_card' || id === 'undisclosed_start' || id === 'hidden_remainder') return 'start';
  return id === 'gift_for_review' ? 'rules' : 'words';
}

/** What is read into a condition's value from what was typed: a number where it is compared by size, a list by commas. */
export function valueFrom(is: Condition['is'], typed: string): Condition['value'] {
  const number = Number(typed);
  if (is === 'one_of') {
    const all = typed
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return all.length === 0 ? [typed] : all;
  }
  if (is !== 'equals') return Number.isFinite(number) ? number : 0;
  if (typed === 'true' || typed === 'false') return typed === 'true';
  return typed.trim() !== '' && Number.isFinite(number) ? number : typed;
}

/** What is wrong with words that the contract wants, before it is sent; empty when all is there. */
export function missingIn({ card, rules, tiers }: Design, name: string): string[] {
  const wrong: string[] = [];
  if (name.trim() === '') wrong.push('Give the programme a name.');
  if (card.step.one.trim() === '' || card.step.many.trim() === '')
    wrong.push('Say what one step is called, and several.');
  if (rules.length === 0) wrong.push('Say what earns: at least one rule.');
  if (rules.some((rule) => rule.name.trim() === ''))
    wrong.push('Every rule needs the words that customers read in their history.');
  if (rules.some(({ conditions }) => conditions.some(({ fact }) => fact.trim() === '')))
    wrong.push('Every condition needs a fact.');
  if (tiers?.tiers.some((tier) => tier.name.trim() === '') === true) wrong.push('Every tier needs a name.');
  return wrong;
}

export const perUnit = (unit: Programme['unit']): string => (unit === 'stamps' ? 'Stamp' : 'Point');
