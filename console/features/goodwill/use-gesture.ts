import { useState } from 'react';
import type { GestureDesk } from '#contract/gesture-desk.ts';
import type { Gesture } from '#contract/gesture.ts';
import type { FailureFacts, GestureCategory, GestureKind } from '#contract/gesture-facts.ts';
import { propose } from '#psychology/goodwill/index.ts';
import type { Proposal } from '#psychology/goodwill/index.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { forgetGestures } from '../../app/gestures.ts';
import { readAmount, writeAmount } from '../../app/money.ts';

/** What is being filled in. Amounts are as they are written. */
export interface Filled {
  readonly repaired: string;
  readonly aboutMoney: boolean;
  readonly loss: string;
  readonly mode: FailureFacts['mode'];
  readonly severity: FailureFacts['severity'];
  readonly fault: FailureFacts['fault'];
  readonly verified: boolean;
  /** Null: as many as are known for the category. */
  readonly prior: number | null;
  readonly what: GestureKind;
  /** Null: as suggested. */
  readonly amount: string | null;
  readonly category: GestureCategory;
  readonly why: string;
  readonly line: string;
}

const begin = ({ lastOrder, kinds, currency }: GestureDesk): Filled => ({
  ...{ repaired: '', aboutMoney: true, loss: lastOrder === null ? '' : writeAmount(lastOrder.minor, currency) },
  ...{ mode: 'accepted', severity: 'medium', fault: 1, verified: false, prior: null },
  ...{ what: kinds.find(({ what }) => what === 'credit')?.what ?? kinds[0]?.what ?? 'credit', amount: null },
  ...{ category: 'billing', why: '', line: '' },
});

export interface Reckoned {
  readonly facts: FailureFacts;
  /** What the rule says to what is chosen. */
  readonly proposal: Proposal;
  readonly chosenMinor: number;
  /** The kind costs this here, whatever fits. */
  readonly fixed: boolean;
}

/** The case as the agent fills it in, and what the rule says to it with every change. */
export function useGesture(desk: GestureDesk) {
  const [filled, setFilled] = useState(() => begin(desk));
  const set = (change: Partial<Filled>) => setFilled((now) => ({ ...now, ...change }));
  return { filled, set, reckoned: reckon(desk, filled) };
}

export function reckon(desk: GestureDesk, filled: Filled): Reckoned | null {
  const lossMinor = filled.aboutMoney ? readAmount(filled.loss, desk.currency) : null;
  if (filled.aboutMoney && lossMinor === null) return null;
  const { mode, severity, fault, verified, category } = filled;
  const facts = {
    lossMinor,
    mode,
    severity,
    fault,
    verified,
    priorSameCause180d: filled.prior ?? desk.prior[category] ?? 0,
  };
  const rule = (chosenMinor: number | null): Proposal =>
    propose({ ...facts, problemOpen: false, history: desk.history, condition: 'none', chosenMinor }, desk.policy);
  const cost = desk.kinds.find(({ what }) => what === filled.what)?.costMinor ?? null;
  const written = filled.amount === null ? null : readAmount(filled.amount, desk.currency);
  const chosenMinor = cost ?? written ?? rule(null).suggestedMinor;
  return { facts, proposal: rule(chosenMinor), chosenMinor, fixed: cost !== null };
}

function saidOf({ state, title }: Gesture): string {
  if (state === 'proposed') return 'A lead has it now. You hear at once what they say.';
  return state === 'claimed' ? `${title} is given.` : `${title} is offered. The words and the link are in your answer.`;
}

/** Gives it, or lays it before a lead; the answer is what goes to the customer, empty where nothing does yet. */
export async function giveIt(
  conversationId: string,
  filled: Filled,
  { facts, chosenMinor }: Reckoned,
  id: string,
): Promise<string> {
  const { what, repaired, category, why, line } = filled;
  const { gesture, words } = await call('POST /conversations/:id/gestures', {
    params: { id: conversationId },
    body: { id, what, amountMinor: chosenMinor, failure: facts, repaired, category, why, line },
  });
  await forgetGestures();
  didIt({ text: saidOf(gesture) });
  return words;
}
