/** One mailbox of a header. `address` is lower case and may be empty where a sender wrote a name only. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** One field of the header, in the order of the mail, its name in lower case, its value unfolded but not decoded. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** What came along with a mail. `content` is decoded; `name` is fit to be shown and never a path. */
export interface MailAttachment {
  readonly name: string;
  /** As declared by the sender, in lower case; never to be trusted for showing. */
  readonly type: string;
  /** In bytes, decoded. */
  readonly size: number;
  readonly sha256: string;
  /** Without its angle brackets. */
  readonly contentId: string | null;
  /** The body refers to it, or the sender wished it shown within the text. */
  readonly inline: boolean;
  /** Runs, or can be made to run, where it is opened: a program, a script, a page, a document with macros. */
  readonly dangerous: boolean;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What was odd about a mail and how it was kept nevertheless. */
export type MailWarning =
  | 'attachment-dangerous'
  | 'body-empty'
  | 'charset-guessed'
  | 'charset-unknown'
  | 'date-missing'
  | 'encrypted'
  | 'from-missing'
  | 'from-repeated'
  | 'message-id-missing'
  | 'nul-removed'
  | 'signed'
  | 'structure-broken'
  | 'text-shortened'
  | 'uuencoded'
  | 'winmail';

/** A mail as Rapport understands it. Nothing of it is fit to be shown as HTML without `markup/`. */
export interface ParsedMail {
  /** With its angle brackets, or null where the sender gave none. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  /** Oldest first, as sent. */
  readonly references: readonly string[];
  readonly from: Mailbox | null;
  readonly sender: Mailbox | null;
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** Every address that the mail says it was delivered to, each once, To and Cc first. */
  readonly deliveredTo: readonly string[];
  readonly subject: string;
  /** ISO 8601 in UTC, or null where the date is missing or none. */
  readonly date: string | null;
  readonly headers: readonly Field[];
  /** Plain text of the body; converted from its HTML where there is no text. */
  readonly text: string;
  /** HTML of the body as sent, or null where there is none. */
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly warnings: readonly MailWarning[];
}

/** A mail that could not be read; its raw source is kept and shown instead. */
export interface Unreadable {
  readonly unreadable: string;
}
