import { languageOf } from '#psychology/language/language-of.ts';
import type { Message } from '../../app/store.ts';

type Written = Pick<Message, 'type' | 'from' | 'text' | 'reading'>;

/** Messages in it get a reading; one without was written before reading began, or is forgotten. */
const known = 'en';
const names = new Intl.DisplayNames('en', { type: 'language' });

/**
 * In what language the customer wrote last, in English words, where that is why their message has no reading; null where
 * it has one, or where the language is not the reason.
 */
export function unreadLanguage(messages: readonly Written[]): string | null {
  const last = messages.findLast(
    ({ type, from, text }) => type === 'message' && from === 'customer' && text.trim() !== '',
  );
  if (last === undefined || last.reading !== null) return null;
  const language = languageOf(last.text);
  if (language === null || language === known) return null;
  return language === 'other' ? 'this language' : (names.of(language) ?? language);
}
