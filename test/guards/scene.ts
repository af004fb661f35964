import { addReports, type ReportScene } from './scenes/reports.ts';
import { newId } from '#server/platform/id.ts';
import { callAs } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import { addMail, type MailScene } from './mail-scene.ts';
import { addTopics, type TopicScene } from './scenes/resolution.ts';
import { addCustomer, type CustomerScene } from './scenes/customers.ts';
import { addKeeping, type KeepingScene } from './scenes/keeping.ts';
import { addGoodwill, type GoodwillScene } from './scenes/goodwill.ts';
import { addLedger } from './scenes/ledger.ts';
import { addLoyalty, type LoyaltyScene } from './scenes/loyalty.ts';
import { addSurveys, type SurveyScene } from './scenes/surveys.ts';
import { addBalance, type BalanceScene } from './scenes/balance.ts';
import { addSent, type SentScene } from './sent-scene.ts';

/** A workspace in full swing: something of every kind, so that every table holds a row and every route finds an id. */
export interface Scene
  extends
    GoodwillScene,
    MailScene,
    SentScene,
    TopicScene,
    BalanceScene,
    KeepingScene,
    CustomerScene,
    SurveyScene,
    ReportScene,
    LoyaltyScene {
  readonly workspaceId: string;
  readonly owner: Person;
  readonly colleague: Person;
  readonly chatInbox: { readonly id: string; readonly publicKey: string };
  readonly apiInboxId: string;
  readonly phoneInboxId: string;
  /** A call that a telephone system told of. */
  readonly callId: string;
  readonly teamId: string;
  readonly contactId: string;
  readonly conversationId: string;
  /** A customer's message with a reading. */
  readonly messageId: string;
  readonly apiConversationId: string;
  /** What an agent promised in words. */
  readonly promiseId: string;
  readonly invitation: { readonly id: string; readonly token: string };
  readonly apiKey: { readonly id: string; readonly key: string };
  readonly sessionId: string;
  /** A file that the visitor sent, and files that nobody has sent yet. */
  readonly fileId: string;
  readonly unsentFileId: string;
  readonly visitorsUnsentFileId: string;
  readonly visitor: Visitor;
}

/** Somebody in the chat. */
export interface Visitor {
  readonly token: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  write(text: string, clientId?: string): Promise<Answer>;
}

export const of = (answer: Answer, name: string): Record<string, string> => answer.body[name] as Record<string, string>;
export const idOf = (answer: Answer, name?: string): string =>
  String(name === undefined ? answer.body['id'] : of(answer, name)['id']);

export async function visit(house: House, inboxKey: string, identity: string | null = null): Promise<Visitor> {
  const arrival = await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: inboxKey, identity });
  return visitorBy(house, String(arrival.body['token']));
}

export function visitorBy(house: House, token: string): Visitor {
  const call: Visitor['call'] = (method, path, body, headers = {}) =>
    callAs(house.app, { authorization: `Bearer ${token}`, ...headers }, method, path, body);
  return { token, call, write: (text, clientId = newId()) => call('POST', '/widget/messages', { clientId, text }) };
}

export async function chatInboxOf(owner: Person): Promise<Scene['chatInbox']> {
  const { body } = await owner.call('GET', '/inboxes');
  const [inbox] = body['items'] as Scene['chatInbox'][];
  if (inbox === undefined) throw new Error('a workspace begins with one inbox');
  return inbox;
}

export async function makeScene(house: House, name?: string): Promise<Scene> {
  const owner = await house.workspace(name);
  const colleague = await house.person(owner.workspaceId, 'lead');
  const chatInbox = await chatInboxOf(owner);
  const visitor = await visit(house, chatInbox.publicKey);
  const written = await visitor.write('This is the third time I ask about the double charge. I am furious!');
  await visitor.call('PATCH', '/widget/visitor', { name: 'Maya', email: 'maya@example.test' });
  const conversationId = idOf(written, 'conversation');
  const picture = new TextEncoder().encode('a picture of a bill');
  const upload = async (path: string, who: Pick<Visitor, 'call'>) => idOf(await who.call('POST', path, picture));
  const fileId = await upload('/widget/files?name=bill.png&type=image/png', visitor);
  const body = { clientId: newId(), text: '', files: [fileId] };
  await visitor.call('POST', '/widget/messages', body);
  const at = `/conversations/${conversationId}`;
  await owner.call('PUT', `/messages/${idOf(written, 'message')}/feeling`, { label: 'frustration' });
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const promises = [{ text: 'I will write by four', dueAt }];
  const reply = await owner.call('POST', `${at}/replies`, { clientId: newId(), text: 'Soon.', seenSeq: 2, promises });
  const [promise] = (reply.body['message'] as { promises: { id: string }[] }).promises;
  await owner.call(
    'POST',
    `${at}/notes`,
    { clientId: newId(), text: 'Careful here.', mentions: [colleague.agentId] },
    { 'idempotency-key': 'note-1' },
  );
  await owner.call('PUT', `${at}/seen`, { seq: 3 });
  await owner.call('PUT', `${at}/drafts/reply`, { text: 'Dear' });
  await owner.call('PATCH', at, { tags: ['charge'], subject: 'A double charge' });
  const apiInbox = await owner.call('POST', '/inboxes', { name: 'Orders', channel: 'api' });
  const from = { externalId: 'customer-1', name: 'Tom' };
  const brought = await owner.call('POST', `/inboxes/${idOf(apiInbox)}/messages`, {
    clientId: newId(),
    from,
    text: 'Hello',
  });
  const phoneInboxId = idOf(await owner.call('POST', '/inboxes', { name: 'Hotline', channel: 'telephone' }));
  const missed = { callId: 'call-1', direction: 'in', state: 'missed', number: '+353155501' };
  const called = await owner.call('POST', `/inboxes/${phoneInboxId}/calls`, missed);
  const invitation = await owner.call('POST', '/invitations', { email: 'new@example.test', role: 'agent' });
  const key = await owner.call('POST', '/api-keys', { name: 'Till', scopes: ['contacts.read'] });
  const team = await owner.call('POST', '/teams', { name: 'Beans', memberIds: [colleague.agentId] });
  const sessions = await owner.call('GET', '/sessions');
  const messageId = idOf(written, 'message');
  const contactId = await contactOf(owner, conversationId);
  await addLedger(house, owner.workspaceId, contactId);
  const mail = await addMail(house, owner, { conversationId, messageId });
  return {
    ...mail,
    ...(await addSent(house, owner, mail.mailInboxId)),
    ...(await addTopics(house, owner, conversationId)),
    ...{ workspaceId: owner.workspaceId, owner, colleague, chatInbox, conversationId, visitor },
    apiInboxId: idOf(apiInbox),
    phoneInboxId,
    callId: idOf(called, 'message'),
    teamId: idOf(team),
    contactId,
    ...(await addCustomer(owner, contactId)),
    ...(await addKeeping(house, owner, { contactId, mailInboxId: mail.mailInboxId })),
    ...(await addBalance(house, owner, { contactId, conversationId, teamId: idOf(team) })),
    ...(await addSurveys(house, owner, { inbox: chatInbox, contactId })),
    ...(await addLoyalty(house, owner, contactId)),
    ...(await addGoodwill(house, owner, { colleague, apiInboxId: idOf(apiInbox), friendId: contactId })),
    ...(await addReports(house, owner)),
    messageId,
    apiConversationId: idOf(brought, 'conversation'),
    promiseId: promise?.id ?? '',
    invitation: { id: idOf(invitation, 'invitation'), token: String(invitation.body['token']) },
    apiKey: { id: idOf(key, 'apiKey'), key: String(key.body['key']) },
    fileId,
    unsentFileId: await upload('/files?name=draft.txt', owner),
    visitorsUnsentFileId: await upload('/widget/files?name=other.txt', visitor),
    sessionId: (sessions.body['items'] as { id: string }[])[0]?.id ?? '',
  };
}

async function contactOf(owner: Person, conversationId: string): Promise<string> {
  const { body } = await owner.call('GET', `/conversations/${conversationId}`);
  return (body['conversation'] as { contact: { id: string } }).contact.id;
}
