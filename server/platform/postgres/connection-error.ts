import { setupError } from '../setup-error.ts';
import type { SetupError } from '../setup-error.ts';

const EXAMPLE = 'postgres://user:password@host:5432/rapport';

/**
 * Says where a URL leads, without its password: `maya@db.example:5432/rapport`.
 * @throws SetupError when it is no PostgreSQL URL.
 */
export function describeUrl(url: string): string {
  // A URL without a host, as for a Unix socket (postgres://user@/rapport?host=/run/postgresql), is no URL to the platform.
  const filled = url.replace(/^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?=[/?]|$)/, '$1socket');
  const parsed = URL.canParse(filled) ? new URL(filled) : null;
  if (parsed === null || !['postgres:', 'postgresql:'].includes(parsed.protocol) || parsed.pathname.length < 2) {
    throw setupError(
      'DATABASE_URL is not a PostgreSQL address.',
      `It looks like ${EXAMPLE}. Characters such as @ : / # in the password are written in percent form, @ as %40.`,
    );
  }
  const host = parsed.searchParams.get('host') ?? `${parsed.hostname}:${parsed.port === '' ? '5432' : parsed.port}`;
  return `${decodeURIComponent(parsed.username)}@${host}${parsed.pathname}`;
}

interface Reason {
  readonly sign: RegExp;
  readonly message: (where: string) => string;
  readonly hint: string;
}

const UNREACHABLE: Reason = {
  sign: /ECONNREFUSED|ENOENT|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|timeout expired|ECONNRESET|terminated/,
  message: (where) => `Nothing answers as PostgreSQL at ${where}.`,
  hint: 'Start it, and compare host and port in DATABASE_URL; a firewall or listen_addresses may stand between.',
};

/** Looked at from top to bottom, in the error's code and words. */
const REASONS: readonly Reason[] = [
  {
    sign: /ENOTFOUND|EAI_AGAIN/,
    message: (where) => `The host in ${where} is not known here.`,
    hint: 'Compare the host in DATABASE_URL, and the name service of this machine.',
  },
  {
    sign: /28P01|password must be a string|password authentication/,
    message: (where) => `PostgreSQL at ${where} does not accept the user’s password.`,
    hint: 'Correct user and password in DATABASE_URL; characters such as @ : / # are written in percent form, @ as %40.',
  },
  {
    sign: /28000 role /,
    message: (where) => `PostgreSQL at ${where} does not know this user.`,
    hint: 'Make it (create role … login password …) or correct its name in DATABASE_URL.',
  },
  {
    sign: /3D000/,
    message: (where) => `There is no such database at ${where}.`,
    hint: 'Make it (create database rapport) or correct its name at the end of DATABASE_URL.',
  },
  {
    sign: /no encryption|28000/,
    message: (where) => `PostgreSQL at ${where} does not let this user in from here.`,
    hint: 'Add ?sslmode=verify-full to DATABASE_URL if the server wants encryption, or allow this host in its pg_hba.conf.',
  },
  {
    sign: /does not support SSL/,
    message: (where) => `PostgreSQL at ${where} does not speak SSL.`,
    hint: 'Leave sslmode out of DATABASE_URL, or switch SSL on in the server.',
  },
  {
    sign: /CERT|certificate|self.signed/i,
    message: (where) => `The certificate of PostgreSQL at ${where} is not trusted here.`,
    hint: 'Name its authority with &sslrootcert=/path/to/ca.pem in DATABASE_URL.',
  },
  {
    sign: /53300/,
    message: (where) => `PostgreSQL at ${where} has no connection left.`,
    hint: 'Raise its max_connections, or close other programs that use it.',
  },
  {
    sign: /57P03/,
    message: (where) => `PostgreSQL at ${where} is starting up or shutting down.`,
    hint: 'Start Rapport again in a moment.',
  },
  {
    sign: /unsupported startup parameter/,
    message: (where) => `There is a connection pooler at ${where}, which drops what Rapport needs.`,
    hint: 'Set DATABASE_URL to PostgreSQL itself; Rapport pools its connections.',
  },
  UNREACHABLE,
];

/** Turns what the driver says into what stands in the way and what to do. */
export function connectionError(error: unknown, where: string): SetupError {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const reason = REASONS.find(({ sign }) => sign.test(`${code} ${message}`));
  if (reason !== undefined) return setupError(reason.message(where), reason.hint, error);
  return setupError(
    `PostgreSQL at ${where} refuses the connection: ${message}`,
    'Check DATABASE_URL and the log of the server.',
    error,
  );
}
