import { parseArgs } from 'node:util';
import { enableCompileCache } from 'node:module';
import { bold, giveUp, quiet } from './say.ts';

/** `npm start`: everything in one process. `--demo` starts on the sample shop and prints its logins. */

enableCompileCache();
const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
const begun = performance.now();
const step = (text: string): void => console.log(quiet(`  ${text} …`));

try {
  await buildIfNeeded();
  const { start } = await import('#server/main.ts');
  const running = await start(step, { demo: values.demo });
  console.log(
    `\n${bold('Rapport is ready')} at ${bold(running.address)} ${quiet(`after ${((performance.now() - begun) / 1000).toFixed(1)} s`)}`,
  );
  for (const line of running.notes) console.log(`  ${line}`);
  console.log(quiet('  Ctrl-C stops it.\n'));
  stopOnSignal(running.stop);
} catch (error) {
  giveUp(error);
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
