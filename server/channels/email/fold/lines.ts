/** One line of a mail’s body, however it was written, with what its form says about it. */
export interface Line {
  /** Without the marks of quoting in front of it. */
  readonly text: string;
  /** Where it stands in the source: from its first character up to the next line’s. */
  readonly from: number;
  readonly to: number;
  /** How deep it is marked as a quotation of an earlier mail; 0 is not at all. */
  readonly depth: number;
  /** In a quotation that nothing marks as one of a mail: people quote in answers, too. */
  readonly bare: boolean;
  /** In a program’s container of history, before the history itself: its introduction. */
  readonly lead: boolean;
  /** Behind a program’s mark after which there is only history. */
  readonly history: boolean;
  /** In a program’s mark of a signature. */
  readonly signature: boolean;
  /** A line was drawn above it. */
  readonly rule: boolean;
}

const plain = { bare: false, lead: false, history: false, signature: false, rule: false };

/** The lines of a plain text; `>` in front marks what is quoted. */
export function linesOfText(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length + 1 : end + 1;
    const raw = text.slice(from, to - 1);
    const { depth, start } = quoting(raw);
    lines.push({ ...plain, text: raw.slice(start).trimEnd(), from, to: Math.min(to, text.length), depth });
    from = to;
  }
  return lines;
}

/** How many `>` stand in front, each with at most one space behind it, and where they end. */
function quoting(line: string): { depth: number; start: number } {
  let depth = 0;
  let start = 0;
  while (start < line.length) {
    const spaces = depth === 0 ? leading(line) : 0;
    if (line[start + spaces] !== '>') break;
    depth++;
    start += spaces + 1;
    if (line[start] === ' ') start++;
  }
  return { depth, start };
}

/** Some programs put a space before the first mark; more is an indented text. */
const leading = (line: string): number => (line.startsWith(' >') ? 1 : 0);
