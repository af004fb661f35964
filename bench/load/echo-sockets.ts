import { once } from 'node:events';
import { fork } from 'node:child_process';
import path from 'node:path';
import { WebSocket } from 'ws';
import { delaysOf, type Delays } from './delays.ts';
import { atRate, several } from './pace.ts';
import { serve } from './serve.ts';
import { textAt } from './words.ts';

/** The limit of `chat`: a message that goes to a bare WebSocket server in another process and straight back. */
export interface EchoPlan {
  readonly sockets: number;
  readonly messages: number;
  readonly perSecond: number;
}

serve(async ({ sockets, messages, perSecond }: EchoPlan): Promise<Delays> => {
  const server = fork(path.join(import.meta.dirname, 'echo-server.ts'));
  process.once('exit', () => server.kill('SIGKILL'));
  const [port] = (await once(server, 'message')) as [number];
  const open = await several(sockets, 50, () => connect(port));
  const delays: number[] = [];
  await atRate(perSecond, messages, async (n) => {
    const socket = open[n % open.length];
    if (socket === undefined) return;
    const from = performance.now();
    socket.send(JSON.stringify({ n, text: textAt(n) }));
    await once(socket, 'message');
    delays.push(performance.now() - from);
  });
  return delaysOf(delays);
});

async function connect(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}`, { perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
}
