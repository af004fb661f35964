/** A customer's message as every channel hands it over. */
export interface Inbound {
  /** The channel at whose door it came in; the inbox must be one of its. */
  readonly channel: string;
  readonly inboxId: string;
  readonly contactId: string;
  /** The sender's own id: a repeat returns the first row. */
  readonly clientId: string;
  readonly text: string;
  readonly subject?: string | undefined;
  /** When it was written. */
  readonly at: string;
}
