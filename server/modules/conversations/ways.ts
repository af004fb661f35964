import type { Answered, Channel } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import type { Turn } from '#server/platform/turn.ts';

/** The ways by which answers leave the house. */
export interface Ways {
  /** Tells every channel of an answer: its own sends it, another may carry it on. */
  readonly answered: (turn: Turn, answered: Answered) => Promise<void>;
  /** Takes back what has not gone out of a message; false where it has, or goes out at once. */
  readonly takeBack: (turn: Turn, channel: string, messageId: string) => Promise<boolean>;
  /** Whether one can write to somebody first by an inbox of this channel. */
  readonly letters: (channel: string) => boolean;
  /** Whether one talks there, and nothing written goes out. */
  readonly calls: (channel: string) => boolean;
}

export function openWays(channels: readonly Channel[], platform: Platform): Ways {
  const ways = channels.flatMap(({ name, outgoing }) =>
    outgoing === undefined ? [] : [{ name, ...outgoing(platform) }],
  );
  const abilities = new Map(channels.map((channel) => [channel.name, channel.abilities]));
  return {
    async answered(turn, answered) {
      const { channel } = answered.conversation;
      const able = abilities.get(channel);
      if (able === undefined) return;
      for (const way of ways) await way.answered(turn, answered, way.name === channel, able);
    },
    async takeBack(turn, channel, messageId) {
      return (await ways.find(({ name }) => name === channel)?.takeBack(turn, messageId)) ?? false;
    },
    calls: (channel) => abilities.get(channel)?.calls === true,
    letters: (channel) => abilities.get(channel)?.letters === true && ways.some(({ name }) => name === channel),
  };
}
