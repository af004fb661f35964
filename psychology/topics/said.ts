/** What a conversation says of its topic: the customer's first words, the subject line, and what agents tagged it. */
export interface Said {
  readonly text: string;
  readonly subject: string;
  readonly tags: readonly string[];
}
