import { totalOf } from './programme.ts';
import type { Programme } from './programme.ts';

/** What a customer sees of their card. */
export interface Shown {
  readonly kind: 'done' | 'to_go' | 'reached';
  /** Steps done or to go, as `kind` says. */
  readonly count: number;
  /** Given and earned steps together, and the whole card. */
  readonly done: number;
  readonly total: number;
  readonly text: string;
  /** Who is to be credited: early the programme, late the customer (Zhang & Huang 2010). Both are always named. */
  readonly caption: string;
  /** "8 purchases to go": always there for a reframed card, so that the longer card hides nothing. */
  readonly line: string | null;
}

/**
 * How progress is shown: before the middle what is done, from there on what remains, since the smaller of the two moves
 * people (Koo & Fishbach 2012). `earned` counts the customer's own steps.
 */
export function display(programme: Programme, earned: number): Shown {
  const total = totalOf(programme);
  const done = Math.min(total, programme.endowed + earned);
  const toGo = total - done;
  const line =
    programme.mode === 'reframed'
      ? `${steps(programme, programme.required - Math.min(earned, programme.required))} to go`
      : null;
  const common = { done, total, line };
  if (toGo === 0)
    return {
      kind: 'reached',
      count: 0,
      ...common,
      text: `Reached: ${programme.reward}`,
      caption: late(programme, earned),
    };
  if (done / total < 0.5)
    return { kind: 'done', count: done, ...common, text: `Done so far: ${done}`, caption: early(programme, earned) };
  return { kind: 'to_go', count: toGo, ...common, text: `Only ${toGo} to go`, caption: late(programme, earned) };
}

function early({ endowed, reason, step }: Programme, earned: number): string {
  if (endowed === 0) return earned === 0 ? `Each ${step.one} counts.` : `You earned ${earned} so far.`;
  const own = earned === 0 ? '' : ` You earned ${earned} since.`;
  return `We started you off with ${endowed}: ${sentence(reason)}${own}`;
}

function late({ endowed, reason }: Programme, earned: number): string {
  if (endowed === 0) return earned === 1 ? 'You earned this one.' : `You earned all ${earned} of these.`;
  return `You earned ${earned} of these; ${endowed} ${endowed === 1 ? 'was' : 'were'} our start: ${sentence(reason)}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function steps({ step }: Programme, count: number): string {
  return `${count} ${count === 1 ? step.one : step.many}`;
}
