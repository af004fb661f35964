import { parseKeys } from './chord.ts';
import type { Chord } from './chord.ts';

const signs: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
};

/** One cap per step of a sequence: `G I` gives `G`, `I`; `Mod+Enter` gives `⌘↵` or `Ctrl ↵`. */
export function keyCaps(keys: string, mac: boolean): string[] {
  return parseKeys(keys).map((chord) => cap(chord, mac));
}

function cap(chord: Chord, mac: boolean): string {
  const name = signs[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key);
  const held = [chord.shift && '⇧', chord.mod && (mac ? '⌘' : 'Ctrl'), chord.alt && (mac ? '⌥' : 'Alt')];
  const names = [...held.filter((part) => part !== false), name];
  return names.join(mac ? '' : ' ');
}

/** For `aria-keyshortcuts`; undefined for sequences, which that attribute cannot say. */
export function ariaKeys(keys: string | undefined, mac: boolean): string | undefined {
  if (keys === undefined || keys.includes(' ')) return undefined;
  return keys.replace('Mod', mac ? 'Meta' : 'Control');
}
