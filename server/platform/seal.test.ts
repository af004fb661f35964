import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSealKey, seal, unseal } from './seal.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what is sealed opens with the same key in the same place only, whatever byte is changed', () => {
  const key = readSealKey(folder, undefined);
  const sealed = seal(key, 'here', { password: 'très secret' });
  expect(unseal(key, 'here', sealed)).toEqual({ password: 'très secret' });
  expect(sealed.includes('secret')).toBe(false);
  expect(() => unseal(key, 'there', sealed)).toThrow();
  expect(() => unseal(readSealKey(folder, 'another'), 'here', sealed)).toThrow();
  for (let i = 0; i < sealed.length; i++) {
    const bent = Buffer.from(sealed);
    bent[i] = (bent[i] ?? 0) ^ 1;
    expect(() => unseal(key, 'here', bent), `byte ${String(i)}`).toThrow();
  }
});

test('the key is made once, for its owner alone, and stays', () => {
  const key = readSealKey(folder, undefined);
  expect(readSealKey(folder, undefined)).toEqual(key);
  const file = path.join(folder, 'secret.key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')).toHaveLength(32);
  expect(readSealKey(folder, 'given')).toEqual(readSealKey('/nowhere', 'given'));
});
