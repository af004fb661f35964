import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setupError } from '../setup-error.ts';
import { accountFor } from './account.ts';
import type { Account } from './account.ts';

/** Where the database lives and who runs it; `as` is null when it runs as we do. */
export interface Place {
  readonly base: string;
  readonly data: string;
  readonly as: Account | null;
}

/** A short name for a path, the same on every start. */
export function shortName(of: string): string {
  return createHash('sha256').update(of).digest('hex').slice(0, 12);
}

/**
 * The folder asked for, or, where the database's account cannot enter it (a project under /root), one below `fallback`.
 * A link stays behind in the place asked for, so that moving the project does not lose the database.
 * @throws SetupError when neither can be written to and entered.
 */
export function choosePlace(wanted: string, fallback: string, say: (step: string) => void): Place {
  const asked = path.resolve(wanted);
  const here = placeAt(asked);
  if (here.as === null || canEnter(here.base, here.as)) return here;
  const there = placeAt(path.join(fallback, shortName(asked)));
  if (there.as !== null && !canEnter(there.base, there.as)) throw closedTo(there.as, there.base);
  leaveLink(asked, there.base);
  say(`The database is kept in ${there.base}, because the account ${here.as.name} cannot enter ${asked}`);
  return there;
}

function placeAt(folder: string): Place {
  const base = openFolder(folder);
  const data = path.join(base, 'pgdata');
  const as = accountFor(data);
  const owner = fs.statSync(data, { throwIfNoEntry: false })?.uid;
  if (as === null && owner !== undefined && owner !== process.getuid?.()) {
    throw setupError(
      `The database in ${base} belongs to another account (user id ${owner}).`,
      'Start Rapport as that account or as root, or choose another folder with RAPPORT_DATA.',
    );
  }
  return { base, data, as };
}

/** Makes the folder, or what the link in its place leads to, and proves it writable. */
function openFolder(folder: string): string {
  try {
    const real = linkTarget(folder) ?? folder;
    makeFolder(real);
    fs.accessSync(real, fs.constants.W_OK | fs.constants.X_OK);
    return fs.realpathSync(real);
  } catch (error) {
    throw setupError(
      `Rapport cannot write to its data folder ${folder}.`,
      'Give this account write access to it, or choose another folder with RAPPORT_DATA.',
      error,
    );
  }
}

/** What is made can be passed by everybody, whatever the umask: the database's account has to. */
function makeFolder(folder: string): void {
  const first = fs.mkdirSync(folder, { recursive: true });
  for (let made = folder; first !== undefined && made.startsWith(first); made = path.dirname(made))
    fs.chmodSync(made, 0o755);
}

/** Asks the kernel rather than reading mode bits: access lists and mounts count too. */
function canEnter(folder: string, as: Account): boolean {
  const { status, error } = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    uid: as.uid,
    gid: as.gid,
    cwd: '/',
  });
  if (error === undefined) return status === 0;
  throw setupError(
    `PostgreSQL does not run as root, and this system does not let Rapport start it as ${as.name}.`,
    'Start Rapport as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    error,
  );
}

function linkTarget(folder: string): string | undefined {
  const link = fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return link ? path.resolve(path.dirname(folder), fs.readlinkSync(folder)) : undefined;
}

/** Only in place of an empty folder: files that lie there stay, and the name below the fallback is the same anyway. */
function leaveLink(from: string, to: string): void {
  if (linkTarget(from) !== undefined || fs.readdirSync(from).length > 0) return;
  fs.rmdirSync(from);
  fs.symlinkSync(to, from);
}

function closedTo(as: Account, folder: string): Error {
  return setupError(
    `The database runs as ${as.name}, and that account can enter neither the data folder nor ${folder}.`,
    'Choose a folder that every account can pass with RAPPORT_DATA (for example /srv/rapport), or set DATABASE_URL.',
  );
}
