import type { Contact } from '#contract/contacts.ts';
import type { Conversation, Draft, Message as StoredMessage, Seen } from '#contract/conversations.ts';
import type { Mention } from '#contract/mentions.ts';
import type { Delivery } from '#contract/delivering.ts';
import type { Mail, Participant } from '#contract/mail.ts';
import type { Mailbox, ParkedMail } from '#contract/mailboxes.ts';
import type { Agent, Team, Workspace } from '#contract/people.ts';
import type { LaterReply } from '#contract/sending.ts';
import type { Inbox } from '#contract/workspace.ts';

/** A message, or a bubble that stands for one until the server has it: then `id` is its `clientId`. */
export type Message = StoredMessage & {
  /** Only on a bubble. `waiting` goes out when the line is back. */
  readonly delivery?: 'sending' | 'waiting' | 'failed';
  /** Why it failed, in words. */
  readonly problem?: string;
};

/** Everything that the live store keeps, by kind. */
export interface Entities {
  agent: Agent;
  team: Team;
  workspace: Workspace;
  inbox: Inbox;
  contact: Contact;
  conversation: Conversation;
  message: Message;
  seen: Seen;
  mention: Mention;
  draft: Draft;
  mail: Mail;
  delivery: Delivery;
  participant: Participant;
  laterReply: LaterReply;
  mailbox: Mailbox;
  parkedMail: ParkedMail;
}
export type Kind = keyof Entities;
export type Entity = Entities[Kind];

export const kinds: readonly Kind[] = [
  'agent',
  'team',
  'workspace',
  'inbox',
  'contact',
  'conversation',
  'message',
  'seen',
  'mention',
  'draft',
  'mail',
  'delivery',
  'participant',
  'laterReply',
  'mailbox',
  'parkedMail',
];

/** Under which id the store keeps it. A conversation has two drafts: `<conversation>:reply` and `<conversation>:note`. */
export function keyOf(entity: Entity): string {
  if (entity.kind === 'participant') return `${entity.id}:${entity.address}`;
  return entity.kind === 'draft' ? `${entity.id}:${entity.mode}` : entity.id;
}

/** Whether what is held is newer than what comes, as happens when an answer and a live frame cross. */
export function isNewer(held: Entity, coming: Entity): boolean {
  if (held.kind === 'conversation' && coming.kind === 'conversation') return held.version > coming.version;
  if (held.kind === 'seen' && coming.kind === 'seen') return held.seq > coming.seq;
  return false;
}
