import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { build, isBuilt } from './build.ts';
import { root } from './run.ts';

/** `npm run dev`: the sample shop with reload. The server starts anew when its code changes, screens are built anew. */

if (!isBuilt()) await build((step) => console.log(`${step} …`));
const env = {
  ...process.env,
  RAPPORT_BUILT: '1',
  RAPPORT_DATA: process.env['RAPPORT_DATA'] ?? path.join(root, 'data/dev'),
};
const vite = path.join(root, 'node_modules/.bin/vite');
const watched = ['server', 'contract', 'psychology'].map((folder) => `--watch-path=${path.join(root, folder)}`);

const children: ChildProcess[] = [
  start(process.execPath, [...watched, '--watch-preserve-output', 'scripts/start.ts', '--demo']),
  ...['vite.config.ts', 'vite.widget.config.ts', 'vite.loader.config.ts'].map((config) =>
    start(vite, ['build', '--watch', '--logLevel', 'error', '-c', config]),
  ),
];

function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { cwd: root, stdio: 'inherit', env });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
