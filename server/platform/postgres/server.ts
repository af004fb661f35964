import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setupError } from '../setup-error.ts';
import { failure } from './failure.ts';
import type { Place } from './folder.ts';
import { answers, livePostmaster, readPidFile, running, signal, within } from './processes.ts';
import type { Settings } from './settings.ts';
import { SOCKET_NAME } from './socket.ts';

/** All that it takes to start one server. */
export interface Plan extends Place {
  readonly bin: string;
  readonly socketDir: string;
  readonly settings: Settings;
}

export interface Server {
  readonly pid: number;
  readonly adopted: boolean;
}

const LONGEST_RECOVERY = 10 * 60_000;

/**
 * Starts the server, or takes over one that an earlier Rapport left running, when it is exactly what we would start.
 * @throws SetupError with the last lines of its log.
 */
export async function start(plan: Plan, say: (step: string) => void): Promise<Server> {
  await within(60_000, () => readPidFile(plan.data)?.state !== 'stopping' || running(plan.data).length === 0);
  const left = livePostmaster(plan.data);
  if (left !== null && startedAs(plan)) {
    say('Taking over the PostgreSQL that runs already');
    if (await becomesReady(plan, left)) return { pid: left, adopted: true };
  } else if (left !== null) {
    say('Stopping a PostgreSQL that was left running with other settings');
    await stop(plan.data, left);
  }
  await clear(plan);
  say('Starting PostgreSQL');
  return { pid: await launch(plan), adopted: false };
}

/** Fast shutdown; after a minute the hard one, which the next start recovers from. */
export async function stop(data: string, pid: number): Promise<void> {
  const gone = (): boolean => !running(data).includes(pid);
  signal(pid, 'SIGINT');
  if (await within(60_000, gone)) return;
  signal(pid, 'SIGQUIT');
  await within(10_000, gone);
}

function command(plan: Plan): string[] {
  const settings = Object.entries({ ...plan.settings, unix_socket_directories: plan.socketDir });
  return [
    path.join(plan.bin, 'postgres'),
    '-D',
    plan.data,
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** PostgreSQL notes its command line: an older version or other settings show there. */
function startedAs(plan: Plan): boolean {
  const [program = '', ...args] = command(plan);
  const expected = [program, ...args.map((arg) => `"${arg}"`)].join(' ');
  const note = path.join(plan.data, 'postmaster.opts');
  return fs.existsSync(note) && fs.readFileSync(note, 'utf8').trim() === expected;
}

/**
 * Makes way: backends of a killed server end by themselves, or are told to. Only then are the lock files stale, which
 * block a start when their process number was given to somebody else or is a zombie.
 */
async function clear(plan: Plan): Promise<void> {
  const quiet = (): boolean => running(plan.data).length === 0;
  if (!(await within(5000, quiet))) {
    for (const pid of running(plan.data)) signal(pid, 'SIGQUIT');
    await within(10_000, quiet);
  }
  const socket = path.join(plan.socketDir, SOCKET_NAME);
  if (!quiet() || (await answers(socket))) {
    throw setupError(
      `Another PostgreSQL is running on ${plan.data}.`,
      'Stop it (it may run in another container that shares this folder), or choose another folder with RAPPORT_DATA.',
    );
  }
  for (const lock of [path.join(plan.data, 'postmaster.pid'), `${socket}.lock`]) fs.rmSync(lock, { force: true });
}

/** Detached, so that Ctrl-C reaches Rapport alone, which then stops the server in good order. */
async function launch(plan: Plan): Promise<number> {
  const log = openLog(plan);
  const [program = '', ...args] = command(plan);
  const who = plan.as === null ? {} : { uid: plan.as.uid, gid: plan.as.gid };
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
  const child = spawn(program, args, {
    ...who,
    cwd: '/',
    env,
    detached: true,
    stdio: ['ignore', log.handle, log.handle],
  });
  let spawned: Error | undefined;
  child.once('error', (error) => (spawned = error)).unref();
  fs.closeSync(log.handle);
  const pid = child.pid ?? 0;
  if (pid !== 0 && (await becomesReady(plan, pid, () => child.exitCode === null && child.signalCode === null)))
    return pid;
  const said = fs.readFileSync(log.file).subarray(log.from).toString();
  throw failure('PostgreSQL did not start.', `${said}${spawned?.message ?? ''}`, spawned);
}

/** A crash is recovered from before it is ready: as long as the process lives, it is at work. */
async function becomesReady({ data }: Plan, pid: number, lives = () => running(data).includes(pid)): Promise<boolean> {
  const ready = (): boolean => {
    const file = readPidFile(data);
    return file?.pid === pid && file.state === 'ready';
  };
  await within(LONGEST_RECOVERY, () => ready() || !lives());
  return ready() && lives();
}

function openLog({ base }: Plan): { file: string; handle: number; from: number } {
  const file = path.join(base, 'postgres.log');
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 16 * 2 ** 20) fs.renameSync(file, `${file}.1`);
  const handle = fs.openSync(file, 'a', 0o600);
  return { file, handle, from: fs.fstatSync(handle).size };
}
