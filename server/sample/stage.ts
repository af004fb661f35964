import type { Role } from '#contract/permissions.ts';
import type { Inbox } from '#contract/workspace.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { Colleague, CustomerName, Story } from './cast/index.ts';
import type { Clock } from './clock.ts';

/** The shop in which stories are played. */
export interface Stage {
  readonly clock: Clock;
  readonly people: Readonly<Record<Colleague, { readonly id: string; readonly name: string; readonly role: Role }>>;
  readonly teams: ReadonlyMap<string, string>;
  readonly inboxes: Readonly<Record<Story['inbox'], Pick<Inbox, 'id' | 'channel'>>>;
  readonly contactOf: (turn: Turn, customer: CustomerName) => Promise<string>;
}

/** Where a story stands. */
export interface Thread {
  readonly story: Story;
  /** Begins the id of each of its messages. */
  readonly key: string;
  /** How many messages have got one. */
  count: number;
  conversationId: string;
  contactId: string;
  assigneeId: string | null;
  /** What was promised in words and nobody has settled yet, oldest first. */
  words: string[];
}
