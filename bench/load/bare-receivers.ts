import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { openMailbox, type MailboxAt } from './open-mailbox.ts';

type Hear = (text: string) => void;

/** Listens to a mailbox by IDLE, fetches what is new, parses it, and has its text heard. */
export async function listenToMailbox(at: MailboxAt, hear: Hear): Promise<void> {
  const client = await openMailbox(at);
  const bring = async (from: number, to: number): Promise<void> => {
    for await (const { source } of client.fetch(`${String(from)}:${String(to)}`, { source: true }))
      hear((await PostalMime.parse(source ?? '')).text ?? '');
  };
  client.on('exists', ({ prevCount, count }) => void bring(prevCount + 1, count));
}

/** Takes mail by SMTP, parses it, and has its text heard; the port. */
export async function openBareDoor(hear: Hear): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData: (stream, _session, answer) => {
      void buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then(({ text = '' }) => {
          answer();
          hear(text);
        });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
}
