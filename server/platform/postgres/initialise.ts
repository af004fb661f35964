import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { setupError } from '../setup-error.ts';
import type { Binaries } from './binaries.ts';
import { failure } from './failure.ts';
import type { Place } from './folder.ts';

const SCRATCH = 'pgdata.init-';

/**
 * Makes the data folder when there is none yet. It grows in a scratch folder and is renamed when whole, because a killed
 * start leaves an initdb that goes on writing.
 * @param durable false leaves out the sync at the end, for databases of tests.
 */
export async function initialise(
  place: Place,
  binaries: Binaries,
  durable: boolean,
  say: (step: string) => void,
): Promise<void> {
  if (fs.existsSync(path.join(place.data, 'PG_VERSION'))) {
    refuseOtherMajor(place.data, binaries);
    return;
  }
  refuseForeignFiles(place.data);
  say('Making the database');
  removeScratch(place.base);
  const scratch = path.join(place.base, `${SCRATCH}${randomUUID().slice(0, 8)}`);
  fs.mkdirSync(scratch, { mode: 0o700 });
  if (place.as !== null) fs.chownSync(scratch, place.as.uid, place.as.gid);
  await initdb(scratch, place, binaries, durable);
  fs.renameSync(scratch, place.data);
  if (durable) syncFolder(place.base);
}

async function initdb(scratch: string, { as }: Place, { bin }: Binaries, durable: boolean): Promise<void> {
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', scratch, '--auth=trust', '--username=postgres', '--data-checksums', ...locale];
  const who = as === null ? {} : { uid: as.uid, gid: as.gid };
  const options = { ...who, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } };
  try {
    await promisify(execFile)(path.join(bin, 'initdb'), durable ? args : [...args, '--no-sync'], options);
  } catch (error) {
    fs.rmSync(scratch, { recursive: true, force: true });
    throw failure('The database could not be made.', wordsOf(error), error);
  }
}

function wordsOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return stderr !== undefined && stderr !== '' ? stderr : message;
}

/** Left by starts that were killed. An initdb still at work there loses its folder and gives up; what resists goes next time. */
function removeScratch(base: string): void {
  for (const name of fs.readdirSync(base).filter((entry) => entry.startsWith(SCRATCH))) {
    try {
      fs.rmSync(path.join(base, name), { recursive: true, force: true, maxRetries: 5 });
    } catch {
      continue;
    }
  }
}

/** The rename must outlast a power cut as well. */
function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

function refuseForeignFiles(data: string): void {
  if (!fs.existsSync(data)) return;
  if (fs.readdirSync(data).length === 0) {
    fs.rmdirSync(data);
    return;
  }
  throw setupError(
    `${data} holds files, but no database.`,
    'Move them away, or choose another folder with RAPPORT_DATA.',
  );
}

function refuseOtherMajor(data: string, { version }: Binaries): void {
  const made = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (made === version.split('.')[0]) return;
  throw setupError(
    `The database in ${data} was made by PostgreSQL ${made}; this Rapport brings ${version}.`,
    'Start the version of Rapport that made it, back up there, and restore into an empty RAPPORT_DATA.',
  );
}
