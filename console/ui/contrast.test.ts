import { describe, expect, it } from 'vitest';

// The console is typed for browsers, and vitest empties style sheets that are imported; so the file is read as text.
const fs = 'node:fs';
const { readFileSync } = (await import(fs)) as { readFileSync: (path: URL, encoding: 'utf8') => string };
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const tokens = new Map<string, readonly [light: string, dark: string]>();
for (const [, name = '', light = '', dark = ''] of css.matchAll(
  /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
))
  tokens.set(name, [light, dark]);

type Pair = readonly [ink: string, ground: string, least: number];

const words = 4.5;
const controls = 3;
const grounds = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'selected'];
const inks = ['text', 'text-2', 'text-3', 'accent', 'accent-strong'];
const states = ['good', 'soon', 'bad'];
const hues = [
  'anger',
  'frustration',
  'disappointment',
  'anxiety',
  'sadness',
  'confusion',
  'gratitude',
  'joy',
  'neutral',
  'unclear',
];

const on = (ink: string, places: readonly string[], least = words): Pair[] =>
  places.map((ground) => [ink, ground, least]);

const pairs: Pair[] = [
  ...inks.flatMap((ink) => on(ink, [...grounds, 'accent-soft', 'ours'])),
  ...on('control', grounds, controls),
  ...on('on-accent', ['accent', 'accent-strong']),
  ...on('on-mine', ['mine']),
  ...['text', 'text-2'].flatMap((ink) => on(ink, ['theirs', 'note'])),
  ...on('note-text', ['note']),
  ...on('note', ['note-text']),
  ...on('note-line', ['note', 'surface'], controls),
  ...states.flatMap((state) => [
    ...on(state, [`${state}-soft`, ...grounds]),
    ...on('text', [`${state}-soft`]),
    ...on('text-2', [`${state}-soft`]),
  ]),
  ...hues.flatMap((hue) => [...on(hue, [`${hue}-soft`, ...grounds]), ...on('text', [`${hue}-soft`])]),
];

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('contrast of ink on ground', () => {
  it('measures black on white as 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(words);
  });

  it.each(pairs)('%s on %s reaches %d in both themes', (ink, ground, least) => {
    const [inkLight, inkDark] = tokens.get(ink) ?? ['', ''];
    const [groundLight, groundDark] = tokens.get(ground) ?? ['', ''];
    expect(contrast(inkLight, groundLight)).toBeGreaterThanOrEqual(least);
    expect(contrast(inkDark, groundDark)).toBeGreaterThanOrEqual(least);
  });
});
