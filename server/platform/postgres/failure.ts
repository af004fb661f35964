import { setupError } from '../setup-error.ts';
import type { SetupError } from '../setup-error.ts';

interface Known {
  readonly sign: RegExp;
  readonly message: string;
  readonly hint: string;
}

const KNOWN: readonly Known[] = [
  {
    sign: /ENOSPC|No space left on device/,
    message: 'The disk is full.',
    hint: 'Free at least 300 MB where the data folder is, or move it with RAPPORT_DATA, then start Rapport again. Nothing that was confirmed is lost.',
  },
  {
    sign: /could not look up effective user ID/,
    message: 'The account that Rapport runs as has no entry in /etc/passwd, which PostgreSQL asks for.',
    hint: 'Start Rapport as an account that has one, or set DATABASE_URL to a PostgreSQL of your own.',
  },
  {
    sign: /ENOENT|ENOEXEC|error while loading shared libraries|GLIBC_/,
    message: 'The embedded PostgreSQL does not run on this system (it needs glibc; Alpine, for one, has none).',
    hint: 'Use a system with glibc, such as Debian or Fedora, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  },
  {
    sign: /incompatible with server|initialized by PostgreSQL version/,
    message: 'The data folder was made by another major version of PostgreSQL.',
    hint: 'Start the version of Rapport that made it, back up there, and restore into an empty RAPPORT_DATA.',
  },
];

/** What went wrong in PostgreSQL's own words, with our advice: `output` is what it wrote, of which the last lines are shown. */
export function failure(message: string, output: string, cause?: unknown): SetupError {
  const known = KNOWN.find(({ sign }) => sign.test(output));
  const last = output.trim().split('\n').slice(-4).join('\n');
  return setupError(
    [message, known?.message, last].filter((part) => part !== undefined && part !== '').join('\n'),
    known?.hint ??
      'Read the lines above. If they do not help, start with an empty folder in RAPPORT_DATA, or set DATABASE_URL.',
    cause,
  );
}
