import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const said = (text: string): string =>
  ownWords(text)
    .replace(/[·\s]+/g, ' ')
    .trim();

describe('what the writer said', () => {
  it.each([
    [
      'an answered mail',
      'Still broken.\n\nOn Tue, 3 Mar 2026 at 10:12, Ann <a@b.example> wrote:\n> I am furious\nbye',
      'Still broken.',
    ],
    [
      'quoted lines between',
      'First:\n> you people are useless\nThat was unkind of me.',
      'First: That was unkind of me.',
    ],
    ['an old header', 'See below\nFrom: Ann\nSent: Monday\nI hate this', 'See below'],
    ['a signature', 'Where is it?\n-- \nJoy Bliss\nHappy Homes Ltd', 'Where is it?'],
    [
      'a closing with a name',
      'The lid is missing.\nMany thanks,\nJoy Gladwell\nHead of Delight',
      'The lid is missing.',
    ],
    ['a device', 'ok\nSent from my phone', 'ok'],
    ['fenced code', 'It says\n```\nFatal: you are doomed\n```\nwhy', 'It says why'],
    [
      'a stack',
      'It fails\nTypeError: cannot read hate of undefined\n    at rage (/srv/app.js:12:3)\nsince noon',
      'It fails since noon',
    ],
    ['a line of code', 'I call\nconst x = { horrible: worst(y) };\nand nothing comes', 'I call and nothing comes'],
    ['long numbers', 'Order AB-123456789 came, card 4929123412341234 did not', 'Order came, card did not'],
  ])('leaves out %s', (_what, text, rest) => {
    expect(said(text)).toBe(rest);
  });

  it.each([
    ['thanks that go on', 'Thanks\nbut it is still broken and I am tired of it all, after so many weeks'],
    ['small numbers', 'third call in 2 weeks, 45 minutes each'],
    ['marks of feeling', 'why??!! :((((((( no no no'],
    ['a closing without a name', 'All fixed.\nThank you!'],
    ['a sentence with "on" and "wrote"', 'On Monday I wrote you and heard nothing'],
  ])('keeps %s', (_what, text) => {
    expect(ownWords(text)).toBe(text);
  });

  it('gives back a text of nothing but quotes', () => {
    expect(ownWords('> all is lost')).toBe('> all is lost');
  });

  it('never moves anything', () => {
    const part = fc.constantFrom(
      '-- ',
      '> x',
      '```',
      'On a bright day Ann wrote:',
      'Regards,',
      'Ann',
      'hello there',
      '',
      '`a`',
      'AB12345',
    );
    fc.assert(
      fc.property(fc.array(part), (lines) => {
        const text = lines.join('\n');
        const own = ownWords(text);
        expect(own).toHaveLength(text.length);
        for (let at = 0; at < text.length; at += 1) expect([text[at], '·']).toContain(own[at]);
      }),
    );
  });

  it('is fast on long texts', () => {
    const text = `${'on and on '.repeat(20_000)}\n${'a-'.repeat(50_000)}`;
    expect(ownWords(text)).toHaveLength(text.length);
  });
});
