import { createHash, randomBytes } from 'node:crypto';
import type { CallRoute } from '#sdk/client.ts';
import type { Agent } from '#contract/people.ts';
import type { Permission } from '#contract/permissions.ts';
import type { Inbox } from '#contract/workspace.ts';
import type { Connection } from './replay-patience.ts';
import type { Story } from './replay-file.ts';

/** The company's side of the replay: an inbox for each company and an agent with a key of their own for each name. */
export interface Desk {
  readonly inboxOf: (company: string) => Inbox;
  readonly agentOf: (company: string, name: string) => CallRoute;
  /** Revokes the keys that were made, and puts roles back. */
  close(): Promise<void>;
}
export interface DeskPlan {
  readonly channel: 'api' | 'widget';
  /** Agents need the right to name the time at which they wrote. */
  readonly backdate: boolean;
}

const keyDays = 7;

/** Finds or makes what the conversations need. A second replay finds everything. */
export async function openDesk(
  connection: Connection,
  admin: CallRoute,
  stories: readonly Story[],
  plan: DeskPlan,
): Promise<Desk> {
  const inboxes = await openInboxes(admin, stories, plan.channel);
  const known = new Map((await admin('GET /agents')).items.map((agent) => [agent.email, agent]));
  const agents = new Map<string, CallRoute>();
  const undo: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.reverse()) await step();
  };
  try {
    for (const [company, name] of namesIn(stories)) {
      const email = addressOf(company, name);
      const agent = known.get(email) ?? (await welcome(connection, admin, email, name));
      if (plan.backdate) undo.push(await lend(admin, agent));
      const { id, key } = await keyFor(admin, agent, plan.backdate);
      undo.push(() => admin('DELETE /api-keys/:id', { params: { id } }));
      agents.set(email, connection.as({ authorization: `Bearer ${key}` }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    inboxOf: (company) => found(inboxes.get(company), company),
    agentOf: (company, name) => found(agents.get(addressOf(company, name)), name),
    close,
  };
}

async function openInboxes(admin: CallRoute, stories: readonly Story[], channel: string): Promise<Map<string, Inbox>> {
  const there = (await admin('GET /inboxes')).items.filter((inbox) => inbox.channel === channel);
  const inboxes = new Map(there.map((inbox) => [inbox.name, inbox]));
  for (const { company } of stories) {
    if (!inboxes.has(company)) inboxes.set(company, await admin('POST /inboxes', { body: { name: company, channel } }));
  }
  return inboxes;
}

function namesIn(stories: readonly Story[]): (readonly [company: string, name: string])[] {
  const names = new Map<string, readonly [string, string]>();
  for (const { company, messages } of stories) {
    for (const { from, name } of messages) if (from === 'agent') names.set(addressOf(company, name), [company, name]);
  }
  return [...names.values()];
}

/** An address that reaches nobody and is the same on every replay. */
function addressOf(company: string, name: string): string {
  const mark = createHash('sha256').update(`${company}\n${name}`).digest('hex').slice(0, 10);
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 30);
  return `${word === '' ? 'agent' : word}.${mark}@replay.invalid`;
}

/** Invites an agent and takes the invitation up in their name, with a password that nobody knows. */
async function welcome(connection: Connection, admin: CallRoute, email: string, name: string): Promise<Agent> {
  const { token } = await admin('POST /invitations', { body: { email, role: 'agent' } });
  const password = randomBytes(24).toString('base64url');
  return (await connection.as({})('POST /invitations/acceptance', { body: { token, name, password } })).agent;
}

/** Naming times is for admins: the agent becomes one while the replay runs. Answers how to take it back. */
async function lend(admin: CallRoute, { id, role }: Agent): Promise<() => Promise<unknown>> {
  if (role === 'admin' || role === 'owner') return () => Promise.resolve();
  await admin('PATCH /agents/:id', { params: { id }, body: { role: 'admin' } });
  return () => admin('PATCH /agents/:id', { params: { id }, body: { role } });
}

async function keyFor(admin: CallRoute, { id, name }: Agent, backdate: boolean): Promise<{ id: string; key: string }> {
  const scopes: Permission[] = [
    'conversations.read',
    'conversations.reply',
    ...(backdate ? (['conversations.backdate'] as const) : []),
  ];
  const expiresAt = new Date(Date.now() + keyDays * 86_400_000).toISOString();
  const { apiKey, key } = await admin('POST /api-keys', {
    body: { name: `Replay: ${name}`, scopes, agentId: id, expiresAt },
  });
  return { id: apiKey.id, key };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`nothing was prepared for ${name}`);
  return value;
}
