import pg from 'pg';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { actAs, receive } from '#server/modules/conversations/index.ts';
import { answer, type Sent } from '#server/modules/conversations/answer.ts';
import { lockAny } from '#server/modules/conversations/store/conversations.ts';
import { messagesAfter } from '#server/modules/conversations/store/messages.ts';
import { draftsBy } from '#server/modules/conversations/store/personal.ts';
import type { ConversationRow, MessageRow } from '#server/modules/conversations/store/rows.ts';
import { openWays, type Ways } from '#server/modules/conversations/ways.ts';
import { openInbox } from '#server/modules/workspace/index.ts';
import { channels } from '#server/channels.ts';
import type { House, Person } from './house.ts';
import type { Sink } from './mail-sink.ts';
import { openTokens } from '#server/channels/email/accounts/tokens.ts';
import { sealed } from '#server/channels/email/accounts/secrets.ts';
import { saveAccount } from '#server/channels/email/accounts/store.ts';
import { insertMail } from '#server/channels/email/arrive/mails.ts';
import { deliver } from '#server/channels/email/send/deliver.ts';
import { openGate } from '#server/channels/email/send/gate.ts';
import { openPost } from '#server/channels/email/send/smtp.ts';
import { outboxOfConversation, type OutboxRow } from '#server/channels/email/send/store.ts';

/** An inbox of mail whose server is a sink, and somebody who answers in it. Jobs run when they are told to. */
export interface Desk {
  readonly inboxId: string;
  readonly address: string;
  readonly ways: Ways;
  readonly agent: Person;
  /** A customer writes a mail; the conversation’s id. */
  readonly write: (
    mail?: Partial<Written>,
  ) => Promise<{ conversationId: string; messageId: string; contactId: string }>;
  readonly answer: (conversationId: string, said?: Partial<Sent>) => ReturnType<typeof answer>;
  readonly turn: <T>(work: (turn: Turn) => Promise<T>) => Promise<T>;
  readonly outbox: (conversationId: string) => Promise<OutboxRow[]>;
  /** Lets the time for taking back pass, and makes one try at each mail that waits. */
  readonly post: (conversationId: string) => Promise<OutboxRow[]>;
  readonly deliver: (outboxId: string) => Promise<void>;
  /** A conversation as it lies in its tables, with its messages and the agent's drafts. */
  readonly look: (conversationId: string) => Promise<Looked>;
  /** The jobs of a kind that wait, as the queue's owner sees them. */
  readonly jobs: (task: string) => Promise<{ rows: { key: string | null }[] }>;
  readonly close: () => void;
}
interface Looked {
  readonly conversation: ConversationRow;
  readonly messages: readonly MessageRow[];
  readonly drafts: readonly { readonly text: string }[];
}
interface Written {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headerId: string;
  readonly contactId: string;
}

let count = 0;

export async function openDesk(house: House, sink: Sink, settings: Record<string, unknown> = {}): Promise<Desk> {
  const { platform } = house.app;
  const agent = await house.workspace();
  const { workspaceId } = agent;
  const address = `help-${String(++count)}@shop.example`;
  const ways = openWays(channels, platform);
  const post = openPost({ deadlinesMs: { entry: 1_000, silence: 1_000, whole: 5_000 } });
  const turn: Desk['turn'] = (work) => platform.takeTurn(workspaceId, work);
  const inboxId = await turn(async (held) => {
    const wanted = {
      name: 'Help',
      channel: 'email',
      firstReplyMinutes: 30,
      nextReplyMinutes: 60,
      reopenDays: 7,
      settings,
    };
    const { id } = await openInbox(held.tx, channels, wanted);
    const smtp = { host: '127.0.0.1', port: sink.port, security: 'none', user: 'help', signIn: 'password' } as const;
    const secrets = sealed(platform.sealKey, id, { smtpPassword: 'right' });
    await saveAccount(held.tx, id, address, null, JSON.stringify(smtp), secrets, held.now, false);
    return id;
  });
  const { store, takeTurn, sealKey } = platform;
  const tokens = openTokens();
  const carry = (id: string) =>
    deliver({ store, takeTurn, sealKey, tokens, post, gate: openGate() }, workspaceId, { id, inboxId });
  const outbox = (conversationId: string) => turn(({ tx }) => outboxOfConversation(tx, conversationId));
  const me = { id: agent.agentId, name: 'Nora Byrne', role: 'owner' } as const;
  return {
    ...{ inboxId, address, ways, agent, turn, outbox },
    deliver: carry,
    write: (mail = {}) => turn((held) => writeIn(held, inboxId, address, mail)),
    answer: (id, said = {}) =>
      turn((held) =>
        answer(actAs(held, me), ways, id, {
          ...{ clientId: newId(), text: 'It is on its way.', files: [], seenSeq: 1_000, then: 'stay', promises: [] },
          ...said,
        }),
      ),
    async post(conversationId) {
      await turn(({ tx }) =>
        tx.client.query(`update outbox set send_at = now() where state in ('waiting', 'unknown')`),
      );
      for (const row of await outbox(conversationId)) {
        if (row.settledAt === null) await carry(row.id);
      }
      return outbox(conversationId);
    },
    look: (id) =>
      turn(async ({ tx }) => {
        const [[conversation], messages, drafts] = await Promise.all([
          lockAny(tx, id),
          messagesAfter(tx, id, 0, 200),
          draftsBy(tx, agent.agentId, [id]),
        ]);
        if (conversation === undefined) throw new Error('there is no such conversation');
        return { conversation, messages, drafts };
      }),
    async jobs(task) {
      const owner = new pg.Client(house.database.owner);
      await owner.connect();
      const found = await owner.query<{ key: string | null }>(
        'select key from graphile_worker.jobs where task_identifier = $1',
        [task],
      );
      await owner.end();
      return found;
    },
    close: post.close,
  };
}

async function writeIn(turn: Turn, inboxId: string, address: string, mail: Partial<Written>) {
  const from = mail.from ?? { name: 'Maya', address: `maya-${String(++count)}@example.test` };
  const contactId = mail.contactId ?? newId();
  if (mail.contactId === undefined) {
    await turn.tx.client.query('insert into contacts (workspace_id, id, name, email) values ($1, $2, $3, $4)', [
      ...[turn.workspaceId, contactId, from.name, from.address],
    ]);
  }
  const subject = mail.subject ?? 'My parcel';
  const said = { clientId: newId(), text: mail.text ?? 'Where is it?', subject, at: turn.now };
  const { conversation, message } = await receive(turn, { channel: 'email', inboxId, contactId, ...said });
  const boxes = [
    JSON.stringify(from),
    JSON.stringify({ to: [{ name: '', address: mail.to ?? address }], cc: [] }),
  ] as const;
  const headerId = mail.headerId ?? `asked-${String(++count)}@example.test`;
  await insertMail(
    turn.tx,
    message.id,
    conversation.id,
    'in',
    null,
    headerId,
    ...boxes,
    subject,
    null,
    null,
    null,
    null,
  );
  return { conversationId: conversation.id, messageId: message.id, contactId };
}
