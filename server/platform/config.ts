import path from 'node:path';
import { setupError } from './setup-error.ts';

/** What the environment says; everything has a default. Each variable is described in docs/running.md. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  /** Addresses or networks whose X-Forwarded-* headers are believed. */
  readonly proxies: readonly string[];
  readonly ratePerMinute: number;
  readonly logLevel: string;
  /** Seals what must be read again; undefined for the key in the data folder. */
  readonly secret: string | undefined;
  /** Where mail is taken by SMTP; null for nowhere. `optional`: does without where the port is taken. */
  readonly smtp: SmtpAddress | null;
  /** Hosts that are fetched from by HTTP although they are not of the public Internet. */
  readonly allowPrivate: readonly string[];
}
export interface SmtpAddress {
  readonly port: number;
  readonly host: string;
  readonly optional: boolean;
  /** Files of a certificate and its key, in PEM. */
  readonly cert?: string;
  readonly key?: string;
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  checkHouseMail(env);
  return {
    port: whole(env, 'PORT', 3000, 0, 65_535),
    host: env['HOST'] ?? '0.0.0.0',
    folder: path.resolve(env['RAPPORT_DATA'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL'],
    proxies: list(env['RAPPORT_PROXIES']),
    ratePerMinute: whole(env, 'RAPPORT_RATE_PER_MINUTE', 1200, 1, 10_000_000),
    logLevel: env['RAPPORT_LOG'] ?? 'warn',
    secret: env['RAPPORT_SECRET'] === '' ? undefined : env['RAPPORT_SECRET'],
    smtp: readSmtp(env),
    allowPrivate: list(env['RAPPORT_ALLOW_PRIVATE']),
  };
}

const list = (given = ''): string[] =>
  given
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Unless told otherwise mail is taken from this machine alone: for trying out, and for pipes. */
function readSmtp(env: NodeJS.ProcessEnv): SmtpAddress | null {
  const given = env['RAPPORT_SMTP_PORT'] ?? '';
  if (given === 'off') return null;
  if (given === '') return { port: 2525, host: '127.0.0.1', optional: true };
  const { RAPPORT_SMTP_CERT: cert, RAPPORT_SMTP_KEY: key } = env;
  const files = cert === undefined || key === undefined ? {} : { cert, key };
  return {
    port: whole(env, 'RAPPORT_SMTP_PORT', 2525, 0, 65_535),
    host: env['HOST'] ?? '0.0.0.0',
    optional: false,
    ...files,
  };
}

/** What mail/house-mail.ts reads. Half of it would look as if mail to colleagues left, and none would. */
function checkHouseMail({ RAPPORT_MAIL_URL: url = '', RAPPORT_MAIL_FROM: from = '' }: NodeJS.ProcessEnv): void {
  if (url === '' && from === '') return;
  if (url === '' || from === '')
    throw setupError(
      `RAPPORT_MAIL_${url === '' ? 'FROM' : 'URL'} is set without RAPPORT_MAIL_${url === '' ? 'URL' : 'FROM'}`,
      'Set both, so that mail to colleagues leaves, or neither.',
    );
  // The address may hold a password, so it is not repeated.
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw setupError(
      'RAPPORT_MAIL_URL is no address of a mail server',
      'Write it as smtp://user:password@mail.example.com:587, or smtps:// for encryption from the start.',
    );
  if (!/[^\s@<>]+@[^\s@<>]+/.test(from))
    throw setupError('RAPPORT_MAIL_FROM holds no address', 'Write it as Rapport <rapport@example.com>.');
}

function whole(env: NodeJS.ProcessEnv, name: string, standard: number, least: number, most: number): number {
  const given = env[name];
  if (given === undefined || given === '') return standard;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw setupError(
    `${name} is ${given}`,
    `Set it to a whole number from ${least} to ${most}, or leave it out for ${standard}.`,
  );
}
