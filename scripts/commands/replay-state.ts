import fs from 'node:fs';
import type { Tally } from './replay-tally.ts';

/** Which conversations are finished, one line each, so that a stopped replay goes on and still sums up the whole. */
export interface State {
  readonly finished: ReadonlyMap<string, Tally>;
  finish(name: string, tally: Tally): void;
}

/** `null` keeps nothing. A line that was cut short by a crash is played again, which adds nothing. */
export function openState(file: string | null): State {
  const finished = new Map<string, Tally>();
  const text = file !== null && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  for (const line of text.split('\n').filter((row) => row.trim() !== '')) {
    const read = readLine(line);
    if (read !== null) finished.set(read.name, read.tally);
  }
  if (file !== null && text !== '' && !text.endsWith('\n')) fs.appendFileSync(file, '\n');
  return {
    finished,
    finish(name, tally) {
      if (file !== null) fs.appendFileSync(file, `${JSON.stringify({ name, tally })}\n`, { mode: 0o600 });
    },
  };
}

function readLine(line: string): { name: string; tally: Tally } | null {
  try {
    return JSON.parse(line) as { name: string; tally: Tally };
  } catch {
    return null;
  }
}
