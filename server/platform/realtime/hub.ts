import type { WebSocket } from 'ws';
import type { FromServer } from '#contract/live.ts';

/** One open socket: an agent's session or a visit in the chat. */
export interface Listener {
  readonly workspaceId: string;
  readonly side: 'agents' | 'visitor';
  /** The session or the visit behind it; events are authorised by it, each anew. */
  readonly subject: string;
  readonly agentId: string | null;
  readonly name: string | null;
  readonly socket: WebSocket;
  /** The position of the last frame that went out. */
  at: string;
  heardAt: number;
}

const mostBufferedBytes = 1_000_000;
const silentMs = 45_000;

/** The sockets of this process, by whom they belong to. */
export function openHub() {
  const bySubject = new Map<string, Set<Listener>>();
  const byWorkspace = new Map<string, Set<Listener>>();
  const agents = new Map<string, Set<Listener>>();
  const all = new Set<Listener>();

  const pulse = setInterval(() => {
    const now = Date.now();
    for (const listener of all) if (now - listener.heardAt > silentMs) listener.socket.terminate();
  }, 5_000).unref();

  return {
    add(listener: Listener): void {
      all.add(listener);
      into(bySubject, listener.subject, listener);
      into(byWorkspace, listener.workspaceId, listener);
      if (listener.side === 'agents') into(agents, listener.workspaceId, listener);
    },
    remove(listener: Listener): void {
      all.delete(listener);
      outOf(bySubject, listener.subject, listener);
      outOf(byWorkspace, listener.workspaceId, listener);
      outOf(agents, listener.workspaceId, listener);
    },
    of: (subject: string): Iterable<Listener> => bySubject.get(subject) ?? [],
    agentsIn: (workspaceId: string): Iterable<Listener> => agents.get(workspaceId) ?? [],
    /** Whether anybody of a workspace is connected at all. */
    anybodyIn: (workspaceId: string): boolean => byWorkspace.has(workspaceId),
    /** Closes the sockets of a session or visit that has ended. */
    end(subject: string): void {
      for (const { socket } of bySubject.get(subject) ?? []) socket.close(4001, 'signed out');
    },
    close(): void {
      clearInterval(pulse);
      for (const { socket } of all) socket.close(1012, 'restarting');
    },
    size: (): number => all.size,
  };
}
export type Hub = ReturnType<typeof openHub>;

/** Sends a frame. */
export const tell = (listener: Listener, frame: FromServer): void =>
  write(listener, Buffer.from(JSON.stringify(frame)));

/** Writes the bytes of a text to a socket; one that does not keep up is cut, comes back and resumes. */
export function write({ socket }: Listener, text: Buffer): void {
  if (socket.bufferedAmount > mostBufferedBytes) socket.terminate();
  else socket.send(text, { binary: false });
}

function into(index: Map<string, Set<Listener>>, key: string, listener: Listener): void {
  const set = index.get(key);
  if (set === undefined) index.set(key, new Set([listener]));
  else set.add(listener);
}

function outOf(index: Map<string, Set<Listener>>, key: string, listener: Listener): void {
  const set = index.get(key);
  set?.delete(listener);
  if (set?.size === 0) index.delete(key);
}
