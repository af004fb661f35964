import { describe, expect, it } from 'vitest';
import { strokeKeys } from './stroke-keys.ts';

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a press, written as keys', () => {
  it.each([
    [{ ...held, key: 'e' }, 'E'],
    [{ ...held, key: 'E', shiftKey: true }, 'Shift+E'],
    [{ ...held, key: '?', shiftKey: true }, '?'],
    [{ ...held, key: 'Enter', ctrlKey: true, shiftKey: true }, 'Shift+Mod+Enter'],
    [{ ...held, key: 'k', metaKey: true }, 'Mod+K'],
    [{ ...held, key: 'F8' }, 'F8'],
    [{ ...held, key: 'Shift', shiftKey: true }, undefined],
  ])('%j is %s', (pressed, keys) => {
    expect(strokeKeys(pressed)).toBe(keys);
  });
});
