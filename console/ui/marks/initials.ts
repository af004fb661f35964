/** One or two capitals for a name or an address: first and last word, "?" for nothing. */
export function initials(name: string): string {
  const words = (name.split('@')[0] ?? '').split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = ends.map((word) => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? '').join('');
  return letters === '' ? '?' : letters.toLocaleUpperCase();
}
