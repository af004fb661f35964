import { htmlOf, quoted } from './words.ts';

/** An earlier message of the thread, as it is quoted. */
export interface Said {
  readonly name: string;
  readonly at: string;
  readonly text: string;
}

const mostQuoted = 30_000;
const bar = 'margin:0 0 0 .8ex;border-left:2px solid #c8ccd0;padding-left:1ex';

/** The text and HTML of a mail: what is said now with its `pictures` (by Content-ID), the signature, then the history, newest first, which programs fold. */
export function bodyOf(
  said: string,
  signature: string,
  history: readonly Said[],
  timeZone: string,
  pictures: readonly string[] = [],
): { text: string; html: string } {
  const earlier = shortened(history);
  const closing = signature.trim();
  const text = [
    said.trimEnd(),
    ...(closing === '' ? [] : [`-- \n${closing}`]),
    ...earlier.map((one) => `${introduction(one, timeZone)}\n${quoted(one.text.trim())}`),
  ];
  const html = [
    `<div dir="auto">${htmlOf(said.trimEnd())}</div>`,
    ...pictures.map((contentId) => `<div><br><img src="cid:${contentId}" alt="Picture" style="max-width:100%"></div>`),
    ...(closing === '' ? [] : [`<div class="signature" dir="auto"><br>-- <br>\n${htmlOf(closing)}</div>`]),
    ...earlier.map((one) => htmlQuote(one, timeZone)),
  ];
  return {
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html>\n<html><body>\n${html.join('\n')}\n</body></html>\n`,
  };
}

function htmlQuote(one: Said, timeZone: string): string {
  const words = htmlOf(introduction(one, timeZone));
  return `<div class="gmail_quote" dir="auto"><br><div class="gmail_attr">${words}</div>
<blockquote class="gmail_quote" type="cite" style="${bar}">${htmlOf(one.text.trim())}</blockquote></div>`;
}

/** What mail programs everywhere recognise as the head of a quotation. */
const introduction = ({ name, at }: Said, timeZone: string): string => `On ${momentIn(at, timeZone)}, ${name} wrote:`;

/** A moment as a person reads it, in a time zone. */
export function momentIn(at: string, timeZone: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat('en-GB', { ...parts, ...clock, timeZone })
    .format(new Date(at))
    .replace(/, (?=\d\d:)/, ' at ');
}

function shortened(history: readonly Said[]): Said[] {
  const kept: Said[] = [];
  let room = mostQuoted;
  for (const one of history) {
    if (room <= 0) break;
    const text = one.text.length <= room ? one.text : `${one.text.slice(0, room).toWellFormed()} …`;
    room -= text.length;
    kept.push({ ...one, text });
  }
  return kept;
}
