import { z } from 'zod';
import { At, ById, Id, Line, Nothing, events, routes } from './define.ts';
import { PermissionName, Workspace } from './people.ts';
import { Hours } from './promises.ts';

/** A way in for customers, with its hours and what it promises. `settings` are the channel's own. */
export const Inbox = z.object({
  kind: z.literal('inbox'),
  id: Id,
  name: z.string(),
  channel: z.string(),
  /** Names the inbox in public addresses such as the widget's snippet. */
  publicKey: z.string(),
  hours: Hours,
  firstReplyMinutes: z.number().int(),
  nextReplyMinutes: z.number().int(),
  /** A customer's message within so many days reopens; later it starts anew. */
  reopenDays: z.number().int(),
  settings: z.record(z.string(), z.unknown()),
});
export type Inbox = z.infer<typeof Inbox>;

/** What a channel can do; screens ask this, never who it is. */
export const Channel = z.object({
  name: z.string(),
  label: z.string(),
  abilities: z.object({
    typing: z.boolean(),
    readState: z.boolean(),
    live: z.boolean(),
    maxLength: z.number().int(),
    /** Answers are letters: with a subject, with copies to others, and with a while in which they can be taken back. */
    letters: z.boolean(),
    /** Calls are written down, and nothing written goes out. */
    calls: z.boolean(),
    /** So many files go with a message, of so many bytes each and together; null where none can. */
    files: z.object({ most: z.number().int(), each: z.number().int(), together: z.number().int() }).nullable(),
  }),
  /** Where customers can write without a site of yours: an address with `:key` for the inbox’s public key. */
  page: z.string().nullable(),
  /** JSON Schema of `settings`, from which the inbox form is drawn. */
  settings: z.record(z.string(), z.unknown()),
});
export type Channel = z.infer<typeof Channel>;

const InboxEdit = {
  name: Line,
  hours: Hours,
  firstReplyMinutes: z.number().int().min(1).max(43_200),
  nextReplyMinutes: z.number().int().min(1).max(43_200),
  reopenDays: z.number().int().min(0).max(365),
  settings: z.record(z.string().max(60), z.unknown()),
};

export const ApiKey = z.object({
  kind: z.literal('apiKey'),
  id: Id,
  name: z.string(),
  /** The first characters, to tell keys apart. */
  hint: z.string(),
  scopes: z.array(PermissionName),
  /** The agent in whose name it acts; null for a key of the workspace itself. */
  agentId: Id.nullable(),
  createdAt: At,
  expiresAt: At.nullable(),
  lastUsedAt: At.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const workspaceRoutes = routes({
  'GET /workspace': { can: 'workspace.read', about: 'The workspace.', reply: Workspace },
  'PATCH /workspace': {
    can: 'workspace.manage',
    about: 'Rename the workspace, move its clock, or say whether feelings are read and how long readings are kept.',
    body: z.strictObject({
      name: Line.optional(),
      timeZone: z.string().min(1).max(60).optional(),
      readsFeelings: z.boolean().optional(),
      feelingsDays: z.number().int().min(1).max(365).optional(),
    }),
    reply: Workspace,
  },
  'GET /channels': {
    can: 'workspace.read',
    about: 'The channels that this installation speaks, and what each can do.',
    reply: z.object({ items: z.array(Channel) }),
  },
  'GET /inboxes': { can: 'workspace.read', about: 'The ways in.', reply: z.object({ items: z.array(Inbox) }) },
  'POST /inboxes': {
    can: 'workspace.manage',
    about: 'Open a way in.',
    body: z.strictObject({
      name: Line,
      channel: z.string().min(1).max(40),
      hours: Hours.optional(),
      firstReplyMinutes: InboxEdit.firstReplyMinutes.default(30),
      nextReplyMinutes: InboxEdit.nextReplyMinutes.default(60),
      reopenDays: InboxEdit.reopenDays.default(7),
      settings: InboxEdit.settings.default({}),
    }),
    reply: Inbox,
  },
  'PATCH /inboxes/:id': {
    can: 'workspace.manage',
    about: 'Change an inbox’s name, hours, promises or settings.',
    params: ById,
    body: z.strictObject(InboxEdit).partial(),
    reply: Inbox,
  },
  'GET /inboxes/:id/secret': {
    can: 'workspace.manage',
    about: 'The secret with which a site signs the identity of its visitors.',
    params: ById,
    reply: z.object({ secret: z.string() }),
  },
  'POST /inboxes/:id/secret': {
    can: 'workspace.manage',
    about: 'Replace that secret; tokens signed with the old one stop working at once.',
    params: ById,
    reply: z.object({ secret: z.string() }),
    secret: true,
  },
  'GET /api-keys': { can: 'workspace.keys', about: 'API keys.', reply: z.object({ items: z.array(ApiKey) }) },
  'POST /api-keys': {
    can: 'workspace.keys',
    about: 'Make an API key; the answer shows it once.',
    body: z.strictObject({
      name: Line,
      scopes: z.array(PermissionName).min(1),
      agentId: Id.nullable().default(null),
      expiresAt: At.nullable().default(null),
    }),
    reply: z.object({ apiKey: ApiKey, key: z.string() }),
    secret: true,
  },
  'DELETE /api-keys/:id': { can: 'workspace.keys', about: 'Revoke an API key.', params: ById, reply: Nothing },
});

export const workspaceEvents = events({
  'inbox.changed': { about: 'An inbox was opened or changed.', to: { agents: Inbox } },
  'workspace.changed': { about: 'The workspace was changed.', to: { agents: Workspace } },
});
