/** Markup that is safe to show: whatever was put into it is escaped, but for what is markup itself. */
export interface Html {
  readonly text: string;
}
type Part = string | number | Html | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Only for words of our own. */
export const raw = (text: string): Html => ({ text });

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  text: strings.map((string, i) => string + (i < parts.length ? written(parts[i] ?? '') : '')).join(''),
});

function written(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'text' in part ? part.text : part.map(({ text }) => text).join('');
}
