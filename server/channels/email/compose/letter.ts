/** Somebody with an address, as a header names them. */
export interface Correspondent {
  readonly name: string | null;
  readonly address: string;
}

/**
 * A mail to one recipient before it is written down as MIME; kept in the outbox, so that each try sends the same. Ids are
 * without angle brackets.
 */
export interface Letter {
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly replyTo: string | null;
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** By which Outlook knows the thread, as the mail that is answered has it. */
  readonly threadIndex?: string | null;
  /** RFC 3834: written by a machine in answer to a mail, or of its own accord; null when a person wrote it. */
  readonly automatic: 'replied' | 'generated' | null;
  readonly text: string;
  readonly html: string;
  /** Files to go with it: those of its message, or these. */
  readonly files: 'own' | readonly string[];
  /** Up to which message of a chat it carries on, by mail. */
  readonly throughSeq?: number;
  /** The link that stands in for {@link noticeLink} when it goes out; sealed, so that no table holds it in the clear. */
  readonly sealedLink?: string;
}

/** A file of a mail. Those with a content id are shown within its text. */
export interface Enclosed {
  readonly name: string;
  readonly type: string;
  readonly contentId: string | null;
  readonly bytes: Uint8Array;
}
