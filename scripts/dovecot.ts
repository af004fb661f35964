import { existsSync } from 'node:fs';
import { run } from './run.ts';

const places = [process.env['DOVECOT'], '/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'];

/** Where a Dovecot is; undefined when there is none. */
export const findDovecot = (): string | undefined =>
  places.find((place) => place !== undefined && place !== '' && existsSync(place));

/** Finds Dovecot for the tests of mail, or installs Debian's, without starting its service, where that is possible. */
export async function needDovecot(): Promise<string | null> {
  const found = findDovecot();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Dovecot from Debian for the tests of mail (about 5 MB) …');
    process.env['RUNLEVEL'] = '1'; // a service that is not wanted is not started
    await run('apt-get', 'update', '-qq');
    await run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'dovecot-imapd');
  }
  const installed = findDovecot();
  if (installed !== undefined) return installed;
  console.error('The tests of mail need Dovecot, and there is none.');
  console.error(
    'Install it (Debian, Ubuntu: sudo apt-get install dovecot-imapd), or name one: DOVECOT=/path/to/dovecot npm test',
  );
  return null;
}
