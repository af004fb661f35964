import { isAddress } from '../compose/line.ts';
import type { Mailbox } from '../parse/types.ts';
import { beginsHeader, fieldOf } from './header-block.ts';
import { isForward, isOriginal } from './markers.ts';

/** A mail within another, as mail programs write it when somebody forwards it. */
export interface HandedOn {
  readonly from: Mailbox;
  readonly text: string;
  /** What was written above it by whoever handed it on. */
  readonly about: string;
}

const longestHead = 20;

/** The subject of a mail that hands another on, as programs mark it. */
export const forwarding = /^\s*(fwd?|wg|tr|rv|vs|vb|doorst|enc|i|pd)\s*:/i;

/** Finds the first forwarded mail in a body; null where there is none whose writer is named with an address. */
export function handedOn(body: string): HandedOn | null {
  const lines = body.split('\n');
  const mark = lines.findIndex(
    (line, i) => isForward(line) || isOriginal(line) || beginsHeader((offset) => lines[i + offset], false),
  );
  if (mark < 0) return null;
  let from: Mailbox | null = null;
  let end = mark;
  for (let i = mark, seen = false; i < Math.min(lines.length, mark + longestHead); i++) {
    const line = lines[i] ?? '';
    const field = fieldOf(line);
    if (field?.name === 'from' && from === null) from = mailboxIn(field.value);
    if (field !== null) seen = true;
    else if (seen && line.trim() === '') break;
    end = i + 1;
  }
  const text = lines.slice(end).join('\n').trim();
  return from === null || text === '' ? null : { from, text, about: withoutRule(lines.slice(0, mark)) };
}

/** The line that some programs draw above the mail is nobody’s word. */
function withoutRule(lines: readonly string[]): string {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines
    .slice(0, /^\s?[_-]{5}/.test(lines[last] ?? '') ? last : last + 1)
    .join('\n')
    .trim();
}

/** “Maya Ortiz <maya@mail.example>”, “maya@mail.example”, and what Outlook puts in brackets. */
function mailboxIn(value: string): Mailbox | null {
  const words = value.split(/[\s<>"'()[\]]/).map((word) => word.replace('mailto:', ''));
  const address = words.findLast(isAddress);
  if (address === undefined) return null;
  const name = /^[^<[(]*/.exec(value)?.[0].replaceAll('"', '').replaceAll('*', '').trim() ?? '';
  return { name: name.includes('@') ? '' : name, address: address.toLowerCase() };
}
