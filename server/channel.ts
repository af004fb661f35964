import type { z } from 'zod';
import type { Module } from './module.ts';

/** What a channel can do. Everybody asks this, never who the channel is. */
export interface Abilities {
  /** Shows the customer that somebody writes. */
  readonly typing: boolean;
  /** Learns what the customer received and read. */
  readonly readState: boolean;
  /** Reaches the customer at once, so that minutes count. */
  readonly live: boolean;
  /** Longest message, in characters. */
  readonly maxLength: number;
}

/** One way in and out. `settings` is what an inbox of it can be told; the inbox form is drawn from it. */
export interface Channel extends Module {
  readonly label: string;
  readonly abilities: Abilities;
  /** Its own page for customers, with `:key` for the inbox’s public key. */
  readonly page: string | null;
  readonly settings: z.ZodType<Record<string, unknown>>;
}
