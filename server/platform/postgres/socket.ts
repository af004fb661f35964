import fs from 'node:fs';
import path from 'node:path';
import { setupError } from '../setup-error.ts';
import { shortName } from './folder.ts';
import type { Place } from './folder.ts';

export const SOCKET_NAME = '.s.PGSQL.5432';
/** The kernel takes 107 bytes for a socket's path on Linux, 103 on macOS. */
const LONGEST_FOLDER = 103 - SOCKET_NAME.length - 1;

/**
 * The folder of the socket, which only the database's account (and root) can enter: that is its whole access control.
 * Beside the data, or in /tmp where that path is too long for a socket.
 */
export function makeSocketFolder({ base, data, as }: Place): string {
  const beside = path.join(base, 'run');
  const folder = Buffer.byteLength(beside) <= LONGEST_FOLDER ? beside : `/tmp/rapport-${shortName(data)}`;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const uid = as?.uid ?? process.getuid?.();
  const found = fs.lstatSync(folder);
  // Anybody can put something under that name in /tmp: follow no link, take over no folder of somebody else.
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.())) {
    throw setupError(`${folder} belongs to somebody else.`, 'Remove it, or choose a shorter RAPPORT_DATA.');
  }
  if (as !== null) fs.chownSync(folder, as.uid, as.gid);
  fs.chmodSync(folder, 0o700);
  return folder;
}
