import type { ConversationTopic } from '#contract/topics.ts';

type Known = Pick<ConversationTopic, 'by' | 'words' | 'sure'>;

/** How a topic is known, in a sentence. */
export function whyTopic({ by, words, sure }: Known): string {
  if (by === 'agent') return 'A colleague said so.';
  if (by === null) return 'No rule fits, and it is like nothing that was corrected.';
  const said = words.length === 0 ? '' : `: ${words.map((word) => `“${word}”`).join(', ')}`;
  if (by === 'earlier') return 'From what this conversation was about before.';
  return `${by === 'rule' ? 'By your rules' : 'Like conversations that were corrected'}${said}. ${sureWords(sure)}`;
}

/** From here on a topic stands well apart from the next one; a choice of design, no probability. */
const clear = 0.7;

export const sureWords = (sure: number): string =>
  sure >= clear ? 'No other topic comes close.' : 'Another topic comes close.';
