import { Parser } from 'htmlparser2';
import { meaningOf, type Attributes, type Meaning } from './elements.ts';
import type { Line } from './lines.ts';

/** The lines of a mail’s HTML, read once from front to back. */
export function linesOfHtml(html: string): Line[] {
  const reader = new HtmlLines(html.length);
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex, parser.endIndex + 1),
      onclosetag: () => reader.close(parser.endIndex + 1),
      ontext: (text) => reader.say(text),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.end();
}

/** Lives for one reading: what is open, the line that is being written, and what was drawn and marked before it. */
class HtmlLines {
  readonly #lines: Line[] = [];
  readonly #open: Meaning[] = [];
  readonly #length: number;
  #text = '';
  /** A space now would be one too many: at the beginning of a line, or behind another. */
  #spaced = true;
  #pictured = false;
  #from = 0;
  #unread = 0;
  #cited = 0;
  #bare = 0;
  #containers = 0;
  #introduced = false;
  #signatures = 0;
  #pre = 0;
  /** Elements that have opened since the last line ended. */
  #opened = 0;
  #history = false;
  #rule = false;

  constructor(length: number) {
    this.#length = length;
  }

  open(name: string, attributes: Attributes, from: number, to: number): void {
    const meaning = meaningOf(name, attributes);
    if (name === 'br' || meaning.block) this.#break(name === 'br' ? to : from, name === 'br');
    this.#open.push(meaning);
    if (this.#isEmpty) this.#opened++;
    this.#count(meaning, 1);
    if (meaning.apart) this.#blank();
    this.#history ||= meaning.history;
    this.#rule ||= meaning.rule;
    if (meaning.quote !== null) this.#introduced = true;
    if (meaning.container && this.#containers === 1) this.#introduced = false;
    if (name === 'li') this.say('- ');
    if (name === 'td' || name === 'th') this.say(' ');
    if (name === 'img') this.#picture(attributes['alt'] ?? '');
  }

  close(to: number): void {
    const meaning = this.#open.pop();
    if (meaning === undefined) return;
    if (meaning.block) this.#break(to, false);
    if (this.#isEmpty && this.#opened === 0) this.#extend(to);
    else if (this.#isEmpty) this.#opened--;
    this.#count(meaning, -1);
    if (meaning.apart) this.#blank();
  }

  say(text: string): void {
    if (this.#unread > 0 || text === '') return;
    const spaced = this.#pre > 0 ? text : text.replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ');
    this.#text += this.#spaced && this.#pre === 0 ? spaced.replace(/^ /, '') : spaced;
    // Kept beside, because looking at the end of a text that grows costs its whole length.
    this.#spaced = spaced.endsWith(' ');
  }

  /** A picture makes a line even where it has no words. */
  #picture(words: string): void {
    this.say(words);
    this.#pictured ||= this.#unread === 0;
  }

  get #isEmpty(): boolean {
    return this.#text === '' && !this.#pictured;
  }

  end(): Line[] {
    this.#break(this.#length, false);
    this.#extend(this.#length);
    return this.#lines;
  }

  #count(meaning: Meaning, by: number): void {
    if (meaning.unread) this.#unread += by;
    if (meaning.quote === 'cited') this.#cited += by;
    if (meaning.quote === 'bare') this.#bare += by;
    if (meaning.container) this.#containers += by;
    if (meaning.signature) this.#signatures += by;
    if (meaning.pre) this.#pre += by;
  }

  /** Ends the line. What closes belongs to the line before, what opens to the line behind. */
  #break(next: number, always: boolean): void {
    const text = this.#text.trimEnd();
    const empty = text === '' && !this.#pictured;
    this.#text = '';
    this.#spaced = true;
    this.#pictured = false;
    if (empty && !always) return;
    for (const part of text.split('\n')) this.#push(part.trimEnd(), next);
    if (text !== '') this.#rule = false;
  }

  #extend(to: number): void {
    const last = this.#lines.at(-1);
    if (last === undefined || last.to !== this.#from) return;
    this.#lines[this.#lines.length - 1] = { ...last, to };
    this.#from = to;
  }

  #push(text: string, to: number): void {
    this.#lines.push({
      text,
      from: this.#from,
      to,
      depth: this.#cited,
      bare: this.#bare > 0,
      lead: this.#containers > 0 && !this.#introduced,
      history: this.#history,
      signature: this.#signatures > 0,
      rule: this.#rule,
    });
    this.#from = to;
    this.#opened = 0;
  }

  #blank(): void {
    const last = this.#lines.at(-1);
    if (last !== undefined && last.text !== '') this.#push('', this.#from);
  }
}
