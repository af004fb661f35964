/** What an invitation (RFC 5545) says, one line each: title, time, place. */
export function describeCalendar(source: string): string {
  const lines = source
    .slice(0, 200_000)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const start = lines.findIndex((line) => /^BEGIN:VEVENT/i.test(line));
  if (start < 0) return '';
  const found = new Map<string, string>();
  for (const line of lines.slice(start + 1, start + 200)) {
    if (/^END:VEVENT/i.test(line)) break;
    const colon = valueFrom(line);
    const [name = ''] = line.slice(0, colon).split(';');
    if (colon > 0 && !found.has(name.toUpperCase())) found.set(name.toUpperCase(), line);
  }
  const text = (name: string): string => unescaped(written(found.get(name) ?? ''));
  const [from, to] = [moment(found.get('DTSTART')), moment(found.get('DTEND'))];
  return [text('SUMMARY'), [from, to].filter((part) => part !== '').join(' – '), text('LOCATION')]
    .filter((line) => line !== '')
    .join('\n');
}

/** The colon before the value; one within quotes belongs to a parameter. */
function valueFrom(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === ':' && !quoted) return i;
  }
  return -1;
}

const written = (line: string): string => line.slice(valueFrom(line) + 1).trim();
const unescaped = (text: string): string =>
  text.replace(/\\([nN,;\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? ' ' : letter));

/** `20260314T093000Z` as a person reads it, with its zone. */
function moment(line = ''): string {
  const value = written(line);
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value);
  if (match === null) return value.slice(0, 60);
  const [, year, month, day, hour, minute, utc] = match;
  const zone = utc === undefined ? (/TZID="?([^":;]{1,60})/i.exec(line.slice(0, valueFrom(line)))?.[1] ?? '') : 'UTC';
  const clock = hour === undefined ? '' : ` ${hour}:${minute ?? ''}`;
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}${clock}${clock === '' || zone === '' ? '' : ` ${zone}`}`;
}
