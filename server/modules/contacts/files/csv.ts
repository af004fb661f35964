/** A record of a CSV file with the line on which it begins, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
/** What is wrong with a file as such; it says where. */
export class BrokenCsv extends Error {
  override readonly name = 'BrokenCsv';
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads CSV as RFC 4180 has it: quoted cells may hold separators, quotes (doubled) and line ends; lines end with CRLF, LF or CR.
 * Lines without anything are left out. A quote that is never closed, or text behind a closing one, is an error: whatever a
 * reader made of it would be a guess.
 */
export function* readCsv(text: string, separator: string): Generator<Row> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    for (;;) {
      const cell = readCell(text, at, separator, line);
      cells.push(cell.value);
      at = cell.end;
      line = cell.line;
      if (text[at] !== separator) break;
      at++;
    }
    const quoted = cells.length > 1 || cells[0] !== '';
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (at < text.length) {
      at++;
      line++;
    }
    if (quoted) yield { line: began, cells };
  }
}

function readCell(text: string, from: number, separator: string, line: number) {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    return { value: text.slice(from, end), end, line };
  }
  const began = line;
  let value = '';
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new BrokenCsv(began, 'a quotation mark opens here and never closes');
    const part = text.slice(at, quote);
    value += part;
    line += linesIn(part);
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1];
      if (next !== undefined && next !== separator && next !== '\n' && next !== '\r')
        throw new BrokenCsv(line, 'something stands behind a closing quotation mark');
      return { value, end: quote + 1, line };
    }
    value += '"';
    at = quote + 2;
  }
}

const linesIn = (part: string): number => part.match(/\r\n|\r|\n/g)?.length ?? 0;

/** A text that a spreadsheet would take for a formula is written as text (OWASP ASVS 5.0, 1.2.10); every cell is quoted. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return String(value);
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text.normalize('NFKC')) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;
/** By this spreadsheets know UTF-8. */
export const byteOrderMark = '\u{feff}';
