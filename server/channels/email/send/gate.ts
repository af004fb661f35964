import type { Outcome } from './verdict.ts';

/** Mails in flight at once in this process, so that a slow server never takes all hands that other work needs. */
const mostInFlight = 2;
const soonMs = 500;
/** A server that was not reached is left alone for so long, by all mails of its inbox. */
const restMs = 20_000;

/** Who may hand over a mail now. */
export interface Gate {
  /** 0 for come in; else in how many milliseconds to ask again. */
  readonly enter: (inboxId: string) => number;
  readonly leave: (inboxId: string, outcome: Outcome | null) => void;
}

export function openGate(clock: () => number = Date.now): Gate {
  const flying = new Map<string, number>();
  const resting = new Map<string, number>();
  const total = (): number => [...flying.values()].reduce((sum, count) => sum + count, 0);
  return {
    enter(inboxId) {
      const rest = (resting.get(inboxId) ?? 0) - clock();
      if (rest > 0) return rest;
      resting.delete(inboxId);
      if (total() >= mostInFlight) return soonMs;
      flying.set(inboxId, (flying.get(inboxId) ?? 0) + 1);
      return 0;
    },
    leave(inboxId, outcome) {
      const left = (flying.get(inboxId) ?? 1) - 1;
      if (left === 0) flying.delete(inboxId);
      else flying.set(inboxId, left);
      if (outcome?.kind === 'unreached') resting.set(inboxId, clock() + restMs);
    },
  };
}
