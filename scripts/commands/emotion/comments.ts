import { setupError } from '#server/platform/setup-error.ts';
import type { Comment } from '#psychology/emotion/training/corpus.ts';
import { linesOf } from './lines.ts';

/**
 * Reads the format of GoEmotions: text, label ids with commas between, id; tabs between the three, a comment a line.
 * @throws SetupError with the number of the line that does not fit.
 */
export function readComments(file: string, labels: number): Comment[] {
  const found = linesOf(file).map(({ line, number }) => commentOf(line, labels, `${file}, line ${String(number)}`));
  if (found.length > 0) return found;
  throw setupError(`${file} holds no comments.`, FORMAT);
}

const FORMAT = 'A line is: text, tab, label ids (0 to 27) with commas between, tab, id.';

function commentOf(line: string, labels: number, where: string): Comment {
  const [text = '', ids, ...more] = line.split('\t');
  if (ids === undefined || more.length > 1) throw setupError(`${where}: not two or three columns.`, FORMAT);
  const found = ids.split(',').map((id) => (/^\s*\d+\s*$/.test(id) ? Number(id) : NaN));
  const wrong = found.findIndex((id) => !(id < labels));
  if (wrong !== -1) throw setupError(`${where}: “${ids.split(',')[wrong] ?? ''}” is no label id.`, FORMAT);
  return { text, labels: found };
}
