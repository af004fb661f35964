/** Whom a survey is to ask, and by what right. */
export interface Wish {
  readonly conversationId: string;
  /** The resolution that is asked about; null for the whole relation. */
  readonly episodeId: string | null;
  /** How many of all are asked, by lot. */
  readonly share: number;
  /** A link that somebody else hands on, rather than a message of ours. */
  readonly link?: boolean;
}
