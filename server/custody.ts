import type { Turn } from './platform/turn.ts';

/** Rows that went from one customer to another, by table, so that a merge can be undone. */
export type Moved = Readonly<Record<string, readonly string[]>>;

/**
 * What a module or channel keeps about customers, in its own tables. Erasing, handing out and merging reach everything
 * through it, and nobody needs to know foreign tables. `name` is the word under which the data is handed out.
 */
export interface Custody {
  readonly name: string;
  /** Removes or makes nameless all that says who somebody is. Safe to run twice. `alias` stands where a row must remain. */
  readonly erase: (turn: Turn, contactId: string, alias: string) => Promise<void>;
  /** All that is kept about somebody, as JSON that they can read. Secrets of the house stay out. */
  readonly hand: (turn: Turn, contactId: string) => Promise<unknown>;
  /** Gives the rows of `from` to `to`. The answer names each by its id, or by text that `moveBack` understands. */
  readonly move: (turn: Turn, from: string, to: string) => Promise<Moved>;
  /** Gives back exactly what {@link move} gave. */
  readonly moveBack: (turn: Turn, moved: Moved, from: string, to: string) => Promise<void>;
}
