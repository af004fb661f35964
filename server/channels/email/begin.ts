import { readFileSync } from 'node:fs';
import type { Platform } from '#server/module.ts';
import type { SmtpAddress } from '#server/platform/config.ts';
import { openOutgoing } from '#server/platform/outgoing/outgoing.ts';
import { setupError } from '#server/platform/setup-error.ts';
import type { SigningIn } from './accounts/sign-in.ts';
import { openAlarm } from './accounts/alarm.ts';
import { openSmtpDoor, type SmtpDoor } from './doors/smtp.ts';
import { announcePort } from './doors/smtp-port.ts';
import { usualPace } from './imap/connect.ts';
import { openWatch } from './imap/watch.ts';

/** Opens the SMTP port, reads the mailboxes and looks after how far behind they are, until it is ended. */
export async function beginReceiving(platform: Platform, signing: SigningIn): Promise<() => Promise<void>> {
  const { store, log, config } = platform;
  const door = config.smtp === null ? null : await openDoor(platform, config.smtp);
  const sign = door === null ? null : announcePort(platform, door.port);
  const watch = openWatch({ ...signing, store, log, pace: usualPace });
  const alarm = openAlarm({ ...signing, store, log, fetch: openOutgoing(config.allowPrivate) });
  return async () => {
    await Promise.all([sign?.close(), door?.close(), watch.close(), alarm.close()]);
  };
}

async function openDoor({ store, takeTurn, log }: Platform, smtp: SmtpAddress): Promise<SmtpDoor | null> {
  const { port, host, cert, key, optional } = smtp;
  const tls =
    cert === undefined || key === undefined ? {} : { tls: { cert: readFileSync(cert), key: readFileSync(key) } };
  try {
    return await openSmtpDoor({ port, host, ...tls, store, takeTurn, log });
  } catch (error) {
    if (optional) {
      log.info({ port }, 'the SMTP port is taken, so no mail is taken by SMTP');
      return null;
    }
    throw setupError(
      `Mail cannot be taken at port ${String(port)}: ${(error as Error).message}`,
      'Choose another port with RAPPORT_SMTP_PORT, or RAPPORT_SMTP_PORT=off.',
      error,
    );
  }
}
