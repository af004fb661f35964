import { createHash, randomBytes } from 'node:crypto';
import { Problem } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import { cut } from '#server/platform/text.ts';
import type { Turn } from '#server/platform/turn.ts';
import { pictureType } from './picture.ts';
import { insertFile, keepBlob, unsentOf, type FileRow } from './store.ts';

/** A file that comes in. `by` is whoever brings it: an agent, a visit or a raw mail. */
export interface NewFile {
  readonly by: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly contentId?: string | null;
}

/** Keeps a file that is not sent yet. */
export async function keepFile(turn: Turn, { by, name, type, bytes, contentId = null }: NewFile): Promise<FileRow> {
  const sha256 = hashOf(bytes);
  await keepBlob(turn.tx, sha256, bytes);
  return nameBytes(turn, { by, name, type, contentId }, bytes.length, sha256, pictureType(bytes) !== null);
}

/** Gives bytes that are kept a name. */
export async function nameBytes(
  turn: Turn,
  { by, name, type, contentId = null }: Omit<NewFile, 'bytes'>,
  size: number,
  sha256: Buffer,
  picture = false,
): Promise<FileRow> {
  const called = [plainName(name), mediaType(type)] as const;
  const [row] = await insertFile(
    turn.tx,
    ...([newId(), by, ...called, size, sha256, picture, contentId, randomBytes(32)] as const),
  );
  if (row === undefined) throw new Error('the file was not stored');
  return row;
}

export const hashOf = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** What one sender may have put up without sending it. */
const most = { files: 30, bytes: 100 * 1024 * 1024 };

/** Takes an upload, unless too much of its sender waits already. */
export async function takeUpload(turn: Turn, file: NewFile): Promise<FileRow> {
  if (file.bytes.length === 0) throw new Problem(400, 'empty_file', 'The file is empty.');
  const [unsent] = await unsentOf(turn.tx, file.by);
  if (unsent !== undefined && (unsent.files >= most.files || unsent.bytes + file.bytes.length > most.bytes)) {
    throw new Problem(409, 'too_many_files', 'Too many files wait to be sent. Send some, or take some back.');
  }
  return keepFile(turn, file);
}

const longestName = 200;

/** A name without paths, control characters or letters that turn the reading direction round and hide what it ends in. */
function plainName(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || /^\.+$/.test(plain)) return 'file';
  if (plain.length <= longestName) return plain;
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(plain)?.[0] ?? '';
  return cut(plain, longestName - ending.length) + ending;
}

const mediaType = (type: string): string => {
  const plain = type.toLowerCase().replace(/;.*$/s, '').trim();
  return /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,80}$/.test(plain) ? plain : 'application/octet-stream';
};
