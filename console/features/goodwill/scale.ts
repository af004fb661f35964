import type { GestureDesk } from '#contract/gesture-desk.ts';
import type { Reckoned } from './use-gesture.ts';

/** A scale from nothing to the most that is ever given, as shares of its length (0..1). */
export interface Scale {
  readonly suggested: number;
  readonly chosen: number;
  /** Up to here the agent gives alone. */
  readonly mine: number;
  /** What the case carries; beyond it a lead decides. */
  readonly soft: number;
  readonly mineMinor: number;
  readonly endMinor: number;
}

export function scaleOf({ policy }: Pick<GestureDesk, 'policy'>, { proposal, chosenMinor }: Reckoned): Scale {
  const { suggestedMinor, softCapMinor, hardCapMinor } = proposal;
  const limits = [policy.agentBudgetLeftMinor, policy.customerLeftMinor, policy.approvalOverMinor, softCapMinor];
  const mineMinor = Math.max(0, Math.min(...limits.filter((limit) => limit !== null)));
  const endMinor = Math.max(1, hardCapMinor);
  const at = (minor: number): number => Math.max(0, Math.min(1, minor / endMinor));
  return {
    ...{ suggested: at(suggestedMinor), chosen: at(chosenMinor), mine: at(mineMinor), soft: at(softCapMinor) },
    ...{ mineMinor, endMinor },
  };
}
