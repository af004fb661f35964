import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import type { Log } from '../log.ts';
import { Problem, problemBody } from './problem.ts';

/** Every error leaves as problem+json; what is our fault says nothing of the inside. */
export function respondTo(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = asProblem(error, request);
    if (problem.status >= 500)
      log.error({ err: error, url: request.url.split('?')[0], id: request.id }, 'a request failed');
    return send(reply, problem);
  };
}

export function send(reply: FastifyReply, problem: Problem) {
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(problemBody(problem.status, problem.code, problem.message, problem.more));
}

function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error);
  const status = isResponseSerializationError(error) ? 500 : (error.statusCode ?? 500);
  if (status === 413) return new Problem(413, 'too_large', 'The body is larger than this address takes.');
  if (status === 415) return new Problem(415, 'media_type', mediaTypeOf(request));
  if (status === 429) return new Problem(429, 'too_many_requests', error.message);
  if (status < 500) return new Problem(status, 'invalid', error.message);
  return new Problem(
    500,
    'internal',
    `Something broke here and was written down as ${request.id}. Nothing was changed.`,
  );
}

const mediaTypeOf = ({ routeOptions }: FastifyRequest): string =>
  (routeOptions.config as { bytes?: boolean }).bytes === true
    ? 'Send the file as it is, with content-type: application/octet-stream.'
    : 'Send JSON, with content-type: application/json.';

interface Finding {
  readonly instancePath?: string;
  readonly keyword?: string;
  readonly message?: string;
  readonly params?: { readonly keys?: readonly string[] };
}

function invalid(error: FastifyError & { validation?: unknown; validationContext?: string }): Problem {
  const errors = (error.validation as readonly Finding[]).flatMap(fieldsOf);
  const first = errors[0];
  return new Problem(400, 'invalid', first === undefined ? error.message : `${first.path}: ${first.message}`, {
    errors,
  });
}

function fieldsOf(finding: Finding): { path: string; message: string }[] {
  const path = (finding.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.');
  const at = path === '' ? 'body' : path;
  if (finding.keyword === 'unrecognized_keys') {
    return (finding.params?.keys ?? []).map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      message: 'this field is not known here',
    }));
  }
  return [{ path: at, message: finding.message ?? 'this is not right' }];
}
