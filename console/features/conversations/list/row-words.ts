import type { Conversation } from '#contract/conversations.ts';

/** What a row says it is about: the subject, then the last words; once, where a chat's subject is its own first words. */
export function rowWords({ subject, last }: Pick<Conversation, 'subject' | 'last'>): { about: string; words: string } {
  if (last === null) return { about: subject, words: '' };
  const begins = last.text.startsWith(subject.replace(/…$/, ''));
  return begins ? { about: last.text, words: '' } : { about: subject, words: last.text };
}
