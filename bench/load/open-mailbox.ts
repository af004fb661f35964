import { ImapFlow } from 'imapflow';

/** A mailbox at a server of this machine. */
export interface MailboxAt {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A bare client with the mailbox open. It listens to news by IDLE whenever it has nothing else to do. */
export async function openMailbox({ port, user, password }: MailboxAt): Promise<ImapFlow> {
  const client = new ImapFlow({
    ...{ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, logger: false, autoIdleDelay: 200 },
    auth: { user, pass: password },
  });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  return client;
}
