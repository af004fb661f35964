import { fork } from 'node:child_process';
import path from 'node:path';
import type { Stage } from './stage.ts';

/** Runs a load in a process of its own, so that making it costs the server's process nothing. `file` is in bench/load. */
export function inOwnProcess<Result>(stage: Pick<Stage, 'atEnd'>, file: string, plan: object): Promise<Result> {
  const child = fork(path.join(import.meta.dirname, 'load', file), { detached: true });
  stage.atEnd(() => void child.kill('SIGKILL'));
  return new Promise((done, fail) => {
    child.once('message', (result) => done(result as Result));
    child.once('exit', (code) => fail(new Error(`${file} ended with ${String(code)}`)));
    child.send(plan);
  });
}
