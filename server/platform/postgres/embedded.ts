import { installBinaries, removeOldBinaries } from './binaries.ts';
import { choosePlace } from './folder.ts';
import { holdFolder } from './guard.ts';
import { initialise } from './initialise.ts';
import { keep } from './keep.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { makeSocketFolder } from './socket.ts';

export interface EmbeddedOptions {
  /** Where the database, its copy of PostgreSQL, its socket and its log go. */
  folder: string;
  /** Where it moves when the database's account cannot enter `folder`; `/var/lib/rapport` unless said. */
  fallbackFolder?: string;
  /** On top of the default settings; `fsync: 'off'` for tests only. */
  settings?: Record<string, string>;
  /** One short sentence for each step. */
  onProgress?: (step: string) => void;
  /** The server went away and could not be brought back within a minute. */
  onLost?: (why: unknown) => void;
}

/** A running server. `folder` is where it really lives; `pid` changes when it had to be started again. */
export interface EmbeddedPostgres {
  readonly socketDir: string;
  readonly folder: string;
  readonly adopted: boolean;
  /** PostgreSQL's own, as `18.4`. */
  readonly version: string;
  readonly pid: number;
  /** Shuts the server down in good order; a second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with Rapport, or takes over one left running by a Rapport that was killed. It listens
 * on a Unix socket only.
 * @throws SetupError for whatever stands in the way, with what to do about it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.onProgress ?? (() => undefined);
  const place = choosePlace(options.folder, options.fallbackFolder ?? '/var/lib/rapport', say);
  const letGo = await holdFolder(place.data);
  try {
    const settings = { ...DEFAULT_SETTINGS, ...options.settings };
    const binaries = installBinaries(place.base, say);
    await initialise(place, binaries, settings['fsync'] !== 'off', say);
    const socketDir = makeSocketFolder(place);
    const kept = await keep(
      { ...place, bin: binaries.bin, socketDir, settings },
      say,
      options.onLost ?? (() => undefined),
    );
    removeOldBinaries(place.base, binaries);
    return running(kept, { socketDir, folder: place.base }, letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

function running(
  kept: Awaited<ReturnType<typeof keep>>,
  where: { socketDir: string; folder: string },
  letGo: () => void,
): EmbeddedPostgres {
  return {
    ...where,
    adopted: kept.adopted,
    version: kept.version,
    get pid() {
      return kept.pid;
    },
    stop: () => kept.stop().finally(letGo),
  };
}
