import { rateOf } from './amount.ts';
import { assertCase } from './case.ts';
import type { FailureCase } from './case.ts';
import { reason } from './reasons.ts';
import type { Reason, ReasonId } from './reasons.ts';
import { needsReview } from './review.ts';
import { goodwillSettings } from './settings.ts';
import type { GoodwillSettings } from './settings.ts';

/** What an agent may give. Money in minor units; null where there is no such limit. */
export interface GoodwillPolicy {
  readonly agentBudgetLeftMinor: number;
  /** What is left for this customer in the quarter. */
  readonly customerLeftMinor: number | null;
  /** Amounts above this need a lead. */
  readonly approvalOverMinor: number | null;
  /** The most that is given where no money was lost. */
  readonly tokenMinor: number;
  readonly settings?: Partial<GoodwillSettings>;
}

/** `human_review`: a person looks once, which is no refusal. `blocked`: not like this; the reasons say why. */
export type Decision = 'ok' | 'lead' | 'human_review' | 'blocked';

export interface Proposal {
  /** What fits, or what was chosen if it may be given so; 0 when blocked. Minor units. */
  readonly amountMinor: number;
  /** What fits by the rule, whatever was chosen. */
  readonly suggestedMinor: number;
  /** More than this needs a lead; more than the second is never given. */
  readonly softCapMinor: number;
  readonly hardCapMinor: number;
  readonly decision: Decision;
  readonly reasons: readonly Reason[];
  /** What comes before any gift. Interactional justice weighs at least as much as money (Gelbrich & Roschk 2011). */
  readonly first: readonly ('fix' | 'explain' | 'apologise')[];
}

/**
 * What gesture fits a failure: loss · rate · fault, held to 120 % of the loss and to what may be given. The direction is
 * evidence (Gelbrich et al. 2015; Haesevoets et al. 2017), the numbers are design choices. Recovery may restore
 * satisfaction, not loyalty (de Matos et al. 2007): no licence to fail. Throws TypeError for a forbidden input.
 */
export function propose(failure: FailureCase, policy: GoodwillPolicy): Proposal {
  assertCase(failure);
  const settings = goodwillSettings(policy.settings);
  const caps = capsOf(failure, policy, settings);
  const suggested = suggest(failure, policy, settings, caps);
  const wanted = failure.chosenMinor ?? suggested.amount;
  const blocked = blockers(failure, wanted, caps);
  const common = { suggestedMinor: suggested.amount, softCapMinor: caps.soft, hardCapMinor: caps.hard, first: FIRST };
  if (blocked.length > 0) return { amountMinor: 0, decision: 'blocked', reasons: blocked.map(reason), ...common };
  const above = toLead(failure, wanted, policy, caps);
  const review = wanted > 0 && needsReview(failure.history, settings);
  const basis = failure.chosenMinor === null ? [...suggested.reasons, ...suggested.held] : suggested.reasons;
  const reasons = [...new Set([...basis, ...above, ...(review ? (['many_gifts'] as const) : [])])].map(reason);
  const decision = review ? 'human_review' : above.length > 0 ? 'lead' : 'ok';
  return { amountMinor: wanted, decision, reasons, ...common };
}

const FIRST = ['fix', 'explain', 'apologise'] as const;

interface Caps {
  readonly soft: number;
  readonly hard: number;
}

function capsOf({ lossMinor }: FailureCase, { tokenMinor }: GoodwillPolicy, settings: GoodwillSettings): Caps {
  if (lossMinor === null) return { soft: tokenMinor, hard: tokenMinor };
  return { soft: Math.round(settings.softCap * lossMinor), hard: Math.round(settings.hardCap * lossMinor) };
}

interface Suggested {
  readonly amount: number;
  readonly reasons: readonly ReasonId[];
  /** Which limits made it less. */
  readonly held: readonly ReasonId[];
}

function suggest(failure: FailureCase, policy: GoodwillPolicy, settings: GoodwillSettings, caps: Caps): Suggested {
  if (failure.lossMinor === null) return { amount: 0, reasons: ['words_first'], held: [] };
  if (failure.fault === 0) return { amount: 0, reasons: ['no_fault'], held: [] };
  const reasons: ReasonId[] = [`loss_share_${failure.mode}`];
  if (failure.mode === 'accepted' && failure.priorSameCause180d > 0 && settings.repeatStep > 0)
    reasons.push('repeated');
  if (failure.fault === 0.5) reasons.push('half_fault');
  const held: ReasonId[] = [];
  let amount = Math.round(failure.lossMinor * rateOf(failure, settings) * failure.fault);
  const limits: readonly (readonly [number, ReasonId])[] = [
    [caps.soft, 'at_soft_cap'],
    [policy.agentBudgetLeftMinor, 'at_budget'],
    [policy.customerLeftMinor ?? Infinity, 'at_customer_limit'],
  ];
  for (const [limit, id] of limits) {
    if (amount <= limit) continue;
    amount = Math.max(0, limit);
    held.push(id);
  }
  return { amount, reasons, held };
}

function blockers(failure: FailureCase, wanted: number, { hard }: Caps): ReasonId[] {
  const rules: readonly (readonly [boolean, ReasonId])[] = [
    [failure.problemOpen, 'still_open'],
    [!failure.verified, 'not_verified'],
    [failure.condition !== 'none', 'conditional'],
    [wanted > hard, failure.lossMinor === null ? 'over_token' : 'over_hard_cap'],
  ];
  return rules.filter(([applies]) => applies).map(([, id]) => id);
}

function toLead(failure: FailureCase, wanted: number, policy: GoodwillPolicy, { soft }: Caps): ReasonId[] {
  const rules: readonly (readonly [boolean, ReasonId])[] = [
    [wanted > soft, 'over_soft_cap'],
    [wanted > policy.agentBudgetLeftMinor, 'over_budget'],
    [wanted > (policy.customerLeftMinor ?? Infinity), 'over_customer_limit'],
    [wanted > (policy.approvalOverMinor ?? Infinity), 'over_approval_line'],
    [failure.lossMinor !== null && failure.fault === 0 && wanted > 0, 'no_fault'],
  ];
  return rules.filter(([applies]) => applies).map(([, id]) => id);
}
