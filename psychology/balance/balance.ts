import { levelOf } from './level.ts';
import type { Level } from './level.ts';
import { balanceParams } from './params.ts';
import type { BalanceParams } from './params.ts';
import { heaviestOf } from './reasons.ts';
import type { HeavyMoment } from './reasons.ts';
import { momentsToRestore, onceSolved } from './restore.ts';
import { partsOf, scoreOfParts, weigh } from './score.ts';
import type { ExperienceEvent, Parts, Weighed } from './score.ts';

export interface Balance {
  /** −100..100; null when nothing is known. Never shown to the customer. */
  readonly score: number | null;
  readonly level: Level;
  readonly parts: Parts;
  /** Plain words, the most important first. */
  readonly reasons: readonly string[];
  /** The same moments as in the reasons, with their place among the events given. */
  readonly heaviest: readonly HeavyMoment[];
  /** Fresh good moments of .3 that bring it back to even, as things stand; null when ten are not enough. */
  readonly restore: number | null;
  /** The same once every open problem is solved. */
  readonly restoreOnceSolved: number | null;
  /** Something is open: solve it before anything is given. */
  readonly resolveFirst: boolean;
}

/** The figures of a balance without its words: what is reckoned for every customer at once. */
export type Standing = Pick<Balance, 'score' | 'level' | 'parts'>;

const defaults = balanceParams();

/** How a customer's experience stands, by the default numbers; formula and doubt stand with `scoreOf`. */
export const standing = (events: readonly ExperienceEvent[]): Standing =>
  standingOf(
    events,
    events.map((event) => weigh(event, defaults)),
    defaults,
  );

function standingOf(events: readonly ExperienceEvent[], weighed: readonly Weighed[], params: BalanceParams): Standing {
  const parts = partsOf(weighed, params);
  const score = events.length === 0 ? null : scoreOfParts(parts, params);
  return { score, level: levelOf(events, score), parts };
}

/** The same with its reasons in words, and how many good moments bring it back to even. */
export function balance(events: readonly ExperienceEvent[], given: Partial<BalanceParams> = {}): Balance {
  const params = balanceParams(given);
  const weighed = events.map((event) => weigh(event, params));
  const heaviest = heaviestOf(events, weighed);
  return {
    ...standingOf(events, weighed, params),
    reasons: reasonsOf(events, heaviest),
    heaviest,
    restore: momentsToRestore(events, 0.3, 0, params),
    restoreOnceSolved: momentsToRestore(onceSolved(events), 0.3, 0, params),
    resolveFirst: openOf(events) > 0,
  };
}

function reasonsOf(events: readonly ExperienceEvent[], heaviest: readonly HeavyMoment[]): string[] {
  const open = openOf(events);
  const first =
    open === 0 ? [] : [open === 1 ? 'Resolve first: one problem is open' : `Resolve first: ${open} problems are open`];
  const little =
    events.length === 0 ? ['Nothing is known yet'] : events.length === 1 ? ['Only one moment is known'] : [];
  return [...first, ...little, ...heaviest.map(({ words }) => words)];
}

function openOf(events: readonly ExperienceEvent[]): number {
  return events.filter((event) => event.sign === -1 && event.state === 'open').length;
}
