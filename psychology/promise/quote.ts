import { boundingRank, quantile, valueAtRank } from './order-statistic.ts';
import { roundUp } from './round-up.ts';
import { queueQuantileMinutes } from './waiting.ts';

/** Recent waits of one kind of case (channel, topic, hours; 28 days), in working minutes, oldest first. */
export interface Segment {
  waitsMinutes: readonly number[];
  /** The next wider segment, asked when this one holds fewer than 30 waits. */
  wider: Segment | null;
}

/** The waiting line now. `load` in erlangs (arrivals per hour × handling hours); above `agents` the line only grows. */
export interface QueueState {
  load: number;
  agents: number;
  /** An incident is open: the past says nothing about today. */
  incident: boolean;
}

export interface QuoteOptions {
  kind: 'first_reply' | 'resolution';
  /** Share of promises that shall be kept, 0.5..0.95. More would be padding, which misinforms. */
  p: number;
  /** How sure the bound on that share is. */
  confidence: number;
  workingDayMinutes: number;
  /** When to write again where no time can be promised honestly. */
  nextUpdateMinutes: number;
}

/** p: the cost of being late is taken as six times that of being early, 6/7 ≈ .857. A tenant's setting, no law. */
export const QUOTE_DEFAULTS: QuoteOptions = {
  kind: 'first_reply',
  p: 0.85,
  confidence: 0.9,
  workingDayMinutes: 480,
  nextUpdateMinutes: 240,
};

/** An honest time: `waitMinutes` of working time, `basis` the k-th of n waits for share p, `why` in plain words. */
export interface Quote {
  kind: 'first_reply' | 'resolution' | 'next_update';
  waitMinutes: number;
  basis: { n: number; p: number; k: number | null };
  unusuallyBusy: boolean;
  why: string;
}

const ENOUGH = 30;
const RECENT = 20;
const BUSY = 1.5;
const WILD = 4;

/**
 * Quotes a time that a share p of customers will not wait longer than; where the past cannot carry that, the time of
 * the next update instead. Throws RangeError for p above .95. Source: announce a high quantile, Jouini, Akşin &
 * Dallery 2011; thresholds are design choices.
 */
export function quote(segment: Segment, queue: QueueState, options: Partial<QuoteOptions> = {}): Quote {
  const settings = { ...QUOTE_DEFAULTS, ...options };
  if (settings.p > 0.95) throw new RangeError('promising more than 95 of 100 pads every promise');
  const { waits, unusuallyBusy } = recentIfBusy(wideEnough(segment).waitsMinutes);
  const k = boundingRank(waits.length, settings.p, settings.confidence);
  const doubt = doubts(waits, queue, k);
  if (doubt !== null || k === null) return nextUpdate(waits.length, settings, doubt ?? TOO_FEW, unusuallyBusy);
  return {
    kind: settings.kind,
    waitMinutes: roundUp(valueAtRank(waits, k), settings.workingDayMinutes),
    basis: { n: waits.length, p: settings.p, k },
    unusuallyBusy,
    why: `The ${k} shortest of ${waits.length} waits stayed under this${unusuallyBusy ? '; busier than usual' : ''}.`,
  };
}

/** Quotes minutes to a customer who can see the line: `ahead` people before them, all agents busy. */
export function quoteInLine(ahead: number, agents: number, handleMinutes: number, p = QUOTE_DEFAULTS.p): number {
  return roundUp(queueQuantileMinutes(p, ahead, agents, handleMinutes), QUOTE_DEFAULTS.workingDayMinutes);
}

function wideEnough(segment: Segment): Segment {
  return segment.waitsMinutes.length >= ENOUGH || segment.wider === null ? segment : wideEnough(segment.wider);
}

function recentIfBusy(waits: readonly number[]): { waits: readonly number[]; unusuallyBusy: boolean } {
  const recent = waits.slice(-RECENT);
  if (waits.length <= RECENT || median(recent) <= BUSY * median(waits)) return { waits, unusuallyBusy: false };
  return { waits: recent, unusuallyBusy: true };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

const TOO_FEW = 'Too few waits to promise a time from.';

function doubts(waits: readonly number[], queue: QueueState, k: number | null): string | null {
  if (queue.incident) return 'An incident is open, so the usual times do not hold.';
  if (queue.load >= queue.agents) return 'More arrives than can be answered now, so the line grows.';
  if (k === null) return TOO_FEW;
  if (quantile(waits, 0.9) > WILD * median(waits)) return 'Times differ too much from case to case.';
  return null;
}

function nextUpdate(n: number, settings: QuoteOptions, why: string, unusuallyBusy: boolean): Quote {
  const waitMinutes = settings.nextUpdateMinutes;
  return { kind: 'next_update', waitMinutes, basis: { n, p: settings.p, k: null }, unusuallyBusy, why };
}
