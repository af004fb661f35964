import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `postmaster.pid` says: line 1 is the process, line 8 its state. */
export interface PidFile {
  readonly pid: number;
  readonly state: string;
}

export function readPidFile(data: string): PidFile | null {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' };
  } catch {
    return null;
  }
}

/**
 * Live postgres processes on this data folder, the server and any left-over backend. The pid file alone proves nothing:
 * its number may be a zombie or belong to somebody else by now.
 */
export function running(data: string): number[] {
  return process.platform === 'linux' ? byWorkingFolder(data) : byPidFile(data);
}

/** The server itself, when the pid file and the process table agree. */
export function livePostmaster(data: string): number | null {
  const pid = readPidFile(data)?.pid;
  return pid !== undefined && running(data).includes(pid) ? pid : null;
}

/** Every postgres process stands in its data folder; a zombie stands nowhere. */
function byWorkingFolder(data: string): number[] {
  const pids = fs.readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => {
    try {
      return (
        fs.readlinkSync(`/proc/${pid}/cwd`) === data && fs.readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n'
      );
    } catch {
      return false; // gone meanwhile, or not ours to look at
    }
  });
}

function byPidFile(data: string): number[] {
  const pid = readPidFile(data)?.pid;
  if (pid === undefined) return [];
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(data) ? [pid] : [];
  } catch {
    return []; // ps found no such process
  }
}

/** Does anybody listen there? Seen across containers too, where process numbers are not. */
export async function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.connect(socket);
    const settle = (answer: boolean) => (): void => {
      probe.destroy();
      resolve(answer);
    };
    probe.once('connect', settle(true)).once('error', settle(false));
  });
}

/** Looks every 10 ms; false when it did not come true within `ms`. */
export async function within(ms: number, probe: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + ms; ;) {
    if (await probe()) return true;
    if (performance.now() > end) return false;
    await sleep(10);
  }
}

/** Sends a signal; a process that is gone already is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
