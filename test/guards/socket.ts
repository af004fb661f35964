import { WebSocket } from 'ws';
import type { AddressInfo } from 'node:net';
import type { FromServer } from '#contract/live.ts';
import type { House } from '#test/support/house.ts';

type Frame = FromServer;
export type Event = Extract<Frame, { type: 'event' }>;

/** One end of the live stream, as a test holds it. */
export interface Ear {
  readonly frames: Frame[];
  /** Where to go on after a cut. */
  readonly at: () => string | null;
  readonly events: () => Event[];
  readonly closed: () => number | null;
  say(words: unknown): void;
  /** Waits for a frame; fails after five seconds. */
  until(wanted: (frame: Frame) => boolean): Promise<Frame>;
  /** Waits until everything that was sent before has arrived. */
  flush(): Promise<void>;
  cut(): void;
}

export interface Whom {
  readonly cookie?: string;
  readonly token?: string;
  readonly after?: string | null;
  readonly origin?: string;
}

export async function listenTo(house: House): Promise<string> {
  await house.app.http.listen({ port: 0, host: '127.0.0.1' });
  return `ws://127.0.0.1:${String((house.app.http.server.address() as AddressInfo).port)}`;
}

/** Opens a socket and says hello; resolves once the server answered, with `ready` or by closing. */
export async function hear(base: string, { cookie, token, after = null, origin }: Whom): Promise<Ear> {
  const path = token === undefined ? '/api/v1/live' : '/api/v1/widget/live';
  const headers = { ...(cookie === undefined ? {} : { cookie }), ...(origin === undefined ? {} : { origin }) };
  const socket = new WebSocket(`${base}${path}`, { headers });
  const ear = listen(socket);
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  ear.say({ type: 'hello', after, ...(token === undefined ? {} : { token }) });
  await Promise.race([ear.until((frame) => frame.type === 'ready'), new Promise((done) => socket.once('close', done))]);
  return ear;
}

export function listen(socket: WebSocket): Ear {
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  let at: string | null = null;
  let code: number | null = null;
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as Frame;
    frames.push(frame);
    if ('at' in frame) at = frame.at;
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  socket.on('close', (why) => (code = why));
  const until: Ear['until'] = (wanted) =>
    new Promise((done, fail) => {
      const timer = setTimeout(
        () => fail(new Error(`waited in vain; heard ${JSON.stringify(frames.slice(-5))}`)),
        5_000,
      );
      const look = (): void => {
        const found = frames.find(wanted);
        if (found === undefined) return;
        clearTimeout(timer);
        waiting.delete(look);
        done(found);
      };
      waiting.add(look);
      look();
    });
  const say = (words: unknown): void => socket.send(typeof words === 'string' ? words : JSON.stringify(words));
  return {
    ...{ frames, say, until },
    at: () => at,
    events: () => frames.filter((frame) => frame.type === 'event'),
    closed: () => code,
    async flush() {
      const pongs = frames.filter((frame) => frame.type === 'pong').length;
      say({ type: 'ping' });
      await until(() => frames.filter((frame) => frame.type === 'pong').length > pongs);
    },
    cut: () => socket.terminate(),
  };
}

/** Waits until something holds. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1_000) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** Chance with a seed, so that a failure can be played again (mulberry32, T. Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
