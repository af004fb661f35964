import net from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The first cookie that it set, as it goes back. */
  readonly cookie: string;
}

/** One kept-alive HTTP/1.1 connection, one request at a time. */
export interface Line {
  send(method: string, path: string, headers: string, body: string): Promise<Answer>;
  close(): void;
}

/**
 * A client that costs next to nothing, since it shares the machine with what it measures: answers must carry
 * content-length, as Rapport's do. `headers` are whole lines, each with its CRLF. Rejects when the connection breaks.
 */
export function openLine(base: string): Line {
  const { hostname, port, host } = new URL(base);
  const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
  let held: Buffer = Buffer.alloc(0);
  let waiting: { done: (answer: Answer) => void; fail: (error: Error) => void } | undefined;
  let broken: Error | undefined;

  const breakOff = (error: Error): void => {
    broken = error;
    waiting?.fail(error);
    waiting = undefined;
  };
  socket.on('error', breakOff).on('close', () => breakOff(broken ?? new Error('the connection was closed')));
  socket.on('data', (data) => {
    held = held.length === 0 ? data : Buffer.concat([held, data]);
    const answer = wholeAnswer(held);
    if (answer === null) return;
    held = Buffer.alloc(0);
    const { done } = waiting ?? { done: () => undefined };
    waiting = undefined;
    done(answer);
  });

  return {
    send: (method, path, headers, body) =>
      new Promise((done, fail) => {
        if (broken !== undefined) {
          fail(broken);
          return;
        }
        waiting = { done, fail };
        const length =
          body === '' ? '' : `content-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n`;
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${headers}${length}\r\n${body}`);
      }),
    close: () => socket.destroy(),
  };
}

function wholeAnswer(held: Buffer): Answer | null {
  const headEnd = held.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = held.toString('latin1', 0, headEnd);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  const from = headEnd + 4;
  if (held.length < from + length) return null;
  const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? '';
  return { status: Number(head.slice(9, 12)), body: held.toString('utf8', from, from + length), cookie };
}
