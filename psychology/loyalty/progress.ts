import { cardWords, type CardWords } from './card-words.ts';
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
  const { mode, required, endowed, reward, language } = programme;
  const words = cardWords(language ?? 'en');
  const total = totalOf(programme);
  const done = Math.min(total, endowed + earned);
  const toGo = total - done;
  const line = mode === 'reframed' ? words.toGo(steps(programme, required - Math.min(earned, required))) : null;
  const common = { done, total, line };
  if (toGo === 0)
    return {
      kind: 'reached',
      count: 0,
      ...common,
      text: words.reached(reward),
      caption: late(programme, earned, words),
    };
  if (done / total < 0.5) {
    const caption = early(programme, earned, words);
    return { kind: 'done', count: done, ...common, text: words.doneSoFar(done), caption };
  }
  return { kind: 'to_go', count: toGo, ...common, text: words.onlyToGo(toGo), caption: late(programme, earned, words) };
}

function early({ endowed, reason, step }: Programme, earned: number, words: CardWords): string {
  if (endowed === 0) return earned === 0 ? words.eachCounts(step.one) : words.earnedSoFar(earned);
  const start = words.started(endowed, sentence(reason));
  return earned === 0 ? start : `${start} ${words.earnedSince(earned)}`;
}

function late({ endowed, reason }: Programme, earned: number, words: CardWords): string {
  return endowed === 0 ? words.earnedAll(earned) : words.earnedOfThese(earned, endowed, sentence(reason));
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function steps({ step }: Programme, count: number): string {
  return `${count} ${count === 1 ? step.one : step.many}`;
}
