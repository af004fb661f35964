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
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    port: whole(env, 'PORT', 3000, 0, 65_535),
    host: env['HOST'] ?? '0.0.0.0',
    folder: path.resolve(env['RAPPORT_DATA'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL'],
    proxies: (env['RAPPORT_PROXIES'] ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    ratePerMinute: whole(env, 'RAPPORT_RATE_PER_MINUTE', 1200, 1, 10_000_000),
    logLevel: env['RAPPORT_LOG'] ?? 'warn',
  };
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
