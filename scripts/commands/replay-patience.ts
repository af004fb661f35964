import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type CallRoute } from '#sdk/client.ts';

/** How the replay reaches a server. */
export interface Connection {
  /** Calls with these headers. */
  as(headers: Readonly<Record<string, string>>): CallRoute;
  /** How long calls had to wait because the server asked for it, in ms. */
  waitedMs(): number;
  /** How far the server's clock is ahead of ours, in ms; 0 where that is less than its date header can tell. */
  skewMs(): number;
}

const longestOutageMs = 60_000;
const betweenTriesMs = 500;

const finestSkewMs = 2_000;

/**
 * Calls that wait when they are told to: 429 and 503 by their retry-after, a server that cannot be reached for a minute.
 * Every repeat is safe, because messages carry their own ids. `stop` ends the waiting.
 */
export function connect(base: string, stop: AbortSignal): Connection {
  let waited = 0;
  let skew = 0;
  const wait = async (ms: number): Promise<void> => {
    waited += ms;
    await sleep(ms, undefined, { signal: stop });
  };
  const patient = async (...input: Parameters<typeof fetch>): Promise<Response> => {
    for (let outageMs = 0; ;) {
      const response = await fetch(...input).catch((error: unknown) => {
        if (outageMs >= longestOutageMs || stop.aborted) throw error;
        return null;
      });
      if (response !== null) skew = skewOf(response);
      if (response !== null && response.status !== 429 && response.status !== 503) return response;
      if (response === null) outageMs += betweenTriesMs;
      await response?.body?.cancel();
      await wait(response === null ? betweenTriesMs : retryAfterMs(response));
    }
  };
  return {
    as: (headers) => createClient({ base, headers: () => headers, fetch: patient }),
    waitedMs: () => waited,
    skewMs: () => skew,
  };
}

const retryAfterMs = (response: Response): number => {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : betweenTriesMs;
};

function skewOf(response: Response): number {
  const ahead = Date.parse(response.headers.get('date') ?? '') - Date.now();
  return Math.abs(ahead) > finestSkewMs ? ahead : 0;
}
