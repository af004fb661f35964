import type { Channel, Notice } from './channel.ts';
import type { Platform } from './module.ts';
import type { Turn } from './platform/turn.ts';

/** Brings a letter of the house to a customer, by their own channel or another that carries it; false where none can. */
export type Write = (turn: Turn, channel: string, notice: Notice) => Promise<boolean>;

export function openWrite(channels: readonly Channel[], platform: Platform): Write {
  const ways = channels.flatMap(({ name, outgoing }) =>
    outgoing === undefined ? [] : [{ name, ...outgoing(platform) }],
  );
  return async (turn, channel, notice) => {
    const inOrder = [...ways].sort((one, other) => Number(other.name === channel) - Number(one.name === channel));
    for (const way of inOrder) if ((await way.notice?.(turn, notice)) === true) return true;
    return false;
  };
}
