import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Input, Output, Route, Routes } from '#contract/define.ts';
import type { Store } from '../database/database.ts';
import type { TakeTurn, Turn } from '../turn.ts';
import { fingerprint, takeBytes } from './bytes.ts';
import { may, type Authenticate, type Caller } from './caller.ts';
import { Problem, forbidden, unauthorized } from './problem.ts';
import { once } from './repeats.ts';
import { readSessionCookie, type Http, wayBack } from './way-back.ts';

/** What a handler of a signed-in caller works with. */
export interface Ctx extends Turn {
  readonly caller: Caller;
  readonly http: Http;
}
/** What a handler that anyone may call works with: no workspace until it names one. */
export interface Door {
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly http: Http;
}

type Handler<R extends Route> = (ctx: R['can'] extends 'anyone' ? Door : Ctx, input: Input<R>) => Promise<Output<R>>;
/** The compiler asks for one handler per route of a contract. */
export type Handlers<R extends Routes> = { readonly [K in keyof R]: Handler<R[K]> };

export interface Serving {
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly authenticate: Authenticate;
  readonly permissions: ReadonlySet<string>;
}

const situations = new Set(['anyone', 'self', 'visitor']);
const defaultBodyLimit = 256 * 1024;

/** Puts a capability's routes on the server. A route without a known permission stops the server. */
export function serveRoutes<R extends Routes>(
  app: FastifyInstance,
  serving: Serving,
  table: R,
  handlers: Handlers<R>,
): void {
  for (const [key, route] of Object.entries<Route>(table)) {
    if (!situations.has(route.can) && !serving.permissions.has(route.can)) {
      throw new Error(`route “${key}” does not say who can use it`);
    }
    const served = { key, route, handler: handlers[key as keyof R] as Handler<Route> };
    if (route.bytes === undefined) put(app, serving, served);
    else void app.register(putBytes(serving, served, route.bytes));
  }
}

interface Served {
  readonly key: string;
  readonly route: Route;
  readonly handler: Handler<Route>;
}

function put(app: FastifyInstance, serving: Serving, served: Served): void {
  const { key, route } = served;
  const [method = '', url = ''] = key.split(' ');
  app.route({
    method,
    url: `/api/v1${url}`,
    bodyLimit: route.bytes ?? route.bodyLimit ?? defaultBodyLimit,
    config: { open: route.can === 'anyone', bytes: route.bytes !== undefined },
    schema: schemaOf(key, route),
    handler: (request, reply) => serve(serving, served, request, reply),
  });
}

/** A file is not read to its end from somebody who may not send it. */
const putBytes =
  (serving: Serving, served: Served, most: number) =>
  (scope: FastifyInstance, _options: unknown, done: () => void): void => {
    takeBytes(scope, most);
    scope.addHook('onRequest', async (request, reply) => {
      await admit(serving, served.route, request, wayBack(request, reply));
    });
    put(scope, serving, served);
    done();
  };

function schemaOf(key: string, route: Route): Record<string, unknown> {
  return {
    summary: route.about,
    operationId: key.replace(/\W+/g, '_').toLowerCase(),
    tags: [key.split('/')[1] ?? ''],
    description: route.can === 'anyone' ? 'Anyone may call this.' : `Needs: ${route.can}.`,
    security: route.can === 'anyone' ? [] : [{ key: [] }, { session: [] }],
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    response: { 200: route.reply },
  };
}

async function serve(
  serving: Serving,
  { key, route, handler }: Served,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const input = { params: request.params, query: request.query, body: request.body } as Input<Route>;
  const http = wayBack(request, reply);
  if (route.can === 'anyone') {
    const door = { store: serving.store, takeTurn: serving.takeTurn, http };
    return (handler as unknown as (door: Door, input: Input<Route>) => Promise<unknown>)(door, input);
  }
  const caller = await admit(serving, route, request, http);
  const mode = key.startsWith('GET ') ? 'read' : 'write'; // HEAD comes by the same key
  const work = () =>
    serving.takeTurn(
      caller.workspaceId,
      (turn) => (handler as (ctx: Ctx, input: Input<Route>) => Promise<unknown>)({ ...turn, caller, http }, input),
      mode,
    );
  const repeatKey = request.headers['idempotency-key'];
  if (typeof repeatKey !== 'string' || request.method !== 'POST') return work();
  if (repeatKey.length > 200 || repeatKey === '')
    throw new Problem(400, 'invalid', 'An Idempotency-Key has 1 to 200 characters.');
  const { reply: answer, repeated } = await once(
    serving.store,
    caller,
    {
      route: `${key} ${request.url.split('?')[0] ?? ''}`,
      key: repeatKey,
      body: fingerprint(request.body),
      secret: route.secret === true,
    },
    work,
  );
  if (repeated) reply.header('idempotency-replayed', 'true');
  return answer;
}

/** Who calls, if they may. */
async function admit(serving: Serving, route: Route, request: FastifyRequest, http: Http): Promise<Caller> {
  const caller = await serving.authenticate({ cookie: readSessionCookie(request), bearer: http.bearer });
  if (caller?.kind === 'agent' && http.bearer === undefined) refuseForeignOrigin(request);
  const verdict = may(route.can, caller);
  if (caller === null || verdict === 'unauthorized') throw unauthorized();
  if (verdict === 'forbidden') throw forbidden(route.can);
  return caller;
}

/** A signed-in browser changes things from our own pages only. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const origin = request.headers.origin;
  if (request.method === 'GET' || origin === undefined) return;
  if (URL.canParse(origin) && new URL(origin).host === request.host) return;
  throw new Problem(403, 'foreign_origin', 'This page may not act for a signed-in agent.');
}
