import { accessSync, constants, existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '#server/platform/config.ts';
import { isBuilt } from '../../build.ts';
import { addressOf, findRunning } from '../running.ts';
import { bad, good, note, type Finding } from './finding.ts';

const gigabyte = 1024 ** 3;
/** Below this the database cannot write its log for long. */
const least = gigabyte / 2;
const comfortable = 2 * gigabyte;

/** Settings, build and server; folder and disk where the database is ours. */
export async function checkMachine(config: Config): Promise<readonly Finding[]> {
  const ours = config.databaseUrl === undefined ? [folder(config), await disk(config)] : [];
  return [settings(config), ...ours, build(), await server(config)];
}

function settings({ port, host, databaseUrl, proxies }: Config): Finding {
  const where = databaseUrl === undefined ? 'the embedded database' : 'DATABASE_URL';
  const behind = proxies.length === 0 ? '' : `, behind ${proxies.join(', ')}`;
  return good('settings', `Node ${process.versions.node}, ${host}:${String(port)}, ${where}${behind}`);
}

function folder({ folder: wanted }: Config): Finding {
  if (!existsSync(wanted)) return note('folder', `${wanted} is not there yet.`, 'The first start makes it.');
  try {
    accessSync(wanted, constants.W_OK | constants.X_OK);
    return good('folder', wanted);
  } catch {
    return bad(
      'folder',
      `${wanted} cannot be written to.`,
      'Give this account write access to it, or choose another folder with RAPPORT_DATA.',
    );
  }
}

async function disk({ folder: wanted }: Config): Promise<Finding> {
  let place = wanted;
  while (!existsSync(place)) place = path.dirname(place);
  const { bavail, bsize } = await statfs(place);
  const free = bavail * bsize;
  const says = `${(free / gigabyte).toFixed(1)} GB free at ${place}`;
  if (free < least) return bad('disk', says, 'Make room: the database stops when it cannot write.');
  return free < comfortable
    ? note('disk', says, 'Make room before it falls below half a gigabyte.')
    : good('disk', says);
}

function build(): Finding {
  return isBuilt()
    ? good('build', 'Console and chat are built from these sources.')
    : note(
        'build',
        'Console and chat are not built from these sources.',
        'The next start builds them, or do it now: npm run build',
      );
}

async function server(config: Config): Promise<Finding> {
  const address = config.databaseUrl === undefined ? await findRunning(config) : await healthy(config);
  return address === null
    ? note(
        'server',
        `Nothing answers for this installation at ${addressOf(config)}.`,
        'Start it: npm start. Where it listens on another port, name that: PORT=…',
      )
    : good('server', `Runs at ${address}`);
}

async function healthy(config: Config): Promise<string | null> {
  const address = addressOf(config);
  const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return answer?.ok === true ? address : null;
}
