import { BrokenCsv, readCsv, type Row } from './csv.ts';

export const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Charset = (typeof charsets)[number];

/** How the bytes of a file are to be read: by its mark, by zero bytes, by whether it is valid UTF-8; else as Western European. */
export function charsetOf(bytes: Uint8Array): Charset {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && odd > even * 4) return 'utf-16le';
  if (even > head.length / 8 && even > odd * 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Without its mark, and without zeros, which the database does not take. */
export const textOf = (bytes: Uint8Array, charset: Charset): string =>
  new TextDecoder(charset).decode(bytes).replaceAll('\0', '');

const separators = [',', ';', '\t', '|'] as const;
const looked = 20;

/** The separator that cuts the first records into the most alike number of cells. */
export function separatorOf(text: string): string {
  const scored = separators.map((separator) => {
    const counts = firstRows(text, separator).map(({ cells }) => cells.length);
    const width = counts[0] ?? 0;
    const alike = counts.filter((count) => count === width).length;
    return { separator, score: width < 2 ? 0 : (alike / counts.length) * 100 + Math.min(width, 50) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function firstRows(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  try {
    for (const row of readCsv(text, separator)) if (rows.push(row) === looked) break;
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
  }
  return rows;
}
