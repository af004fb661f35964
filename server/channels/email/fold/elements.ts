/** What an element of a mail’s HTML means for its lines. */
export interface Meaning {
  /** Begins and ends a line. */
  readonly block: boolean;
  /** A paragraph: an empty line stands around it. */
  readonly apart: boolean;
  /** Not to be read: styles, scripts, what is hidden. */
  readonly unread: boolean;
  readonly quote: 'cited' | 'bare' | null;
  /** Holds an introduction and then the quotation. */
  readonly container: boolean;
  /** From here on there is history only. */
  readonly history: boolean;
  readonly signature: boolean;
  /** Draws a line above itself. */
  readonly rule: boolean;
  /** Keeps its spaces and line ends. */
  readonly pre: boolean;
}

export type Attributes = Readonly<Record<string, string>>;

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const apart = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote'.split(' '));
const unread = new Set('head style script template title noframes object svg math select'.split(' '));

const containers = /(^|\s)(gmail_quote(_container)?|protonmail_quote|yahoo_quoted|moz-cite-prefix|gmail_attr)(\s|$)/;
const histories = /(^|\s)(OutlookMessageHeader|mail-editor-reference-message-container)(\s|$)/;
const historyIds = new Set([
  'divRplyFwdMsg',
  'appendonsend',
  'OLK_SRC_BODY_SECTION',
  'stopSpelling',
  'zwchr',
  'mail-editor-reference-message-container',
  'reply-intro',
]);
const signatures =
  /(^|\s)(gmail_signature(_prefix)?|moz-signature|protonmail_signature_block|tutanota_signature)(\s|$)/;
const signatureIds = new Set(['Signature', 'ms-outlook-mobile-signature', 'AppleMailSignature', 'lblSignature']);
const cited = /(^|\s)(gmail_quote|protonmail_quote|yahoo_quoted|iosymail)(\s|$)/;

/** Reads the marks that mail programs leave: Gmail, Proton, Yahoo, Outlook, Thunderbird, Apple Mail, Zimbra, Windows Mail. */
export function meaningOf(name: string, attributes: Attributes): Meaning {
  const { class: marks = '', id = '', style = '' } = attributes;
  const plainId = id.replace(/^x_/, '');
  const quote = name === 'blockquote';
  return {
    block: blocks.has(name),
    apart: apart.has(name) && !marks.includes('MsoNormal'),
    unread: unread.has(name) || hidden(style),
    quote: !quote ? null : attributes['type'] === 'cite' || cited.test(marks) ? 'cited' : 'bare',
    container: !quote && containers.test(marks),
    history: histories.test(marks) || historyIds.has(plainId),
    signature: signatures.test(marks) || signatureIds.has(plainId) || attributes['data-signatureblock'] === 'true',
    rule: name === 'hr' || (name === 'div' && drawsLine(style)),
    pre: name === 'pre',
  };
}

const hidden = (style: string): boolean => /display\s{0,5}:\s{0,5}none|mso-hide\s{0,5}:\s{0,5}all/i.test(style);

/** Outlook and Windows Mail draw a line above the header of the mail that is answered. */
const drawsLine = (style: string): boolean =>
  /border-top(-style)?\s{0,5}:[^;]{0,60}solid/i.test(style) && !/border-top-width\s{0,5}:\s{0,5}0/i.test(style);
