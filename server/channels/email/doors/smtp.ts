import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Store } from '#server/platform/database/database.ts';
import type { Log } from '#server/platform/log.ts';
import type { TakeTurn } from '#server/platform/turn.ts';
import { keep } from '../arrive/keep.ts';
import { findMailbox, type Place } from './find-mailbox.ts';

export interface SmtpOptions {
  readonly port: number;
  readonly host: string;
  /** Our own certificate; without one encryption is offered with a certificate that nobody can check. */
  readonly tls?: SecureContextOptions;
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly log: Log;
}
export interface SmtpDoor {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Larger mails are refused, in bytes. */
export const largestMail = 50 * 1024 * 1024;
const [mostClients, mostRecipients, silenceMs] = [100, 50, 60_000];

/**
 * Takes mail by SMTP, for addresses that are ours only: nothing is relayed, nobody signs in. “250” is said when the mail
 * lies in the database, so that whoever forwards keeps it until then.
 */
export async function openSmtpDoor(given: SmtpOptions): Promise<SmtpDoor> {
  const { port, host, tls = {}, log } = given;
  const { recipient, take } = receptionist(given);
  const server = new SMTPServer({
    ...tls,
    name: 'rapport',
    banner: 'Rapport',
    logger: false,
    size: largestMail,
    maxClients: mostClients,
    socketTimeout: silenceMs,
    closeTimeout: 5_000,
    authOptional: true,
    disabledCommands: ['AUTH'],
    disableReverseLookup: true,
    onRcptTo({ address }, session, answer) {
      recipient(address, session).then(
        () => {
          answer();
        },
        (error: unknown) => {
          answer(error as Error);
        },
      );
    },
    onData(stream, session, answer) {
      take(stream, session).then(
        (fresh) => {
          answer(null, fresh ? 'Kept' : 'Kept already: this very mail was here before, so nothing is new');
        },
        (error: unknown) => {
          answer(error as Error);
        },
      );
    },
  });
  server.on('error', (error) => log.debug({ err: error }, 'a client of the SMTP port went away'));

  server.listen(port, host);
  await once(server.server, 'listening'); // rejects with the reason where it cannot
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Looks recipients up, and keeps what comes for them. */
function receptionist({ store, takeTurn, log }: SmtpOptions) {
  /** The mailboxes of recipients that were let in, by session and address. */
  const places = new WeakMap<SMTPServerSession, Map<string, Place>>();

  async function recipient(address: string, session: SMTPServerSession): Promise<void> {
    if (session.envelope.rcptTo.length >= mostRecipients) throw refusal(452, '4.5.3 Too many recipients');
    const place = await findMailbox(store, address).catch((error: unknown) => {
      log.warn({ err: error as Error }, 'a recipient could not be looked up');
      throw notNow();
    });
    if (place === null) throw refusal(550, '5.1.1 There is no mailbox here under this address');
    const known = places.get(session) ?? new Map<string, Place>();
    places.set(session, known.set(address, place));
  }

  /** Whether any of it was new. */
  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<boolean> {
    const raw = await readWhole(stream);
    const known = session.envelope.rcptTo.flatMap(({ address }) => places.get(session)?.get(address) ?? []);
    let fresh = 0;
    const each = new Map(known.map((place) => [place.inboxId, place]));
    try {
      for (const { workspaceId, inboxId } of each.values()) {
        const arrival = { raw, at: new Date().toISOString(), envelope: envelopeOf(session) };
        fresh += await takeTurn(workspaceId, (turn) => keep(turn, inboxId, 'smtp', [arrival]));
      }
    } catch (error) {
      log.warn({ err: error as Error }, 'a mail at the SMTP port could not be kept');
      throw notNow();
    }
    return fresh > 0;
  }

  return { recipient, take };
}

async function readWhole(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw refusal(552, '5.3.4 This mail is larger than 50 MB');
  return Buffer.concat(chunks);
}

const envelopeOf = ({ envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession) => ({
  from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
  to: envelope.rcptTo.map(({ address }) => address),
  ip: remoteAddress,
  helo: hostNameAppearsAs,
});

const refusal = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });
const notNow = (): Error => refusal(451, '4.3.0 Not right now; try again in a moment');
