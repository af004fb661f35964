import { WebSocket } from 'ws';

const pingMs = 15_000;

/** Opens a live stream, and is back once it is ready. `token` is a visitor's; agents come with their cookie. */
export function listen(
  url: string,
  path: string,
  headers: Record<string, string>,
  token: string | undefined,
  onFrame: (frame: string) => void,
): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers, perMessageDeflate: false });
  return new Promise((done, fail) => {
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'hello', after: null, ...(token === undefined ? {} : { token }) })),
    );
    socket.on('message', (data) => {
      const frame = (data as Buffer).toString();
      if (frame.startsWith('{"type":"ready"')) done();
      else onFrame(frame);
    });
    socket.once('error', fail).once('close', (code) => fail(new Error(`the live stream was closed (${String(code)})`)));
    setInterval(() => socket.send('{"type":"ping"}'), pingMs).unref();
  });
}
