const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const link = /\bhttps?:\/\/[^\s<>"']{1,2000}/g;
const afterwards = '.,;:!?)]}»”’';

/** Plain text as HTML: escaped, lines kept, addresses of pages made into links. */
export function htmlOf(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(link)) {
    const url = withoutEnd(found[0]);
    parts.push(escapeHtml(text.slice(from, found.index)), `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`);
    from = found.index + url.length;
  }
  parts.push(escapeHtml(text.slice(from)));
  return parts.join('').replace(/\r?\n/g, '<br>\n').replace(/ {2}/g, ' &nbsp;');
}

/** A full stop or a bracket behind an address belongs to the sentence. */
function withoutEnd(url: string): string {
  let end = url.length;
  while (end > 0 && afterwards.includes(url.charAt(end - 1))) end--;
  return url.slice(0, end);
}

/** Text as a quotation in plain text. */
export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`).trimEnd())
    .join('\n');
