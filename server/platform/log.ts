import { pino } from 'pino';

export type Log = Pick<pino.Logger, 'error' | 'warn' | 'info' | 'debug'>;

/** One line of JSON per entry on standard error; secrets never enter. */
export function openLog(level: string): pino.Logger {
  const secrets = ['password', 'token', 'authorization', 'cookie', 'secret', 'key'];
  return pino({ level, redact: secrets.flatMap((name) => [name, `*.${name}`, `req.headers.${name}`]) }, pino.destination(2));
}
