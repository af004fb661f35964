import type { FromClient } from '#contract/live.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { Log } from '../log.ts';
import { Problem } from '../http/problem.ts';
import { tell, type Hub, type Listener } from './hub.ts';
import type { Relay } from './relay.ts';

export interface Door {
  readonly path: string;
  readonly side: Listener['side'];
  /** Understands one frame; throws on anything else. */
  readonly parse: (text: string) => FromClient;
  /** Who this is, by cookie or by the token of the hello; null is turned away. */
  readonly identify: (
    request: FastifyRequest,
    token: string | undefined,
  ) => Promise<Omit<Listener, 'socket' | 'side' | 'at' | 'heardAt'> | null>;
  readonly onSignal: (listener: Listener, what: string, conversationId: string | undefined) => Promise<void>;
  readonly onChange: (listener: Listener, there: boolean) => void;
}

const helloWithinMs = 10_000;
const mostSignalsPerSecond = 10;

/** Opens a door of the live stream. Browsers on foreign pages are turned away before the handshake. */
export function openDoor(app: FastifyInstance, door: Door, hub: Hub, relay: Relay, log: Log): void {
  app.get(door.path, { websocket: true, schema: { hide: true }, preValidation: ownOrigin }, (socket, request) => {
    serve(socket, request, door, hub, relay).catch((error: unknown) => {
      log.warn({ err: error }, 'a live socket failed');
      socket.terminate();
    });
  });
}

function ownOrigin(request: FastifyRequest): Promise<void> {
  const { origin } = request.headers;
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host)) return Promise.resolve();
  return Promise.reject(new Problem(403, 'foreign_origin', 'The live stream opens for pages of this address only.'));
}

async function serve(socket: WebSocket, request: FastifyRequest, door: Door, hub: Hub, relay: Relay): Promise<void> {
  const hello = await firstWord(socket, door);
  const who = hello === null ? null : await door.identify(request, hello.token);
  if (hello === null || who === null) {
    socket.close(4001, 'sign in first');
    return;
  }
  const listener: Listener = { ...who, side: door.side, socket, at: '', heardAt: Date.now() };
  const guard = { second: 0, count: 0 };
  socket.on('message', (data: Buffer) => {
    listener.heardAt = Date.now();
    hear(listener, door, data, guard).catch(() => socket.close(4000, 'not understood'));
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    hub.remove(listener);
    door.onChange(listener, false);
  });
  await relay.admit(listener, hello.after);
  if (socket.readyState !== socket.OPEN) {
    hub.remove(listener);
    return;
  }
  door.onChange(listener, true);
}

async function hear(
  listener: Listener,
  door: Door,
  data: Buffer,
  guard: { second: number; count: number },
): Promise<void> {
  const said = door.parse(data.toString());
  if (said.type === 'ping') tell(listener, { type: 'pong' });
  if (said.type !== 'signal') return;
  const second = Math.floor(listener.heardAt / 1000);
  if (second !== guard.second) Object.assign(guard, { second, count: 0 });
  if (++guard.count <= mostSignalsPerSecond) await door.onSignal(listener, said.what, said.conversationId);
}

function firstWord(socket: WebSocket, door: Door): Promise<Extract<FromClient, { type: 'hello' }> | null> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(null), helloWithinMs);
    socket.once('close', () => done(null));
    socket.once('message', (data: Buffer) => {
      clearTimeout(timer);
      try {
        const said = door.parse(data.toString());
        done(said.type === 'hello' ? said : null);
      } catch {
        done(null);
      }
    });
  });
}
