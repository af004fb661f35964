/**
 * Keys are written as people read them: `J`, `?`, `F8`, `Escape`, `Mod+K`, `Shift+Mod+Enter`, `Alt+Enter`, and
 * sequences with a space between, `G I`. `Mod` is ⌘ on Apple machines and Ctrl elsewhere.
 */
export interface Chord {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

/** What a keyboard event tells; `code` is the place on the board, used where the layout has no Latin letters. */
export interface Stroke {
  key: string;
  code: string;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export function parseKeys(keys: string): Chord[] {
  return keys.split(' ').map(parseChord);
}

function parseChord(text: string): Chord {
  const parts = text === '+' ? ['+'] : text.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { key: key.length === 1 ? key.toLowerCase() : key, mod: has('Mod'), alt: has('Alt'), shift: has('Shift') };
}

export function matches(chord: Chord, stroke: Stroke, mac: boolean): boolean {
  const mod = mac ? stroke.metaKey : stroke.ctrlKey;
  const foreign = mac ? stroke.ctrlKey : stroke.metaKey;
  if (foreign || mod !== chord.mod || stroke.altKey !== chord.alt) return false;
  // A sign such as ? needs Shift on one layout and not on another.
  const isSign = chord.key.length === 1 && !/[a-z0-9]/.test(chord.key);
  return letterOf(stroke) === chord.key && (isSign || stroke.shiftKey === chord.shift);
}

function letterOf(stroke: Stroke): string {
  if (stroke.key.length !== 1) return stroke.key;
  const foreign = stroke.key.charCodeAt(0) > 127 && /^Key[A-Z]$/.test(stroke.code);
  return (foreign ? stroke.code.slice(3) : stroke.key).toLowerCase();
}

/** A single key types a letter when somebody is writing, so it must wait until they are not. */
export function isSingle(chord: Chord): boolean {
  return !chord.mod && !chord.alt && (chord.key.length === 1 || chord.key === 'Enter');
}
