import type { Turn } from '../turn.ts';

/** A committed event, as a follower gets it. */
export interface Happened {
  readonly name: string;
  /** When it happened, ISO 8601. */
  readonly at: string;
  readonly conversationId: string | null;
  readonly contactId: string | null;
  /** What colleagues were told, in the shape of the contract. */
  readonly said: unknown;
}

/**
 * Listens to committed events of each workspace, in their final order. What it writes is committed together with its place in the
 * journal, so each event counts exactly once, whatever stops in between. The id outlives any renaming of code.
 */
export interface Follower {
  readonly id: string;
  readonly events: readonly string[];
  readonly run: (turn: Turn, happened: readonly Happened[]) => Promise<void>;
}
