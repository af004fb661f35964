import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Config } from '../config.ts';
import { newId } from '../id.ts';
import type { Log } from '../log.ts';
import { hashOf } from '../secret.ts';
import { storable } from '../text.ts';
import { respondTo } from './respond.ts';

/** The bare server: limits, headers, problems. Routes, sockets and pages are put on it by the app. */
export async function openHttp(config: Config, log: Log): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: config.proxies.length > 0 ? [...config.proxies] : false,
    genReqId: () => newId(),
    bodyLimit: 256 * 1024,
    requestTimeout: 300_000, // a file may come over a slow line
    http: { headersTimeout: 30_000 },
    keepAliveTimeout: 65_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) =>
      void respondTo(log)(error, request as FastifyRequest, reply as FastifyReply),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(respondTo(log));
  app.removeContentTypeParser('text/plain'); // bodies are JSON
  app.addHook('preValidation', (request, _reply, done) => {
    storable(request.body);
    storable(request.query);
    done();
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: console },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
    xFrameOptions: false,
  });
  await app.register(rateLimit, {
    max: config.ratePerMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    keyGenerator: whoAsks,
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, context) =>
      Object.assign(new Error(`More than ${String(context.max)} requests in a minute. Go on in ${context.after}.`), {
        statusCode: 429,
      }),
  });
  await app.register(websocket, { options: { maxPayload: 16 * 1024, clientTracking: false } });
  return app;
}

/** What the console's pages may load: themselves, and the live stream of the same host. */
const console = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'frame-src': ["'self'"],
};

/** Limits count per credential; per address where there is none, and where anyone may call, whatever is carried. */
function whoAsks(request: FastifyRequest): string {
  const credential = request.headers.authorization ?? request.cookies['rapport_session'];
  const { open } = request.routeOptions.config as { open?: boolean };
  return credential === undefined || open === true ? request.ip : hashOf(credential);
}
