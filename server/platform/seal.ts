import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setupError } from './setup-error.ts';

const [ivBytes, tagBytes, keyBytes] = [12, 16, 32];
const version = 1;

/**
 * Secrets that must be read again, such as passwords of mailboxes, lie in the database sealed (AES-256-GCM): one version
 * byte, 12 bytes nonce, 16 bytes tag, the rest. `place` is bound to it, so that a sealed value is of no use elsewhere.
 */
export function seal(key: Buffer, place: string, value: unknown): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), sealed]);
}

/** What was sealed. @throws Error where the key or the place is another, or a byte was changed. */
export function unseal(key: Buffer, place: string, sealed: Buffer): unknown {
  if (sealed[0] !== version) throw new Error('this was sealed in a way that is not known here');
  const iv = sealed.subarray(1, 1 + ivBytes);
  const tag = sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(sealed.subarray(1 + ivBytes + tagBytes)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as unknown;
}

/**
 * The installation's key: made of RAPPORT_SECRET where one is given (processes that share a database share it), else the
 * file `secret.key` of the data folder, which is made at the first start and read by nobody else.
 */
export function readSealKey(folder: string, secret: string | undefined): Buffer {
  if (secret !== undefined && secret !== '') return createHash('sha256').update(secret).digest();
  const file = path.join(folder, 'secret.key');
  const key = Buffer.from(readOrMake(file).trim(), 'base64url');
  if (key.length === keyBytes) return key;
  throw setupError(`${file} holds no key.`, 'Bring back the file that belongs to this data folder.');
}

/** Made whole under another name first, so that of several who start at once all read the same. */
function readOrMake(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    const fresh = `${file}.${String(process.pid)}`;
    writeFileSync(fresh, `${randomBytes(keyBytes).toString('base64url')}\n`, { mode: 0o600 });
    try {
      linkSync(fresh, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(fresh);
    }
  }
  return readFileSync(file, 'utf8');
}
