import { describe, expect, it } from 'vitest';
import { choose } from './choose.ts';
import type { Hotkey, Situation } from './choose.ts';
import { matches, parseKeys } from './chord.ts';
import type { Stroke } from './chord.ts';
import { ariaKeys, keyCaps } from './key-names.ts';

const none = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };
const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({ key, code: '', ...none, ...held });
const fits = (keys: string, pressed: Stroke, mac = false) => {
  const [chord] = parseKeys(keys);
  return chord !== undefined && matches(chord, pressed, mac);
};
const idle: Situation = { writing: false, pressable: false, modal: false, singles: true, mac: false };
const hotkey = (keys: string, more: Partial<Hotkey> = {}): Hotkey => ({ keys, run: () => undefined, ...more });
const chosen = (list: Hotkey[], pressed: Stroke[], at = idle) => choose(list, pressed, at).hotkey?.keys;

describe('a chord', () => {
  it.each([
    ['J', stroke('j'), true],
    ['J', stroke('J', { shiftKey: true }), false],
    ['J', stroke('j', { ctrlKey: true }), false],
    ['?', stroke('?', { shiftKey: true }), true],
    ['?', stroke('?'), true],
    ['Mod+K', stroke('k', { ctrlKey: true }), true],
    ['Mod+K', stroke('k', { metaKey: true }), false],
    ['Shift+Mod+Enter', stroke('Enter', { ctrlKey: true, shiftKey: true }), true],
    ['Mod+Enter', stroke('Enter', { ctrlKey: true, shiftKey: true }), false],
    ['Shift+F8', stroke('F8', { shiftKey: true }), true],
    ['E', stroke('€', { ctrlKey: true, altKey: true }), false],
  ])('%s and %o: %s', (keys, pressed, expected) => {
    expect(fits(keys, pressed)).toBe(expected);
  });

  it('takes ⌘ for Mod on a Mac and leaves Ctrl alone', () => {
    expect(fits('Mod+K', stroke('k', { metaKey: true }), true)).toBe(true);
    expect(fits('Mod+K', stroke('k', { ctrlKey: true }), true)).toBe(false);
  });

  it('goes by the place of the key where the layout has no Latin letters', () => {
    expect(fits('J', stroke('о', { code: 'KeyJ' }))).toBe(true);
    expect(fits('J', stroke('о', { code: 'KeyK' }))).toBe(false);
  });
});

describe('choosing', () => {
  it('lets what came later win', () => {
    const older = hotkey('E');
    const newer = hotkey('E');
    expect(choose([older, newer], [stroke('e')], idle).hotkey).toBe(newer);
    expect(choose([older, hotkey('E', { when: () => false })], [stroke('e')], idle).hotkey).toBe(older);
  });

  it('waits for the rest of a sequence and gives it up for another key', () => {
    const list = [hotkey('G I'), hotkey('E')];
    expect(choose(list, [stroke('g')], idle)).toEqual({ pending: [stroke('g')] });
    expect(chosen(list, [stroke('g'), stroke('i')])).toBe('G I');
    expect(chosen(list, [stroke('g'), stroke('e')])).toBe('E');
  });

  it('keeps single keys out of fields and lets them be switched off, but not those with Mod or F keys', () => {
    const list = ['E', 'G I', '/', 'Mod+Enter', 'F8', 'Escape', 'Alt+Enter'].map((keys) => hotkey(keys));
    const writing = { ...idle, writing: true };
    const off = { ...idle, singles: false };
    for (const at of [writing, off]) {
      expect(chosen(list, [stroke('e')], at)).toBeUndefined();
      expect(choose(list, [stroke('g')], at).pending).toEqual([]);
      expect(chosen(list, [stroke('Enter', { ctrlKey: true })], at)).toBe('Mod+Enter');
      expect(chosen(list, [stroke('Enter', { altKey: true })], at)).toBe('Alt+Enter');
      expect(chosen(list, [stroke('F8')], at)).toBe('F8');
      expect(chosen(list, [stroke('Escape')], at)).toBe('Escape');
    }
    expect(chosen(list, [stroke('e')])).toBe('E');
  });

  it('leaves a dialog its own keys and no others', () => {
    const list = [hotkey('Mod+Enter', { inModal: true }), hotkey('E'), hotkey('1', { inModal: true })];
    const modal = { ...idle, modal: true };
    expect(chosen(list, [stroke('Enter', { ctrlKey: true })], modal)).toBe('Mod+Enter');
    expect(chosen(list, [stroke('1')], modal)).toBe('1');
    expect(chosen(list, [stroke('1')], { ...modal, writing: true })).toBeUndefined();
    expect(chosen(list, [stroke('e')], modal)).toBeUndefined();
  });

  it('leaves Enter to a button that has the focus', () => {
    const list = [hotkey('Enter'), hotkey('E')];
    expect(chosen(list, [stroke('Enter')])).toBe('Enter');
    expect(chosen(list, [stroke('Enter')], { ...idle, pressable: true })).toBeUndefined();
    expect(chosen(list, [stroke('e')], { ...idle, pressable: true })).toBe('E');
  });
});

describe('names of keys', () => {
  it('shows one cap a step', () => {
    expect(keyCaps('G I', false)).toEqual(['G', 'I']);
    expect(keyCaps('Shift+Mod+Enter', true)).toEqual(['⇧⌘↵']);
    expect(keyCaps('Mod+K', false)).toEqual(['Ctrl K']);
    expect(keyCaps('/', false)).toEqual(['/']);
  });

  it('tells assistive technology what it can be told', () => {
    expect(ariaKeys('Mod+Enter', true)).toBe('Meta+Enter');
    expect(ariaKeys('Mod+Enter', false)).toBe('Control+Enter');
    expect(ariaKeys('G I', false)).toBeUndefined();
    expect(ariaKeys(undefined, false)).toBeUndefined();
  });
});
