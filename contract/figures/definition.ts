/** How a figure is counted. */
export interface FigureDefinition {
  /** As people call it. */
  readonly name: string;
  /** What is counted, in one sentence. */
  readonly definition: string;
  readonly unit: 'share' | 'count' | 'seconds' | 'points' | 'score' | 'money';
  /** Of a share: what is counted, and out of what, in words that follow a number ("412 of 446 first replies"). */
  readonly of?: string;
  /** How the likely range is found. */
  readonly interval: 'Wilson' | 'ranks of the median' | 'adjusted Wald' | 'Student’s t' | 'post-stratified' | 'none';
  readonly better: 'higher' | 'lower' | 'neither';
  /** When it says too little. */
  readonly few?: string;
  /** What it should reach: a default by design, never a norm. A share 0..1. */
  readonly aim?: number;
  /** Where it comes from, or whose formula it is. */
  readonly source: string;
}

export const wide = 'The range reaches more than 10 points to either side.';
export const shareOf = (
  name: string,
  definition: string,
  of: string,
  source: string,
  more: Partial<FigureDefinition> = {},
): FigureDefinition => ({
  ...{ name, definition, of, source, unit: 'share', interval: 'Wilson', better: 'higher', few: wide },
  ...more,
});
export const wait = (name: string, definition: string, source: string): FigureDefinition => ({
  ...{ name, definition, source, unit: 'seconds', interval: 'ranks of the median', better: 'lower' },
  few: 'Fewer than 20 cases.',
});
export const count = (name: string, definition: string, source: string): FigureDefinition => ({
  ...{ name, definition, source, unit: 'count', interval: 'none', better: 'neither' },
});

export const judged =
  'Late and unanswered ones count as broken; what the customer or the resolution made needless is left out.';
export const young = 'Episodes resolved less than 7 days ago are left out: the customer can still come back.';
