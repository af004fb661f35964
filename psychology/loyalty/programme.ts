import { LOYALTY_SETTINGS } from './limits.ts';

/** A card to fill. Steps are purchases or whatever the programme counts. */
export interface Programme {
  /**
   * `genuine`: the whole was fixed first and the start takes from it, so the customer has less to do. `reframed`: as much
   * to do as before on a longer card, as in the study; only with the line "8 purchases to go" in plain sight.
   */
  readonly mode: 'genuine' | 'reframed';
  /** Steps to earn. */
  readonly required: number;
  /** Steps given at the start. */
  readonly endowed: number;
  /** Why they are given, in words that the customer reads: a head start needs a reason (Nunes & Drèze 2006). */
  readonly reason: string;
  readonly reward: string;
  /** One step in words, as in "8 purchases to go". */
  readonly step: { readonly one: string; readonly many: string };
  /** Days after which steps lapse; null when they never do. */
  readonly expiresAfterDays: number | null;
  /** In which language it is written, such as `de`; what stands around its words follows. English where it says none. */
  readonly language?: string;
}

/** Steps of the whole card. */
export function totalOf({ required, endowed }: Pick<Programme, 'required' | 'endowed'>): number {
  return required + endowed;
}

/** Head start for a card of `total` steps: a fifth, at least one. */
export function defaultEndowment(total: number): number {
  return Math.max(1, Math.round(LOYALTY_SETTINGS.endowedShare.default * total));
}

/** A card of `total` steps of which some are given: the honest way, and the default. */
export function genuine(
  total: number,
  endowed = defaultEndowment(total),
): { required: number; endowed: number; total: number } {
  return { required: total - endowed, endowed, total };
}

/** A card on which `required` steps stay to be earned and the given ones come on top, about a fifth of the longer card. */
export function reframed(required: number, endowed?: number): { required: number; endowed: number; total: number } {
  let given = endowed ?? 1;
  if (endowed === undefined) while (given < defaultEndowment(required + given)) given += 1;
  return { required, endowed: given, total: required + given };
}

/** What keeps a card from being valid, in plain words; empty when it is. */
export function problemsOf(programme: Programme): string[] {
  const { required, endowed, reason, reward } = programme;
  const whole = Number.isInteger(required) && Number.isInteger(endowed) && required >= 1 && endowed >= 1;
  if (!whole) return ['Give at least one step and leave at least one to earn, in whole numbers.'];
  const share = endowed / totalOf(programme);
  const { min, max } = LOYALTY_SETTINGS.endowedShare;
  const problems: string[] = [];
  if (share < min)
    problems.push(
      `Give at least ${Math.ceil(min * totalOf(programme))} of ${totalOf(programme)}: less is hardly noticed.`,
    );
  if (share > max) problems.push(`Give at most three in ten; ${endowed} of ${totalOf(programme)} are more.`);
  if (reason.trim() === '')
    problems.push('Write the reason for the head start: without one it does not work and is not honest.');
  if (reward.trim() === '') problems.push('Write what the reward is.');
  return problems;
}
