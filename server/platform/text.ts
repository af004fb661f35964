import { refused } from './http/problem.ts';

/**
 * Makes what came in fit to be stored: PostgreSQL keeps no NUL, so it is refused with the field's name; half of a
 * surrogate pair is no character and becomes U+FFFD. Changes objects in place.
 */
export function storable(value: unknown, path = ''): unknown {
  if (typeof value === 'string') return text(value, path);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const within = value as Record<string, unknown>;
  for (const key of Object.keys(within)) within[key] = storable(within[key], path === '' ? key : `${path}.${key}`);
  return value;
}

function text(value: string, path: string): string {
  if (value.includes('\0')) throw refused(path, 'this holds a NUL character, which cannot be stored');
  return value.isWellFormed() ? value : value.toWellFormed();
}

/** The beginning of a text, at most so many UTF-16 units long, that splits no character. */
export const cut = (whole: string, length: number): string => whole.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
