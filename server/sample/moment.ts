import type { Turn } from '#server/platform/turn.ts';

/** Something that happens at a moment, in milliseconds since 1970. */
export interface Moment {
  readonly at: number;
  readonly run: (turn: Turn) => Promise<unknown>;
}
