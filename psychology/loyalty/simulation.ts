/**
 * How the simulated customers behave. Fitted so that the two cards of Nunes & Drèze 2006 come out (8 of 8 to earn: 19 %;
 * 8 of 10 with 2 given: 34 %): two numbers for two figures, so the agreement proves nothing by itself. It shows how a
 * head start works through, not how your customers will behave: expect less, and test it.
 * The study's shorter gaps (2.9 days fewer, by a secondary source) come out in direction only, by less than a day.
 */
export interface Behaviour {
  /** Chance 0..1 to drop out before the next step with nothing done; falls with progress p as dropOut · (1 − p)^steepness. */
  readonly dropOut: number;
  readonly steepness: number;
  /** Mean days to the next step with nothing done, and by what share it shortens towards the goal (Kivetz et al. 2006). */
  readonly firstGapDays: number;
  readonly gradient: number;
}

export const STUDY_BEHAVIOUR: Behaviour = { dropOut: 0.4, steepness: 1.67, firstGapDays: 12, gradient: 0.2 };

/** The two cards of the study: as much to earn, one with a head start. Nine months. */
export const STUDY = {
  without: { required: 8, endowed: 0 },
  withStart: { required: 8, endowed: 2 },
  days: 274,
  published: { without: 0.19, withStart: 0.34 },
} as const;

export interface SimulatedCard {
  /** Always true: no figure of real customers. */
  readonly simulated: true;
  readonly customers: number;
  readonly completed: number;
  /** 0..1. */
  readonly share: number;
  /** Mean days between steps of all simulated steps; null without any. */
  readonly meanGapDays: number | null;
  readonly words: string;
}

interface Card {
  readonly required: number;
  readonly endowed: number;
}

/** Lets `customers` fill a card within `days`. `random` gives numbers from 0 up to 1; the same row gives the same result. */
export function simulateCard(
  card: Card,
  customers: number,
  days: number,
  random: () => number,
  behaviour: Behaviour = STUDY_BEHAVIOUR,
): SimulatedCard {
  let [completed, gaps, gapDays] = [0, 0, 0];
  for (let customer = 0; customer < customers; customer += 1) {
    const way = walk(card, days, random, behaviour);
    completed += way.earned === card.required ? 1 : 0;
    gaps += way.earned;
    gapDays += way.days;
  }
  const share = customers === 0 ? 0 : completed / customers;
  const words =
    'Simulation: these customers are imagined. It shows the direction; only a test with your own customers shows the size.';
  return { simulated: true, customers, completed, share, meanGapDays: gaps === 0 ? null : gapDays / gaps, words };
}

/** One customer: before each step they may drop out, and each step takes its time (exponential gaps). */
function walk(
  { required, endowed }: Card,
  days: number,
  random: () => number,
  behaviour: Behaviour,
): { earned: number; days: number } {
  let spent = 0;
  for (let earned = 0; earned < required; earned += 1) {
    const progress = (endowed + earned) / (endowed + required);
    if (random() < dropOutAt(progress, behaviour)) return { earned, days: spent };
    const gap = -Math.log(1 - random()) * behaviour.firstGapDays * (1 - behaviour.gradient * progress);
    if (spent + gap > days) return { earned, days: spent };
    spent += gap;
  }
  return { earned: required, days: spent };
}

function dropOutAt(progress: number, { dropOut, steepness }: Behaviour): number {
  return dropOut * (1 - progress) ** steepness;
}

/** The share, 0..1, of simulated customers who finish if time is no matter: the model in closed form. */
export function expectedCompletion({ required, endowed }: Card, behaviour: Behaviour = STUDY_BEHAVIOUR): number {
  let stay = 1;
  for (let earned = 0; earned < required; earned += 1) {
    stay *= 1 - dropOutAt((endowed + earned) / (endowed + required), behaviour);
  }
  return stay;
}
