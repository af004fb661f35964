import { isId } from '../id.ts';
import { refused } from './problem.ts';

/** A cursor is the sort key of the last row, made opaque so that nobody builds on its inside. */
export const writeCursor = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

const time = /^(\d{4}-\d\d-\d\d)[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:[0-5]\d)?)$/;
const shapes = {
  id: isId,
  time: (part: string) => part === 'infinity' || isDay(time.exec(part)?.[1]),
  number: (part: string) => /^-?\d{1,6}(\.\d{1,12})?(e-?\d{1,2})?$/.test(part),
  count: (part: string) => /^\d{1,6}$/.test(part),
};

/** The parts of a cursor, each of the kind that its list sorts by; null where none was given. */
export function readCursor<const K extends readonly (keyof typeof shapes)[]>(
  text: string | undefined,
  kinds: K,
): { [I in keyof K]: string } | null {
  if (text === undefined) return null;
  const parts = decode(text);
  const fits = parts.length === kinds.length && kinds.every((kind, i) => shapes[kind](parts[i] ?? ''));
  if (!fits) throw refused('cursor', 'this is not a cursor of this list; begin without one');
  return parts as { [I in keyof K]: string };
}

function decode(text: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}

function isDay(text: string | undefined): boolean {
  const day = new Date(`${text ?? ''}T00:00:00Z`);
  return text !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
