import type { Delivery } from '#contract/delivering.ts';

/** How far a mail has come, over all whom it goes to: the worst first. */
export type Progress = 'none' | 'late' | 'waiting' | 'trying' | 'sent' | 'unknown' | 'failed' | 'cancelled';

const worstFirst = ['failed', 'unknown', 'late', 'trying', 'waiting', 'sent', 'cancelled'] as const;

export function progressOf(deliveries: readonly Pick<Delivery, 'state' | 'tries'>[]): Progress {
  const states = deliveries.map(({ state, tries }) => (state === 'waiting' && tries > 0 ? 'late' : state));
  return worstFirst.find((state) => states.includes(state)) ?? 'none';
}

/** Waits for its first try, so that it can still be taken back. */
export const canTakeBack = (deliveries: readonly Pick<Delivery, 'state' | 'tries'>[]): boolean =>
  deliveries.length > 0 && deliveries.every(({ state, tries }) => state === 'waiting' && tries === 0);

/** When the first of them goes out, epoch ms. */
export const goesOutAt = (deliveries: readonly Pick<Delivery, 'sendAt'>[]): number =>
  Math.min(...deliveries.map(({ sendAt }) => Date.parse(sendAt)));

/** What happened to one of them, in words. `clock` says a moment. */
export function deliveryWords(delivery: Delivery, clock: (ms: number) => string): string {
  const { state, tries, sendAt, lastAnswer } = delivery;
  const said = lastAnswer === null ? '' : ` The answer: ${lastAnswer}`;
  switch (state) {
    case 'waiting':
      return tries === 0
        ? `Goes out at ${clock(Date.parse(sendAt))}.`
        : `Not delivered yet, tried ${times(tries)}. Next try ${clock(Date.parse(sendAt))}.${said}`;
    case 'trying':
      return 'On its way.';
    case 'sent':
      return 'Taken by the other server.';
    case 'unknown':
      return `Handed over, but the answer was lost. It has probably arrived.${said}`;
    case 'failed':
      return `Not delivered, tried ${times(tries)}.${said}`;
    case 'cancelled':
      return 'Taken back before it went out.';
  }
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
