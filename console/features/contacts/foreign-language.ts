const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** "German" for `de`; null for what is no language, and for the language that this browser reads anyway. */
export function foreignLanguage(code: string): string | null {
  if (navigator.languages.some((mine) => mine.split('-')[0] === code.split('-')[0])) return null;
  try {
    return names.of(code) ?? null;
  } catch {
    return null;
  }
}
