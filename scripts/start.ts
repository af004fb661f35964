import { parseArgs } from 'node:util';
import { enableCompileCache } from 'node:module';
import { setupError } from '#server/platform/setup-error.ts';
import { bold, giveUp, quiet } from './say.ts';

/** `npm start`: everything in one process. `--demo` starts on the sample shop and prints its logins. */

enableCompileCache();
const begun = performance.now();
const step = (text: string): void => console.log(quiet(`  ${text} …`));

try {
  const { demo } = readFlags();
  await buildIfNeeded();
  const { start } = await import('#server/main.ts');
  const running = await start(step, { demo });
  console.log(
    `\n${bold('Rapport is ready')} at ${bold(running.address)} ${quiet(`after ${((performance.now() - begun) / 1000).toFixed(1)} s`)}`,
  );
  for (const line of running.notes) console.log(`  ${line}`);
  console.log(quiet('  Ctrl-C stops it.\n'));
  stopOnSignal(running.stop);
} catch (error) {
  giveUp(error);
}

function readFlags(): { demo: boolean } {
  try {
    return parseArgs({ options: { demo: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw setupError(
      (error as Error).message.split('. ')[0] ?? '',
      'npm start takes one flag: npm start -- --demo',
      error,
    );
  }
}

/** In a process of its own: the bundler would stay in this one's memory. */
async function buildIfNeeded(): Promise<void> {
  const { isBuilt } = await import('./build.ts');
  if (isBuilt()) return;
  const { run } = await import('./run.ts');
  if (!(await run(process.execPath, 'scripts/build.ts'))) process.exit(1);
}

/** The first signal stops cleanly, the second at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(() => process.exit(0), giveUp);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}
