import type { Channel } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import { openWrite, type Write } from '#server/notice.ts';

/** How customers can be asked; channels are asked what they can do. */
export interface Reach {
  /** Whether a channel shows its customer a question with answers to choose from. */
  readonly asks: (channel: string) => boolean;
  readonly notice: Write;
}

export function openReach(channels: readonly Channel[], platform: Platform): Reach {
  const asking = new Set(channels.filter(({ abilities }) => abilities.asks === true).map(({ name }) => name));
  return { asks: (channel) => asking.has(channel), notice: openWrite(channels, platform) };
}
