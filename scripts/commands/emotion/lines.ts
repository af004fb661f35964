import { readFileSync } from 'node:fs';
import { setupError } from '#server/platform/setup-error.ts';

export interface Line {
  readonly line: string;
  /** Counted from 1, empty lines included. */
  readonly number: number;
}

/** The lines of a file that are not empty, whatever ends them. */
export function linesOf(file: string): Line[] {
  return read(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line !== '');
}

/** @throws SetupError where the file cannot be read. */
export function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw setupError(`${file} cannot be read.`, 'Name a text file that is there and that you may read.', error);
  }
}
