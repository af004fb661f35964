import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeKeys, keysFor, loadKeymap } from './keymap.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  loadKeymap('nora');
});

describe('a person’s keys', () => {
  it('are the usual ones until they are changed', () => {
    expect(keysFor('conversation.resolve')).toBe('E');
    expect(keysFor('something.else', 'X')).toBe('X');
    expect(keysFor('something.else')).toBeUndefined();
  });

  it('can be others, none, and the usual ones again', () => {
    changeKeys('conversation.resolve', 'Mod+E');
    expect(keysFor('conversation.resolve')).toBe('Mod+E');
    changeKeys('conversation.resolve', null);
    expect(keysFor('conversation.resolve')).toBeUndefined();
    changeKeys('conversation.resolve', undefined);
    expect(keysFor('conversation.resolve')).toBe('E');
  });

  it('are kept, each person’s by themselves', () => {
    changeKeys('undo', 'Q');
    loadKeymap('tomas');
    expect(keysFor('undo')).toBe('Z');
    loadKeymap('nora');
    expect(keysFor('undo')).toBe('Q');
  });

  it('are the usual ones where what was kept cannot be read', () => {
    kept.set('keys:nora', '{broken');
    loadKeymap('nora');
    expect(keysFor('undo')).toBe('Z');
  });
});
