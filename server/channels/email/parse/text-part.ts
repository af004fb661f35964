import { charsetOfPage, decode } from './charset.ts';
import type { Part } from './mime.ts';
import type { MailWarning } from './types.ts';

/** Where oddities are told, each once. */
export type Warn = (warning: MailWarning) => void;

/** Longest body that is kept as text, in UTF-16 units; beyond it the raw mail has the rest. */
const longest = 5_000_000;

/** The text of a part: its charset repaired, NUL gone, line ends single, flowed lines joined (RFC 3676). */
export function textOf(part: Part, warn: Warn): string {
  const label = part.charset === '' && part.type === 'text/html' ? charsetOfPage(part.content) : part.charset;
  const { text, doubt } = decode(part.content, label);
  if (doubt !== null) warn(doubt);
  if (text.includes('\0')) warn('nul-removed');
  if (text.length > longest) warn('text-shortened');
  const plain = text.slice(0, longest).replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
  return part.flowed === 'no' ? plain : unflowed(plain, part.flowed === 'delsp');
}

/** A line that ends with a space goes on in the next one of the same depth; “-- ” stays a line of its own. */
function unflowed(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open = false;
  let depth = 0;
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(marks).replace(/^ /, '');
    const flows = content.endsWith(' ') && content !== '-- ';
    const kept = flows && deleteSpace ? content.slice(0, -1) : content;
    const last = out.length - 1;
    if (open && marks === depth && content !== '-- ') out[last] = (out[last] ?? '') + kept;
    else out.push(marks > 0 ? `${'>'.repeat(marks)} ${kept}` : kept);
    [open, depth] = [flows, marks];
  }
  return out.join('\n');
}
