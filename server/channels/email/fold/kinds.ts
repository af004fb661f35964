import { beginsHeader } from './header-block.ts';
import type { Line } from './lines.ts';
import { introduction, isDrawn, isForward, isOriginal, isSeparator, unmistakable } from './markers.ts';

/** Whose words a line holds: the writer’s now, those of an earlier mail, or a signature’s. */
export type Kind = 'new' | 'quoted' | 'signature';

/** Says of each line whose it is. Time is linear in the length of the mail. */
export function kindsOf(lines: readonly Line[]): Kind[] {
  const kinds: Kind[] = lines.map((line) =>
    line.depth > 0 || line.history || line.lead ? 'quoted' : line.signature ? 'signature' : 'new',
  );
  let prefixed = lines.filter(isPrefixed).length;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isPrefixed(line)) prefixed--;
    if (line.depth > 0 || line.history || line.text === '') continue;
    if (forwards(lines, kinds, i)) return fill(kinds, i, 'new');
    if (kinds[i] !== 'new') continue;
    if (endsNew(lines, i)) return fill(kinds, aboveRule(lines, i), 'quoted');
    const taken = introduction(ahead(lines, i));
    if (taken === 0) continue;
    const end = quotationAfter(lines, i + taken);
    if (end > i + taken) fill(kinds, i, 'quoted', end);
    else if (prefixed === 0 && certain(lines, i, taken)) return fill(kinds, i, 'quoted');
    i += taken - 1;
  }
  return kinds;
}

const isPrefixed = (line: Line): boolean => line.depth > 0 || line.bare;

/** What somebody forwards is what they want to show, so nothing of it is history. */
function forwards(lines: readonly Line[], kinds: readonly Kind[], i: number): boolean {
  const before = kinds.slice(Math.max(0, i - 3), i);
  return isForward(lines[i]?.text ?? '') && (lines[i]?.lead === true || !before.includes('quoted'));
}

function endsNew(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.bare) return false;
  const above = lines[i - 1]?.text === '' ? lines[i - 2] : lines[i - 1];
  const ruled = line.rule || isDrawn(above?.text ?? '');
  return isOriginal(line.text) || isSeparator(line.text) || beginsHeader(ahead(lines, i), ruled);
}

/** A drawn line above the history belongs to it. */
function aboveRule(lines: readonly Line[], i: number): number {
  let start = i;
  while (start > 0 && i - start < 3 && (lines[start - 1]?.text === '' || isDrawn(lines[start - 1]?.text ?? '')))
    start--;
  return start;
}

/** Where the quotation below an introduction ends; its own place where there is none. */
function quotationAfter(lines: readonly Line[], start: number): number {
  let first = start;
  while (first < lines.length && first - start < 6 && lines[first]?.text === '' && lines[first]?.depth === 0) first++;
  let end = first;
  for (let line = lines[end]; line !== undefined && isPrefixed(line); line = lines[++end]);
  return end > first ? end : start;
}

function certain(lines: readonly Line[], i: number, taken: number): boolean {
  const words = lines.slice(i, i + taken).map((line) => line.text);
  return unmistakable(words.join(' '));
}

const ahead =
  (lines: readonly Line[], i: number) =>
  (offset: number): string | undefined =>
    lines[i + offset]?.text;

function fill(kinds: Kind[], from: number, kind: Kind, to = kinds.length): Kind[] {
  return kinds.fill(kind, from, to);
}
