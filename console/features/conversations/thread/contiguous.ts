import type { Message } from '../../../app/store.ts';

/**
 * The newest messages without a gap, bubbles included: sequence numbers are dense, so a jump means that something in
 * between has not been fetched yet. `messages` come in reading order.
 */
export function contiguous(messages: readonly Message[]): readonly Message[] {
  let first = messages.length;
  while (first > 0) {
    const [before, after] = [messages[first - 1], messages[first]];
    const joins = after === undefined || after.delivery !== undefined || before?.seq === after.seq - 1;
    if (!joins) break;
    first -= 1;
  }
  return first === 0 ? messages : messages.slice(first);
}
