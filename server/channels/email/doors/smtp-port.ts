import type { Platform } from '#server/module.ts';

const known = new WeakMap<Platform, number | null>();

/** What became of the SMTP port of this process; null where it could not be opened. */
export function noteSmtpPort(platform: Platform, port: number | null): void {
  known.set(platform, port);
}

/** The port where mail is really taken; as it is configured where another process opens it. */
export function smtpPortOf(platform: Platform): number | null {
  const port = known.get(platform);
  return port === undefined ? (platform.config.smtp?.port ?? null) : port;
}
