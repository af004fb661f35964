import { linesOfHtml } from './html-lines.ts';
import { isReadable, withoutTags, writtenOut } from './html-text.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { linesOfText, type Line } from './lines.ts';
import { markSignatures } from './signature.ts';

/** A body in two: what is shown at once and what is one click away. Nothing of it is lost. */
export interface Fold {
  /** Never empty where the body is not. */
  readonly visible: string;
  /** Earlier mails and signatures, in their order; empty where there are none. */
  readonly folded: string;
  /** The writer’s own words of this mail, without the quotations that stay in sight around answers. */
  readonly said: string;
}

/** A page in two, each a piece of the source and so not necessarily well formed. */
export interface HtmlFold extends Fold {
  /** Its visible part as HTML, to be sanitised before it is shown. */
  readonly visibleHtml: string;
  readonly foldedHtml: string;
}

/** Longest text that is folded, in UTF-16 units; a longer one is shown whole. */
const longestBody = 2_000_000;

/** Parts a plain text. Linear in its length. */
export function foldText(source: string): Fold {
  if (source.length > longestBody) return { visible: source, folded: '', said: source };
  const lines = linesOfText(source);
  const raw = (line: Line): string => source.slice(line.from, line.to).replace(/\n$/, '');
  return foldLines(lines, shown(lines), raw);
}

/** Parts an HTML body; its texts are those of the page as it reads. */
export function foldHtml(source: string): HtmlFold {
  if (!isReadable(source)) {
    const visible = withoutTags(source);
    return { visible, folded: '', said: visible, visibleHtml: source, foldedHtml: '' };
  }
  const lines = linesOfHtml(source);
  const kinds = shown(lines);
  const piece = (hidden: boolean): string =>
    lines.map((line, i) => (isHidden(kinds[i]) === hidden ? source.slice(line.from, line.to) : '')).join('');
  const foldedHtml = kinds.some(isHidden) ? piece(true) : '';
  const visibleHtml = foldedHtml === '' ? source : piece(false);
  return { ...foldLines(lines, kinds, writtenOut), visibleHtml, foldedHtml };
}

/** Whose each line is; `context` is a quotation that stays in sight because answers stand around it. */
type Shown = Kind | 'context';

const isHidden = (kind: Shown | undefined): boolean => kind === 'quoted' || kind === 'signature';

function shown(lines: readonly Line[]): Shown[] {
  const kinds = kindsOf(lines);
  markSignatures(lines, kinds);
  const filled = (kind: Kind | undefined, i: number): boolean => kind === 'new' && (lines[i]?.text.trim() ?? '') !== '';
  const first = kinds.findIndex(filled);
  const last = kinds.findLastIndex(filled);
  if (first < 0) return kinds.map(() => 'new');
  // Answers between quotations: then the first quotation is what the first answer is to.
  const answered = kinds.slice(first, last).includes('quoted');
  const inSight = (kind: Kind, i: number): boolean => kind === 'quoted' && i < last && (i > first || answered);
  // What is left behind the history, such as its pictures, goes with it.
  const end = kinds.findIndex((kind, i) => i > last && kind !== 'new');
  const trails = (kind: Kind, i: number): boolean => kind === 'new' && end >= 0 && i > end;
  return kinds.map((kind, i) => (inSight(kind, i) ? 'context' : trails(kind, i) ? 'quoted' : kind));
}

function foldLines(lines: readonly Line[], kinds: readonly Shown[], write: (line: Line) => string): Fold {
  const part = (wanted: (kind: Shown | undefined) => boolean): string =>
    tidy(lines.flatMap((line, i) => (wanted(kinds[i]) ? [write(line)] : [])));
  return {
    visible: part((kind) => !isHidden(kind)),
    folded: part(isHidden),
    said: part((kind) => kind === 'new'),
  };
}

/** Without empty lines around it, and never two between. */
function tidy(lines: readonly string[]): string {
  const kept = lines.filter((line, i) => line.trim() !== '' || (lines[i - 1] ?? '').trim() !== '');
  return kept
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
