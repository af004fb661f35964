import type { LockedContact } from '#server/modules/contacts/index.ts';

/** A customer's message as every channel hands it over. */
export interface Inbound {
  /** The channel at whose door it came in; the inbox must be one of its. */
  readonly channel: string;
  readonly inboxId: string;
  readonly contactId: string;
  /** The customer, where they were made in this very turn: they have no conversation yet and repeat nothing. */
  readonly newcomer?: LockedContact | undefined;
  /** The sender's own id: a repeat returns the first row. */
  readonly clientId: string;
  readonly text: string;
  readonly subject?: string | undefined;
  /** Unsent files, and who put them up. */
  readonly files?: { readonly by: string; readonly ids: readonly string[] } | undefined;
  /** When it was written. */
  readonly at: string;
  /** Of a channel with threads: the conversation that it belongs to, or null where it begins one. */
  readonly thread?: string | null | undefined;
  /** Whoever wrote it, where that is somebody else who takes part. */
  readonly writer?: { readonly id: string; readonly name: string | null } | undefined;
  /** The writer’s own words, in which feelings are read; without what is quoted. */
  readonly felt?: string | undefined;
  /** From an archive: nobody is told and nothing is owed. */
  readonly history?: boolean | undefined;
}
