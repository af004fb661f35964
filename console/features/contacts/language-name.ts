const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** "German" for `de`; null for what is no language. */
export function languageName(code: string): string | null {
  try {
    return names.of(code) ?? null;
  } catch {
    return null;
  }
}
