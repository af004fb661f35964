import type { FromServer } from '#contract/live.ts';

export type LiveState = 'connecting' | 'online' | 'offline';

export interface LiveOptions {
  /** `wss://…/api/v1/live` or `…/api/v1/widget/live`. */
  readonly url: string;
  /** The position after which to go on; null starts from now. */
  readonly after: string | null;
  /** A visitor's token; agents are known by their cookie. */
  readonly token?: () => string | undefined;
  readonly onFrame: (frame: FromServer) => void;
  readonly onState: (state: LiveState) => void;
  /** Called when too much was missed to be told frame by frame: fetch everything anew. */
  readonly onResync: () => void;
  readonly WebSocket?: typeof WebSocket;
}

export interface Live {
  /** A passing signal such as `typing`; dropped while offline. */
  readonly signal: (what: 'typing' | 'stopped' | 'looking' | 'left', conversationId?: string) => void;
  /** Connects at once instead of waiting for the next try, as when the network is back. */
  readonly wake: () => void;
  readonly close: () => void;
}

const pingEveryMs = 15_000;
const firstDelayMs = 500;
const longestDelayMs = 15_000;

/** A live stream that comes back by itself and misses nothing: it resumes after the last frame that it saw. */
export function openLive(options: LiveOptions): Live {
  const Socket = options.WebSocket ?? WebSocket;
  let socket: WebSocket | undefined;
  let at = options.after;
  let attempts = 0;
  let heard = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pulse: ReturnType<typeof setInterval> | undefined;
  let closed = false;

  function connect(): void {
    options.onState('connecting');
    const mine = new Socket(options.url);
    socket = mine;
    heard = false;
    pulse = setInterval(() => beat(mine), pingEveryMs);
    mine.onopen = () => {
      const token = options.token?.();
      mine.send(JSON.stringify({ type: 'hello', after: at, ...(token === undefined ? {} : { token }) }));
    };
    mine.onmessage = (message) => {
      heard = true;
      take(JSON.parse(String(message.data)) as FromServer, mine);
    };
    mine.onclose = () => retry(mine);
  }

  function take(frame: FromServer, mine: WebSocket): void {
    if (frame.type === 'ready') {
      attempts = 0;
      at = frame.at;
      options.onState('online');
      if (frame.resync) options.onResync();
    }
    if (frame.type === 'event') {
      if (frame.after !== at) {
        retry(mine);
        return;
      } // a gap: come back and resume from the last frame seen
      at = frame.at;
    }
    options.onFrame(frame);
  }

  // Nothing heard since the last ping means dead. Not a clock: timers of a hidden tab may run a minute late.
  function beat(mine: WebSocket): void {
    if (!heard) {
      retry(mine);
      return;
    }
    heard = false;
    if (mine.readyState === Socket.OPEN) mine.send('{"type":"ping"}');
  }

  function retry(mine: WebSocket): void {
    if (mine !== socket || closed) return;
    socket = undefined;
    clearInterval(pulse);
    leave(mine);
    options.onState('offline');
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** attempts++);
    timer = setTimeout(connect, delay * (0.5 + Math.random())); // jitter, so that a restart meets no stampede
  }

  function leave(mine: WebSocket): void {
    mine.onopen = mine.onclose = mine.onmessage = null;
    mine.close();
  }

  connect();
  return {
    signal(what, conversationId) {
      if (socket?.readyState !== Socket.OPEN) return;
      socket.send(
        JSON.stringify({ type: 'signal', what, ...(conversationId === undefined ? {} : { conversationId }) }),
      );
    },
    wake() {
      if (socket !== undefined || closed) return;
      clearTimeout(timer);
      connect();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(pulse);
      if (socket !== undefined) leave(socket);
    },
  };
}
