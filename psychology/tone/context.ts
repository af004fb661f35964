/** What a check may know besides the draft. Everything is passed in; nothing is looked up or kept. */
export interface ReplyContext {
  /** What the customer wrote since our last message, oldest first. */
  customerTexts: readonly string[];
  /** How the customer's last message reads: `intensity` 0..1, `valence` −1..1. Null when reading is off. */
  reading: { label: string; intensity: number; valence: number } | null;
  customerName: string | null;
  /** Our earlier replies to this customer. */
  earlierReplies: readonly string[];
  /** What the same writer sent lately to anybody, at most 200. */
  recentOutbound: readonly string[];
  /** Promises on record for this conversation, ISO 8601. */
  promises: readonly { dueAt: string }[];
  /** The shortest time that can be promised honestly (the 85 % wait), minutes; null when unknown. */
  fastestHonestMinutes: number | null;
  /** This message closes the issue, so that no next step is owed. */
  closesIssue: boolean;
  /** ISO 8601. */
  now: string;
  /** IANA. */
  timeZone: string;
  /** Ids and order numbers of other customers that must not appear. */
  otherCustomers?: readonly string[];
}
