/** A stretch of a text, `end` exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}
type Line = Stretch & { readonly text: string };

/** From here to the end somebody else speaks, or nobody: an answered mail, a signature. */
const OTHERS_FROM_HERE =
  /^(?:-- ?|_{10,}|-{3,} ?(?:original message|forwarded message|reply above this line).{0,20}|begin forwarded message:|on .{8,120} wrote:|am .{8,120} schrieb.{0,80}:|le .{8,120} a écrit ?:)$/i;
const MAIL_HEADER = /^(?:from|sent|to|subject|date|cc): \S/i;
const QUOTED = /^\s*>/;
const DEVICE = /^(?:sent|get|gesendet|envoyé) (?:from|via|with|outlook|von|de)\b.{0,60}$/i;
/** "Kind regards," and, with a name under it, "Thanks,": manners, no feeling. */
const CLOSING =
  /^(?:(?:kind|best|warm|warmest|many|with (?:kind|best))? ?regards|best(?: wishes)?|cheers|sincerely|yours (?:sincerely|faithfully|truly)|(?:many )?thanks(?: again| in advance| and (?:kind |best )?regards)?|thank you|respectfully|all the best)[,.!]?$/i;
/** Lines of a name, a role, an address under a closing. */
const LONGEST_SIGNATURE = 6;
const LONGEST_NAME = 48;

const FENCE = /^\s*(?:```|~~~)/;
const LOG_LINE =
  /^(?:at \S+ \(|at [\w$.]+:\d|file "|traceback \(most recent|caused by: |[\w.]*(?:error|exception): |\[?\d{4}-\d\d-\d\d[t ]\d\d:\d\d|\$ \S|(?:get|post|put|delete) \/\S)/i;
const CODE_CHARACTER = /[{}()[\]<>=;|\\/_$#*&^~`":]/g;
const CODE_SHARE = 0.2;
const SHORTEST_CODE = 12;
const INLINE_CODE = /`[^`\n]+`/g;
/** Runs of letters and numbers; those that nobody says aloud are codes: orders, parcels, cards. */
const RUN = /[\p{L}\p{N}-]+/gu;
const SHORTEST_NUMBER = 5;

const LEFT_OUT = '·';

/** A text without any of these is all its writer's. */
const MAYBE_OTHERS = /[\n`>{}<=;|]|\d{3}|sent from/i;

/**
 * Leaves out what the writer did not say: answered mails, signatures, code, logs and long numbers. Marks of the same length
 * take their place, so that offsets stay. A text that would be nothing but marks is given back as it was.
 */
export function ownWords(text: string): string {
  if (!MAYBE_OTHERS.test(text)) return text;
  const gone = [...others(linesOf(text)), ...codes(text)];
  const own = gone.reduce(leaveOut, text);
  return /\p{L}/u.test(own) ? own : text;
}

function* codes(text: string): Generator<Stretch> {
  for (const { index, 0: run } of text.matchAll(INLINE_CODE)) yield { start: index, end: index + run.length };
  for (const { index, 0: run } of text.matchAll(RUN)) if (isCode(run)) yield { start: index, end: index + run.length };
}

/** "AB-123456789", no word in capitals and no "COVID-19". */
function isCode(run: string): boolean {
  return run.length >= SHORTEST_NUMBER && !/\p{Ll}/u.test(run) && (run.match(/\d/g)?.length ?? 0) >= 3;
}

function leaveOut(text: string, { start, end }: Stretch): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, LEFT_OUT) + text.slice(end);
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, end: start + line.length, text: line.trim() };
    start = found.end + 1;
    return found;
  });
}

function* others(lines: readonly Line[]): Generator<Stretch> {
  const last = lines.at(-1);
  if (last === undefined) return;
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    const opens = FENCE.test(line.text);
    if (opens) fenced = !fenced;
    if (opens || fenced || QUOTED.test(line.text) || DEVICE.test(line.text) || isCodeLine(line.text)) yield line;
    else if (endsHere(lines, index)) {
      yield { start: line.start, end: last.end };
      return;
    }
  }
}

function endsHere(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (OTHERS_FROM_HERE.test(text)) return true;
  if (MAIL_HEADER.test(text) && MAIL_HEADER.test(lines[index + 1]?.text ?? '')) return true;
  return CLOSING.test(text) && isSignature(lines.slice(index + 1));
}

function isSignature(rest: readonly Line[]): boolean {
  const said = rest.filter((line) => line.text !== '');
  const first = said[0]?.text ?? '';
  return (
    said.length <= LONGEST_SIGNATURE &&
    /^\p{Lu}/u.test(first) &&
    said.every(({ text }) => text.length <= LONGEST_NAME && !/[!?]$/.test(text))
  );
}

function isCodeLine(line: string): boolean {
  if (LOG_LINE.test(line)) return true;
  const marks = line.match(CODE_CHARACTER)?.length ?? 0;
  return line.length >= SHORTEST_CODE && /[\p{L}\d]/u.test(line) && marks >= CODE_SHARE * line.length;
}
