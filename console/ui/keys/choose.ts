import { isSingle, matches, parseKeys } from './chord.ts';
import type { Stroke } from './chord.ts';

export interface Hotkey {
  /** As in `parseKeys`: `E`, `G I`, `Mod+Enter`. */
  keys: string;
  run: (event: KeyboardEvent) => void;
  /** Asked at the moment of the key; false lets an older hotkey or the browser have it. */
  when?: (() => boolean) | undefined;
  /** Holding the key down runs it again and again (next, previous). */
  repeats?: boolean | undefined;
  /** Works in a dialog or a menu too; for keys that belong to the dialog itself. */
  inModal?: boolean | undefined;
}

export interface Situation {
  /** The focus is in something one writes in. */
  writing: boolean;
  /** Enter would press what has the focus. */
  pressable: boolean;
  /** The focus is in a dialog or a menu. */
  modal: boolean;
  /** Single keys may be switched off (WCAG 2.1.4). */
  singles: boolean;
  mac: boolean;
}

export interface Choice {
  hotkey?: Hotkey;
  /** Strokes of a sequence begun and not finished. */
  pending: Stroke[];
}

/** Picks what a stroke means. Later hotkeys win over earlier ones; a finished sequence wins over a single key. */
export function choose(hotkeys: readonly Hotkey[], strokes: readonly Stroke[], at: Situation): Choice {
  const allowed = hotkeys.filter((hotkey) => isAllowed(hotkey, at));
  const found = allowed.findLast((hotkey) => fits(hotkey, strokes, at.mac) === 'whole' && hotkey.when?.() !== false);
  if (found !== undefined) return { hotkey: found, pending: [] };
  if (allowed.some((hotkey) => fits(hotkey, strokes, at.mac) === 'begun')) return { pending: [...strokes] };
  return strokes.length > 1 ? choose(hotkeys, strokes.slice(-1), at) : { pending: [] };
}

function isAllowed(hotkey: Hotkey, at: Situation): boolean {
  if (at.modal && hotkey.inModal !== true) return false;
  const chords = parseKeys(hotkey.keys);
  if (!chords.some(isSingle)) return true;
  const enter = chords.some((chord) => chord.key === 'Enter');
  return at.singles && !at.writing && !(enter && at.pressable);
}

function fits(hotkey: Hotkey, strokes: readonly Stroke[], mac: boolean): 'whole' | 'begun' | 'no' {
  const chords = parseKeys(hotkey.keys);
  const same = strokes.every((stroke, index) => {
    const chord = chords[index];
    return chord !== undefined && matches(chord, stroke, mac);
  });
  if (!same) return 'no';
  return chords.length === strokes.length ? 'whole' : 'begun';
}
