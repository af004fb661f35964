const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const link = /\bhttps?:\/\/[^\s<>"']{1,2000}/g;
const afterwards = /[.,;:!?)\]}»”’]+$/;

/** Plain text as HTML: escaped, lines kept, addresses of pages made into links. */
export function htmlOf(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(link)) {
    const url = found[0].replace(afterwards, '');
    parts.push(escapeHtml(text.slice(from, found.index)), `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`);
    from = found.index + url.length;
  }
  parts.push(escapeHtml(text.slice(from)));
  return parts.join('').replace(/\r?\n/g, '<br>\n').replace(/ {2}/g, ' &nbsp;');
}

/** Text as a quotation in plain text. */
export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`).trimEnd())
    .join('\n');
