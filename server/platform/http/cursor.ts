import { Problem } from './problem.ts';

/** A cursor is the sort key of the last row, made opaque so that nobody builds on its inside. */
export const writeCursor = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

export function readCursor(text: string | undefined, length: number): string[] | null {
  if (text === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string'))
      return parts;
  } catch {
    // falls through to the one answer
  }
  throw new Problem(400, 'invalid', 'cursor: this is not a cursor of this list; begin without one.', {
    errors: [{ path: 'cursor', message: 'this is not a cursor of this list; begin without one' }],
  });
}
