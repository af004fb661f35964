import { buildApp } from './app.ts';
import { readConfig } from './platform/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { openLog } from './platform/log.ts';
import { openDatabase } from './platform/postgres/index.ts';
import { listen, needPort } from './listen.ts';
import { openDemo } from './sample/demo.ts';

/** What a running Rapport offers to whoever started it. */
export interface Running {
  readonly address: string;
  /** Lines for whoever started it: where to begin. */
  readonly notes: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts everything in this process: database, schema, API, live stream, jobs, pages. Throws SetupError. */
export async function start(onProgress: (step: string) => void, { demo }: { demo: boolean }): Promise<Running> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const lost = () => {
    log.error('the database went away and did not come back');
    process.exit(1);
  };
  await needPort(config);
  const database = await openDatabase({ url: config.databaseUrl, folder: config.folder, onProgress, onLost: lost });
  try {
    await migrate(database.owner, onProgress);
    const app = await buildApp({ config, log, database });
    const words = demo ? await openDemo(app.platform, onProgress) : () => [];
    const address = await listen(app.http, config).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    return {
      address,
      notes: [...words(address), `API: ${address}/api/docs`],
      async stop() {
        await app.close();
        await database.embedded?.stop();
      },
    };
  } catch (error) {
    await database.embedded?.stop();
    throw error;
  }
}
