import { insertMail, askToJoin } from '#server/channels/email/arrive/mails.ts';
import { keep } from '#server/channels/email/arrive/keep.ts';
import { listParked, nextRaw, noteTry } from '#server/channels/email/arrive/store.ts';
import type { House, Person } from '#test/support/house.ts';

/** What mail brings into a scene. */
export interface MailScene {
  readonly mailInboxId: string;
  readonly parkedMailId: string;
  readonly asking: string;
}

/** Asks a provider for leave to use a mailbox. */
export function consentFor(address: string) {
  const server = (name: string) => ({ host: name, port: 993, security: 'tls', user: '', signIn: 'google' }) as const;
  const [imap, smtp] = [server('imap.gmail.com'), server('smtp.gmail.com')];
  return { address, imap, smtp, client: { clientId: 'an id', clientSecret: 'hush' } };
}

/** An inbox of mail with a parked mail, and a message that came by mail, with somebody who asks to take part. */
export async function addMail(
  house: House,
  owner: Person,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<MailScene> {
  const inbox = await owner.call('POST', '/inboxes', { name: 'Support', channel: 'email' });
  const mailInboxId = String(inbox.body['id']);
  const address = `help-${mailInboxId.slice(-8)}@shop.example`;
  await owner.call('PUT', `/inboxes/${mailInboxId}/mailbox`, { address });
  await owner.call('POST', `/inboxes/${mailInboxId}/mailbox/consents`, consentFor(address));
  const asking = 'sam@example.test';
  const parkedMailId = await house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    const recipients = JSON.stringify({ to: [{ name: '', address }], cc: [] });
    const sender = JSON.stringify({ name: 'Maya', address: 'maya@example.test' });
    const rest = [null, 'one@example.test', sender, recipients, 'Hello', null, '<p>Hello</p>', null, null] as const;
    await insertMail(turn.tx, messageId, conversationId, 'in', ...rest);
    await askToJoin(turn.tx, conversationId, asking, 'Sam', 1);
    await keep(turn, mailInboxId, 'http', [{ raw: Buffer.from('no mail'), at: turn.now }]);
    const [raw] = await nextRaw(turn.tx, mailInboxId, 1, 1);
    await noteTry(turn.tx, raw?.id ?? '', 'it holds nothing', turn.now, 1);
    const [parked] = await listParked(turn.tx, mailInboxId, null, null, 1);
    return parked?.id ?? '';
  });
  return { mailInboxId, parkedMailId, asking };
}
