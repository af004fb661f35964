import { pino } from 'pino';

export type Log = Pick<pino.Logger, 'error' | 'warn' | 'info' | 'debug'>;

/** One line of JSON per entry on standard error; secrets never enter. */
export function openLog(level: string): pino.Logger {
  const secrets = ['password', 'token', 'authorization', 'cookie', 'secret', 'key'];
  const redact = secrets.flatMap((name) => [name, `*.${name}`]);
  return pino({ level, redact, serializers: { err: lean } }, pino.destination(2));
}

/** What an error says, without the objects that drivers hang on it. */
function lean(error: Error & { code?: string; detail?: string }): Record<string, unknown> {
  const cause = error.cause instanceof Error ? { cause: lean(error.cause) } : {};
  return { message: error.message, code: error.code, stack: error.stack, ...cause };
}
