import { textOfHtml } from '../fold/html-text.ts';
import type { Part } from './mime.ts';
import { textOf, type Warn } from './text-part.ts';

/** A piece of the body, in one or two of its forms. */
interface Section {
  readonly text: string | null;
  readonly html: string | null;
}

/** A leaf that is not read as body. `within` tells that a body of HTML may show it. */
export interface Enclosed {
  readonly part: Part;
  readonly within: boolean;
}

export interface Body {
  readonly text: string;
  readonly html: string | null;
  readonly enclosed: readonly Enclosed[];
}

/** Other forms of a body that have no use beside text and HTML. */
const spare = new Set(['text/x-amp-html', 'text/watch-html', 'text/x-watch-html']);
const readable = new Set(['text/plain', 'text/html']);

/** Parts a structure into its body, in the order of the mail, and what is enclosed. */
export function bodyOf(root: Part, warn: Warn): Body {
  const { sections, enclosed } = collect(root, { first: true, related: false, warn });
  const hasHtml = sections.some(({ html }) => html !== null);
  const text = sections.map((section) => section.text ?? textOfHtml(section.html ?? '')).filter((part) => part !== '');
  const html = sections.map((section) => section.html ?? pageOf(section.text ?? ''));
  return { text: text.join('\n'), html: hasHtml ? html.join('\n') : null, enclosed };
}

interface Place {
  /** Nothing was read before. */
  readonly first: boolean;
  readonly related: boolean;
  readonly warn: Warn;
}
interface Collected {
  readonly sections: readonly Section[];
  readonly enclosed: readonly Enclosed[];
}

function collect(part: Part, place: Place): Collected {
  if (part.multipart === null) return leaf(part, place);
  if (part.parts.length === 0) return unparted(part, place);
  const related = place.related || part.multipart === 'related';
  const all: Collected[] = [];
  for (const inner of part.parts) {
    const first = place.first && all.every(({ sections }) => sections.length === 0);
    all.push(collect(inner, { first, related, warn: place.warn }));
  }
  const sections = all.flatMap((one) => one.sections);
  return {
    sections: part.multipart === 'alternative' ? onlyBest(sections) : sections,
    enclosed: all.flatMap((one) => one.enclosed),
  };
}

/** Of alternatives the last of each form is the best (RFC 2046, 5.1.4). */
function onlyBest(sections: readonly Section[]): Section[] {
  const html = sections.findLast((section) => section.html !== null)?.html ?? null;
  const filled = (section: Section): boolean => section.text !== null && section.text.trim() !== '';
  const text = (sections.findLast(filled) ?? sections.find((section) => section.text !== null))?.text ?? null;
  return html === null && text === null ? [] : [{ text: text?.trim() === '' && html !== null ? null : text, html }];
}

function leaf(part: Part, { first, related, warn }: Place): Collected {
  const named = part.filename !== null && part.filename !== '';
  const body = readable.has(part.type) && part.disposition !== 'attachment' && (!named || first);
  if (!body) {
    const enclosed = spare.has(part.type) || part.content.length === 0 ? [] : [{ part, within: related }];
    return { sections: [], enclosed };
  }
  const text = textOf(part, warn);
  return { sections: [part.type === 'text/html' ? { text: null, html: text } : { text, html: null }], enclosed: [] };
}

/** A multipart without parts has lost its boundary; what it holds is all that there is to read. */
function unparted(part: Part, { warn }: Place): Collected {
  warn('structure-broken');
  const text = textOf({ ...part, charset: '' }, warn);
  return { sections: text.trim() === '' ? [] : [{ text, html: null }], enclosed: [] };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A plain text as HTML. */
export const pageOf = (text: string): string =>
  `<div style="white-space: pre-wrap">${text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)}</div>`;
