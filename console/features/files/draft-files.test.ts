import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attachment } from '#contract/files.ts';
import { createDraftFiles } from './draft-files.ts';
import type { FileWays } from './draft-files.ts';

const limits = { most: 3, each: 1000, together: 1500 };
const fileOf = (name: string, size = 10): File => new File([new Uint8Array(size)], name);
const up = ({ name, size }: File): Attachment => ({
  ...{ id: `id-${name}`, name, type: '', size, picture: false, contentId: null },
});

const kept = new Map<string, readonly Attachment[]>();
const forget = vi.fn();
beforeEach(() => {
  kept.clear();
  forget.mockReset();
});
const open = (upload: FileWays['upload'] = (file) => Promise.resolve(up(file))) => {
  let keys = 0;
  return createDraftFiles({
    newKey: () => `k${(keys += 1)}`,
    upload,
    forget,
    keep: (key, files) => void kept.set(key, files),
    kept: (key) => kept.get(key) ?? [],
    wordsFor: (problem) => (problem as Error).message,
  });
};
const settle = () => new Promise((done) => setTimeout(done, 0));

describe('files beside a draft', () => {
  it('go up at once, are there after a reload, and are taken to be sent once', async () => {
    const files = open();
    expect(files.add('d', [fileOf('a'), fileOf('b')], limits)).toBeNull();
    expect(files.get('d').map(({ state }) => state)).toEqual(['sending', 'sending']);
    await settle();
    expect(files.get('d').map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect(
      open()
        .get('d')
        .map(({ name }) => name),
    ).toEqual(['a', 'b']);
    expect(files.take('d').map(({ id }) => id)).toEqual(['id-a', 'id-b']);
    expect([files.get('d'), kept.get('d')]).toEqual([[], []]);
  });

  it.each([
    [[fileOf('a', 1001)], 0, '“a” is too large. A file may have 1 kB.'],
    [[fileOf('a', 0)], 0, '“a” is empty.'],
    [['a', 'b', 'c', 'd'].map((name) => fileOf(name)), 3, 'At most 3 files go with one message.'],
    [[fileOf('a', 900), fileOf('b', 900)], 1, 'Together the files may have 1.5 kB.'],
  ])('what does not fit is said: %#', (coming, taken, words) => {
    const files = open();
    expect(files.add('d', coming, limits)).toBe(words);
    expect(files.get('d')).toHaveLength(taken);
  });

  it('tell how far they are, fail in words and can be tried again', async () => {
    let broken = true;
    const files = open((file, { onProgress }) => {
      onProgress(0.5);
      return broken ? Promise.reject(new Error('No line.')) : Promise.resolve(up(file));
    });
    files.add('d', [fileOf('a')], limits);
    expect(files.get('d')[0]).toMatchObject({ state: 'sending', share: 0.5 });
    await settle();
    expect(files.get('d')[0]).toMatchObject({ state: 'failed', problem: 'No line.' });
    expect(files.take('d')).toEqual([]);
    broken = false;
    files.again('d', 'k1');
    await settle();
    expect(files.get('d')[0]).toMatchObject({ state: 'ready', problem: null });
  });

  it('taken away stop on their way, and are taken back from the server when they are up', async () => {
    const stopped: boolean[] = [];
    const files = open((file, { signal }) => {
      signal.addEventListener('abort', () => stopped.push(true));
      return Promise.resolve(up(file));
    });
    files.add('d', [fileOf('a'), fileOf('b')], limits);
    files.remove('d', 'k1');
    await settle();
    files.remove('d', 'k2');
    expect([stopped, files.get('d')]).toEqual([[true], []]);
    expect(forget.mock.calls).toEqual([['id-a'], ['id-b']]);
  });

  it('that did not go out come back before those added since', async () => {
    const files = open();
    files.add('d', [fileOf('new')], limits);
    await settle();
    files.putBack('d', [up(fileOf('old'))]);
    expect(files.get('d').map(({ name }) => name)).toEqual(['old', 'new']);
  });
});
