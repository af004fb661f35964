import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './address.ts';

/** What may be fetched, and how long and how large. */
export interface Limits {
  /** The whole answer, in milliseconds. */
  readonly deadlineMs: number;
  readonly mostBytes: number;
  /** So many times the other side may send us elsewhere, each time judged anew. */
  readonly redirects: number;
}
export interface Wanted {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly limits?: Partial<Limits>;
}
export interface Fetched {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
/** The one way out by HTTP, for pictures, tokens and whatever an address of somebody else's leads to. */
export type Fetch = (url: string, wanted?: Wanted) => Promise<Fetched>;

/** As node’s own `dns.lookup`, for all addresses of a name. */
export type Resolve = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** Says no more than a stranger may know. */
export class OutgoingRefused extends Error {
  override readonly name = 'OutgoingRefused';
}
const usual: Limits = { deadlineMs: 5_000, mostBytes: 1024 * 1024, redirects: 0 };

/**
 * A client that reaches the public Internet and nothing else: every address to which a name leads is judged, and the
 * connection is made to the very address that was. Cookies, credentials in addresses and other schemes there are none.
 *
 * @param allowed hosts that may be reached although they are private, by name or address
 */
export function openOutgoing(allowed: readonly string[] = [], resolve: Resolve = lookup): Fetch {
  const known = new Set(allowed.map((host) => host.toLowerCase()));
  const guarded = guard(resolve);
  return async (url, wanted = {}) => {
    const limits = { ...usual, ...wanted.limits };
    const signal = AbortSignal.timeout(limits.deadlineMs);
    let at = checked(url);
    for (let left = limits.redirects; ; left--) {
      const host = at.hostname.replace(/^\[|\]$/g, '');
      const free = known.has(host.toLowerCase());
      if (!free && isIP(host) !== 0 && !isPublic(host)) throw refusedAddress();
      const answer = await ask(at, wanted, free ? undefined : guarded, limits.mostBytes, signal);
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status >= 400 || location === undefined) return answer;
      if (left <= 0 || wanted.method === 'POST') throw new OutgoingRefused('the other side sends us elsewhere');
      at = checked(location, at);
    }
  };
}

function checked(url: string, base?: URL): URL {
  const parsed = URL.parse(url, base?.href);
  if (parsed === null) throw new OutgoingRefused('this is no address');
  if (!/^https?:$/.test(parsed.protocol)) throw new OutgoingRefused('only http and https are fetched');
  if (parsed.username !== '' || parsed.password !== '') throw new OutgoingRefused('this address carries a password');
  return parsed;
}

function ask(
  url: URL,
  wanted: Wanted,
  lookup: LookupFunction | undefined,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Fetched> {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: wanted.method ?? 'GET',
      headers: { 'user-agent': 'Rapport', 'accept-encoding': 'identity', ...wanted.headers },
      lookup,
      agent: false,
      signal,
    });
    request.on('error', (error) => fail(signal.aborted ? new OutgoingRefused('the other side took too long') : error));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= mostBytes) return void chunks.push(chunk);
        fail(new OutgoingRefused('the answer is too large'));
        request.destroy();
      });
      response.on('error', fail);
      response.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers).flatMap(([name, value]) =>
            typeof value === 'string' ? [[name, value]] : [],
          ),
        );
        done({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
      });
    });
    request.end(wanted.body);
  });
}

const refusedAddress = (): Error => new OutgoingRefused('this address is not of the public Internet');

/** Resolves a name and gives the connection only addresses that were judged, so that no second answer slips in. */
const guard =
  (resolve: Resolve): LookupFunction =>
  (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        done(error, '');
        return;
      }
      if (addresses.length === 0 || addresses.some(({ address }) => !isPublic(address))) {
        done(refusedAddress(), '');
        return;
      }
      if (options.all === true) {
        done(null, addresses);
        return;
      }
      const [first] = addresses;
      done(null, first?.address ?? '', first?.family);
    });
  };
