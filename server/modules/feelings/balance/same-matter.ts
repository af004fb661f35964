import { contentKeys } from '#psychology/language/content.ts';

/** What is known of what a conversation is about. */
export interface Matter {
  readonly words: string;
  readonly tags: readonly string[];
  /** The topic that it was given, where one was. */
  readonly topicId: string | null;
}

/** Design choices: how many content words two texts share, and which part of the shorter one that must be. */
const fewestShared = 2;
const share = 0.5;

/** Whether two conversations are about the same: the same topic where both have one, else a common tag or common words. */
export function sameMatter(one: Matter, other: Matter): boolean {
  if (one.topicId !== null && other.topicId !== null) return one.topicId === other.topicId;
  if (one.tags.some((tag) => other.tags.includes(tag))) return true;
  const [keys, others] = [contentKeys(one.words), contentKeys(other.words)];
  const shared = [...keys].filter((key) => others.has(key)).length;
  return shared >= fewestShared && shared / Math.min(keys.size, others.size) >= share;
}
