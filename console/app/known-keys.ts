/** One key of the console, known also where its command is not on the screen: for the key sheet and the settings. */
export interface KnownKey {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** As in `ui/keys`: `E`, `G I`, `Mod+Enter`. */
  readonly keys: string;
}

const key = (group: string, id: string, label: string, keys: string): KnownKey => ({ id, label, group, keys });

/** The default keys. A command whose id stands here needs no `keys` of its own. */
export const knownKeys: readonly KnownKey[] = [
  key('Anywhere', 'palette.open', 'Find anything', 'Mod+K'),
  key('Anywhere', 'search.open', 'Search', '/'),
  key('Anywhere', 'conversation.begin', 'Write to somebody', 'C'),
  key('Anywhere', 'go.inbox', 'Go to inbox', 'G I'),
  key('Anywhere', 'go.customers', 'Go to customers', 'G C'),
  key('Anywhere', 'go.reports', 'Go to reports', 'G N'),
  key('Anywhere', 'go.recovery', 'Go to recovery', 'G R'),
  key('Anywhere', 'go.loyalty', 'Go to loyalty', 'G L'),
  key('Anywhere', 'go.settings', 'Go to settings', 'G S'),
  key('Anywhere', 'undo', 'Undo', 'Z'),
  key('Anywhere', 'keys.show', 'Show the keys', '?'),
  key('List', 'list.next', 'Next', 'J'),
  key('List', 'list.previous', 'Previous', 'K'),
  key('List', 'list.open', 'Open', 'Enter'),
  key('List', 'list.back', 'Back to the list', 'U'),
  key('Conversation', 'conversation.resolve', 'Resolve or reopen', 'E'),
  key('Conversation', 'conversation.snooze', 'Snooze or wake', 'S'),
  key('Conversation', 'conversation.assign', 'Assign', 'A'),
  key('Conversation', 'conversation.label', 'Label', 'L'),
  key('Conversation', 'topic.correct', 'Correct the topic', 'T'),
  key('Conversation', 'promise.make', 'Promise a time', 'P'),
  key('Conversation', 'feeling.correct', 'Correct the feeling', 'M'),
  key('Conversation', 'person.show', 'Show the person', 'I'),
  key('Writing', 'reply.open', 'Reply', 'R'),
  key('Writing', 'note.open', 'Write a note', 'N'),
  key('Writing', 'reply.send', 'Send', 'Mod+Enter'),
  key('Writing', 'reply.sendAndResolve', 'Send and resolve', 'Shift+Mod+Enter'),
  key('Writing', 'hint.next', 'Next hint', 'F8'),
  key('Writing', 'hint.previous', 'Previous hint', 'Shift+F8'),
  key('Writing', 'hint.use', 'Use the rewrite', 'Alt+Enter'),
];
