import sanitize from 'sanitize-html';
import { pageOf } from '../parse/body.ts';
import { sourceOf, webAddress, type Images } from './images.ts';
import { allowedStyles } from './styles.ts';

/** A mail’s HTML as it may be put into its frame. */
export interface Shown {
  readonly html: string;
  /** Remote pictures that wait until somebody asks, each once. */
  readonly remote: readonly string[];
  /** The page was too much, so its text is shown instead. */
  readonly plain: boolean;
}

/** Longest page that is shown as such, in UTF-16 units. */
export const longestPage = 1_000_000;
const deepest = 120;
const mostTags = 20_000;

const tags =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';
const dropped =
  'script style title textarea option select noscript svg math template object embed applet iframe frame frameset noframes noembed xmp plaintext audio video canvas map portal marquee';
const boxes = ['align', 'valign', 'width', 'height', 'bgcolor'];
const spans = ['colspan', 'rowspan', 'abbr', 'scope', 'nowrap'];

/**
 * Makes the HTML of a mail harmless, for a sandboxed frame besides: no scripts, handlers, styles’ elements, forms, SVG,
 * MathML, ids or classes; links open outside and tell nothing; remote pictures wait (`data-remote`) until asked for.
 * `text` is shown instead of a page that is too long or too deep. May take long, so call it through `parse/pool.ts`.
 */
export function showMail(html: string, text: string, images: Images): Shown {
  if (html.length > longestPage || (html.match(/<[a-z]/gi)?.length ?? 0) > mostTags) return plainly(text);
  const remote = new Set<string>();
  const clean = sanitize(html, {
    allowedTags: tags.split(' '),
    nonTextTags: dropped.split(' '),
    disallowedTagsMode: 'discard',
    nestingLimit: deepest,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', 'align'],
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height', 'data-remote'],
      font: ['color', 'face', 'size'],
      ol: ['start', 'type', 'reversed'],
      li: ['value'],
      table: [...boxes, 'border', 'cellpadding', 'cellspacing'],
      td: [...boxes, ...spans],
      th: [...boxes, ...spans],
      tr: boxes,
      col: [...boxes, 'span'],
      colgroup: [...boxes, 'span'],
      hr: ['width', 'size', 'color', 'noshade'],
    },
    allowedStyles,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = '', ...rest }) => ({ tagName, attribs: link(href, rest) }),
      img: (tagName, { src = '', ...rest }) => ({ tagName, attribs: picture(src, rest, images, remote) }),
    },
  });
  return { html: clean, remote: [...remote], plain: false };
}

/** The text of a mail as the page that stands in for its HTML. */
export const plainly = (text: string): Shown => ({ html: pageOf(text), remote: [], plain: true });

type Attributes = Record<string, string>;

/** Only what leads to the web, to a mailbox or to a telephone is a link; a click tells nobody where it came from. */
function link(href: string, { target: _target, rel: _rel, ...rest }: Attributes): Attributes {
  const url = href.replace(/[\p{Cc}]+/gu, '').trim();
  const address = /^(mailto|tel):/i.test(url) ? url : webAddress(url);
  if (address === null) return rest;
  return { ...rest, href: address, target: '_blank', rel: 'noopener noreferrer nofollow' };
}

function picture(src: string, rest: Attributes, images: Images, remote: Set<string>): Attributes {
  const { 'data-remote': _forged, srcset: _set, ...kept } = rest;
  const source = sourceOf(src, images);
  if (source === null) return kept;
  if ('src' in source) return { ...kept, src: source.src };
  remote.add(source.waits);
  return { ...kept, 'data-remote': source.waits };
}
