import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '#server/platform/config.ts';

const patienceMs = 2_000;

/** Where the embedded database of this configuration lives; null when there is none yet. */
export function embeddedFolder({ folder }: Pick<Config, 'folder'>): string | null {
  const place = path.join(folder, 'postgres');
  return existsSync(place) ? realpathSync(place) : null;
}

/** The address of a Rapport that runs on this configuration's own embedded database; null when none answers. */
export async function findRunning(config: Pick<Config, 'folder' | 'port' | 'host'>): Promise<string | null> {
  if (embeddedFolder(config) === null) return null;
  const address = addressOf(config);
  try {
    const answer = await fetch(`${address}/api/v1/setup`, { signal: AbortSignal.timeout(patienceMs) });
    const { folder } = (await answer.json()) as { folder?: string | null };
    return folder === config.folder ? address : null;
  } catch {
    return null; // nobody there, or somebody else
  }
}

export const addressOf = ({ port, host }: Pick<Config, 'port' | 'host'>): string =>
  `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${String(port)}`;
