import type { Channel, Notice } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import type { Turn } from '#server/platform/turn.ts';

/** How customers can be asked; channels are asked what they can do. */
export interface Reach {
  /** Whether a channel shows its customer a question with answers to choose from. */
  readonly asks: (channel: string) => boolean;
  /** Brings a letter to a customer, by their own channel or another that carries it; false where none can. */
  readonly notice: (turn: Turn, channel: string, notice: Notice) => Promise<boolean>;
}

export function openReach(channels: readonly Channel[], platform: Platform): Reach {
  const asking = new Set(channels.filter(({ abilities }) => abilities.asks === true).map(({ name }) => name));
  const ways = channels.flatMap(({ name, outgoing }) =>
    outgoing === undefined ? [] : [{ name, ...outgoing(platform) }],
  );
  return {
    asks: (channel) => asking.has(channel),
    async notice(turn, channel, notice) {
      const inOrder = [...ways].sort((one, other) => Number(other.name === channel) - Number(one.name === channel));
      for (const way of inOrder) if ((await way.notice?.(turn, notice)) === true) return true;
      return false;
    },
  };
}
