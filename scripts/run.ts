import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules/.bin');

/** Runs a program of node_modules/.bin (or any on the PATH) and says whether it succeeded. */
export function run(program: string, ...args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(false);
    });
    child.once('exit', (code) => done(code === 0));
  });
}
