import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** A Rapport of its own as a newcomer starts it: its own process, its own data folder, a free port. */
export interface Rapport {
  readonly url: string;
  readonly folder: string;
  /** What it printed. */
  readonly said: () => string;
  /** Ends the process at once, as a power cut would; the database goes on. */
  readonly kill: () => Promise<void>;
  /** Starts again on the same folder and port. */
  readonly again: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startRapport(...flags: readonly string[]): Promise<Rapport> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-journey-'));
  chmodSync(folder, 0o755);
  const state = { child: launch(folder, '0', flags), said: '' };
  const url = await ready(state);
  const { port } = new URL(url);
  return {
    url,
    folder,
    said: () => state.said,
    kill: () => end(state.child, 'SIGKILL'),
    async again() {
      state.child = launch(folder, port, flags);
      await ready(state);
    },
    async close() {
      await end(state.child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One of the logins that a start on the sample shop prints. */
export function demoLogin(rapport: Rapport, role: 'Owner' | 'Lead' | 'Agent'): { email: string; password: string } {
  const said = rapport.said();
  const email = new RegExp(`${role}:\\s+(\\S+@\\S+)`).exec(said)?.[1] ?? '';
  return { email, password: /password of all \w+: (\S+)/.exec(said)?.[1] ?? '' };
}

function launch(folder: string, port: string, flags: readonly string[]): ChildProcess {
  const env = {
    ...process.env,
    RAPPORT_DATA: folder,
    PORT: port,
    HOST: '127.0.0.1',
    RAPPORT_RATE_PER_MINUTE: '100000',
    DATABASE_URL: '',
  };
  return spawn(process.execPath, ['scripts/start.ts', ...flags], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ready(state: { child: ChildProcess; said: string }): Promise<string> {
  const { child } = state;
  return new Promise((done, fail) => {
    const hear = (data: Buffer): void => {
      state.said += data.toString();
      const address = /Rapport is ready at .*?(http:\/\/[\w.]+:\d+)/.exec(state.said)?.[1];
      if (address !== undefined) done(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(new Error(`Rapport ended with ${String(code)}:\n${state.said}`)));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
