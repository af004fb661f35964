import { createTransport, type SendMailOptions } from 'nodemailer';
import { takeWaiting } from '#server/channels/email/arrive/take.ts';
import { openReaders } from '#server/channels/email/parse/pool.ts';
import { openSmtpDoor, type SmtpDoor } from '#server/channels/email/doors/smtp.ts';
import type { Conversation, Message } from '#contract/conversations.ts';
import type { Mail, Participant } from '#contract/mail.ts';
import { idOf } from '#test/guards/scene.ts';
import type { House, Person } from './house.ts';

/** A conversation as its owner reads it, with what is particular to its mails. */
export interface Thread {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly mails: readonly Mail[];
  readonly participants: readonly Participant[];
}

/** The mail of a house: its SMTP port, and everything that was sent to it taken in on demand. */
export interface Letterbox {
  readonly port: number;
  /** A customer’s mail program. */
  readonly send: (mail: SendMailOptions) => Promise<string>;
  /** Bytes as they are; gives back what the door said. */
  readonly sendRaw: (from: string, to: string, raw: string | Buffer) => Promise<string>;
  readonly take: (workspaceId: string, inboxId: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openLetterbox(house: House): Promise<Letterbox> {
  const { store, takeTurn, log, sealKey } = house.app.platform;
  const door: SmtpDoor = await openSmtpDoor({ port: 0, host: '127.0.0.1', store, takeTurn, log });
  const readers = openReaders();
  const transport = createTransport({ host: '127.0.0.1', port: door.port, tls: { rejectUnauthorized: false } });
  return {
    port: door.port,
    async send(mail) {
      const sent = (await transport.sendMail(mail)) as { messageId: string };
      return sent.messageId;
    },
    async sendRaw(from, to, raw) {
      const { response } = (await transport.sendMail({ envelope: { from, to }, raw })) as { response: string };
      return response;
    },
    take: (workspaceId, inboxId) => takeWaiting({ takeTurn, sealKey, log, readers }, workspaceId, inboxId),
    async close() {
      transport.close();
      await door.close();
      await readers.close();
    },
  };
}

let boxes = 0;

/** An inbox of mail with an address of its own. */
export async function openMailInbox(
  owner: Person,
  mailbox: Record<string, unknown> = {},
  settings: Record<string, unknown> = {},
): Promise<{ id: string; address: string }> {
  const address = `help${String(++boxes)}-${owner.workspaceId.slice(-6)}@shop.example`;
  const id = idOf(await owner.call('POST', '/inboxes', { name: 'Support', channel: 'email', settings }));
  const saved = await owner.call('PUT', `/inboxes/${id}/mailbox`, { address, ...mailbox });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  return { id, address };
}

/** Every conversation of an inbox, oldest first. */
export async function threadsOf(owner: Person, inboxId: string): Promise<Thread[]> {
  const { body } = await owner.call('GET', `/conversations?status=any&sort=newest&limit=100&inboxId=${inboxId}`);
  const threads: Thread[] = [];
  for (const { id } of (body['items'] as Conversation[]).toReversed()) {
    const whole = (await owner.call('GET', `/conversations/${id}`)).body as unknown as Thread;
    const mail = (await owner.call('GET', `/conversations/${id}/mails`)).body as unknown as {
      items: Mail[];
      participants: Participant[];
    };
    threads.push({ ...whole, mails: mail.items, participants: mail.participants });
  }
  return threads;
}
