/** A page that people can read without any program of ours: everything that a custody handed out, under its name. */
export function pageOf(name: string, at: string, parts: Readonly<Record<string, unknown>>): string {
  const sections = Object.entries(parts).map(
    ([part, data]) => `<section><h2>${text(wordsOf(part))}</h2>${draw(data)}</section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Everything that is kept of ${text(name)}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
dl { display: grid; grid-template-columns: minmax(6rem, 14rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
dt { opacity: 0.75; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
ol { padding-left: 1.5rem; } li { margin-block: 0.5rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
</style></head>
<body><h1>Everything that is kept of ${text(name)}</h1><p>As of ${text(at)}. Files are in the folder “files”; the same data for programs is in data.json.</p>
${sections.join('\n')}
</body></html>
`;
}

function draw(data: unknown): string {
  if (data === null || data === undefined || data === '') return '<span>nothing</span>';
  if (Array.isArray(data)) {
    if (data.length === 0) return '<p>Nothing.</p>';
    return `<ol>${data.map((one) => `<li>${draw(one)}</li>`).join('')}</ol>`;
  }
  if (typeof data === 'object') {
    const pairs = Object.entries(data).map(([key, value]) => `<dt>${text(wordsOf(key))}</dt><dd>${draw(value)}</dd>`);
    return `<dl>${pairs.join('')}</dl>`;
  }
  return text(typeof data === 'string' ? data : JSON.stringify(data));
}

/** `lastSeenAt` as Last seen at. */
const wordsOf = (key: string): string => {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (plain: string): string => plain.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
