import type { Call, Reply } from '#contract/define.ts';
import type { AllRoutes, RouteKey } from '#contract/index.ts';
import { address } from './address.ts';
import { Problem, unreachable } from './problem.ts';

export interface ClientOptions {
  /** Where Rapport answers, such as `https://help.example.com`; empty for the same origin. */
  readonly base?: string;
  /** Asked before each call, so that a token may change. */
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

/** What every call may say beside its parts. */
interface Anyhow {
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}
type Rest<K extends RouteKey> = Call<AllRoutes[K]> & Anyhow;
interface Parts extends Anyhow {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Calls a route by its key; the shapes come from the contract, no code does. Throws {@link Problem}. */
export type CallRoute = <K extends RouteKey>(key: K, rest?: Rest<K>) => Promise<Reply<AllRoutes[K]>>;

export function createClient(options: ClientOptions = {}): CallRoute {
  const send = options.fetch ?? ((...input: Parameters<typeof fetch>) => fetch(...input));
  return async (key, rest) => {
    const given = (rest as Parts | undefined) ?? {};
    const { method, path } = address(key, given.params, given.query);
    const file = given.body instanceof Uint8Array;
    const response = await send(`${options.base ?? ''}${path}`, {
      method,
      headers: {
        ...(given.body === undefined ? {} : { 'content-type': `application/${file ? 'octet-stream' : 'json'}` }),
        ...(given.idempotencyKey === undefined ? {} : { 'idempotency-key': given.idempotencyKey }),
        ...options.headers?.(),
      },
      ...(given.body === undefined
        ? {}
        : { body: file ? (given.body as Uint8Array<ArrayBuffer>) : JSON.stringify(given.body) }),
      ...(given.signal === undefined ? {} : { signal: given.signal }),
    }).catch(() => {
      throw unreachable();
    });
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    if (!response.ok) throw new Problem(response.status, answer);
    return answer as Reply<AllRoutes[typeof key]>;
  };
}
