/** What a signature or a standing text may name. Null where it is not known. */
export type Values = Readonly<Record<string, string | null | undefined>>;

const slot = /\{\{\s*([a-z][\w.]{0,40})\s*(?:\|([^{}|]{0,200}))?\}\}/gi;

/**
 * Puts values into the slots of a text: `{{agent.name}}`, or with words to fall back on `{{contact.firstName|there}}`. A line
 * of which nothing is left because no slot on it is known goes out whole, so that no gap shows.
 */
export function fill(template: string, values: Values): string {
  return template
    .split('\n')
    .flatMap((line) => {
      const put: string[] = [];
      const filled = line.replace(slot, (_whole, name: string, fallback: string | undefined) => {
        const value = values[name]?.trim() ?? '';
        const words = value === '' ? (fallback?.trim() ?? '') : value;
        put.push(words);
        return words;
      });
      const gap = put.length > 0 && put.join('') === '' && !/[\p{L}\p{N}]/u.test(filled);
      return gap ? [] : [filled];
    })
    .join('\n');
}

/** The names that texts use which are in none of the values; for whoever writes them. */
export const unknownSlots = (template: string, names: readonly string[]): string[] =>
  [...new Set([...template.matchAll(slot)].map((found) => found[1] ?? ''))].filter((name) => !names.includes(name));

/** The first of somebody's names. */
export const firstName = (name: string | null): string | null => name?.trim().split(/\s+/)[0] ?? null;
