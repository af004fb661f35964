const [newline, carriageReturn] = [10, 13];
const separator = Buffer.from('From ');
const escaped = /^>+From /;

/** One mail of an archive, and when its mailbox got it where the archive says so. */
export interface Archived {
  readonly raw: Buffer;
  readonly at: string | null;
}

/**
 * Reads an mbox piece by piece, so that an archive may be larger than the memory. A mail begins at a line “From …” behind an
 * empty line (RFC 4155); lines of a body that were escaped with “>” are given back as they were.
 */
export async function* readMbox(source: AsyncIterable<Buffer>): AsyncGenerator<Archived> {
  let mail: { readonly from: string; readonly lines: Buffer[] } | null = null;
  let blank = true;
  for await (const line of linesOf(source)) {
    if (blank && line.subarray(0, separator.length).equals(separator)) {
      if (mail !== null) yield archived(mail);
      mail = { from: line.toString('latin1'), lines: [] };
    } else mail?.lines.push(unescaped(line));
    blank = isBlank(line);
  }
  if (mail !== null) yield archived(mail);
}

/** Whether a file begins as an mbox does. */
export const isMbox = (head: Buffer): boolean => head.subarray(0, separator.length).equals(separator);

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const piece of source) {
    let from = 0;
    for (let end = piece.indexOf(newline, from); end >= 0; end = piece.indexOf(newline, from)) {
      yield Buffer.concat([...rest, piece.subarray(from, end + 1)]);
      rest = [];
      from = end + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const isBlank = (line: Buffer): boolean => line[0] === newline || (line[0] === carriageReturn && line[1] === newline);

const unescaped = (line: Buffer): Buffer =>
  line[0] === 0x3e && escaped.test(line.subarray(0, 100).toString('latin1')) ? line.subarray(1) : line;

function archived({ from, lines }: { readonly from: string; readonly lines: readonly Buffer[] }): Archived {
  const last = lines.at(-1);
  const kept = last !== undefined && isBlank(last) ? lines.slice(0, -1) : lines; // the empty line belongs to the separator
  return { raw: Buffer.concat(kept), at: momentOf(from) };
}

/** “From maya@example.com Tue Mar  3 09:15:00 2026”, in UTC as RFC 4155 has it. */
function momentOf(line: string): string | null {
  const [date] = /[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}(?: [A-Z+\-\d]{1,6})? \d{4}/.exec(line) ?? [];
  if (date === undefined) return null;
  const ms = Date.parse(`${date.replace(/ [A-Z+\-\d]{1,6}(?= \d{4}$)/, '')} UTC`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
