import { linesOfHtml } from './html-lines.ts';
import type { Line } from './lines.ts';

/** Longest page that is read as such, in UTF-16 units, and most tags in it: a parser’s time grows with both at once. */
const longestPage = 2_000_000;
const mostTags = 40_000;
const deepestMarks = 20;

/** Whether a page can be read in a moment, however it is built. */
export function isReadable(html: string): boolean {
  if (html.length > longestPage) return false;
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++tags > mostTags) return false;
  return true;
}

/** An HTML body as plain text: its paragraphs kept, quotations marked with `>`. Linear in its length. */
export function textOfHtml(html: string): string {
  if (!isReadable(html)) return withoutTags(html);
  return linesOfHtml(html)
    .map(writtenOut)
    .filter((line, i, all) => line.trim() !== '' || (all[i - 1] ?? '').trim() !== '')
    .join('\n')
    .trim();
}

/** A line of a page with the marks that it would have in a plain text. */
export const writtenOut = ({ text, depth }: Line): string => '> '.repeat(Math.min(depth, deepestMarks)) + text;

/** The letters of a page that is too much to be read. */
export const withoutTags = (html: string): string =>
  html
    .slice(0, longestPage)
    .replace(/<[^<>]*>/g, ' ')
    .trim();
