import { existsSync } from 'node:fs';
import { run } from './run.ts';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is; undefined when there is none. */
export const findChromium = (): string | undefined =>
  places.find((place) => place !== undefined && place !== '' && existsSync(place));

/** Finds Chromium for the journeys, or installs Debian's where that is possible. Says what to do where it is not. */
export async function needChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== undefined) return found;
  const able = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (able) {
    console.log('Installing Chromium from Debian for the journeys (about 110 MB) …');
    await run('apt-get', 'update', '-qq');
    await run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  console.error('The journeys need Chromium, and there is none.');
  console.error(
    'Install it (Debian, Ubuntu: sudo apt-get install chromium), or name one: CHROMIUM=/path/to/chromium npm test',
  );
  return null;
}
