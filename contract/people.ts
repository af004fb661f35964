import { z } from 'zod';
import { At, ById, Id, Line, Nothing, events, routes } from './define.ts';
import { roleNames, allPermissions } from './permissions.ts';

export const Email = z
  .email()
  .max(254)
  .transform((address) => address.toLowerCase());
export const Password = z.string().min(10, 'use at least 10 characters; length beats symbols').max(200);
export const Role = z.enum(roleNames);
export const PermissionName = z.enum(allPermissions as [(typeof allPermissions)[number]]);

/** Someone who answers customers. `presence` is what colleagues see. */
export const Agent = z.object({
  kind: z.literal('agent'),
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  active: z.boolean(),
  presence: z.enum(['online', 'away', 'offline']),
  teamIds: z.array(Id),
});
export type Agent = z.infer<typeof Agent>;

export const Team = z.object({ kind: z.literal('team'), id: Id, name: z.string(), memberIds: z.array(Id) });
export type Team = z.infer<typeof Team>;

export const Workspace = z.object({
  kind: z.literal('workspace'),
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  /** Whether customers' messages are read for feeling. */
  readsFeelings: z.boolean(),
  /** After so many days what was read is forgotten. */
  feelingsDays: z.number().int(),
  /** Whether the reader may learn from corrections. */
  adaptsReadings: z.boolean(),
});
export type Workspace = z.infer<typeof Workspace>;

/** Who is signed in, where, and what they may do. */
export const Me = z.object({ agent: Agent, workspace: Workspace, permissions: z.array(PermissionName) });
export type Me = z.infer<typeof Me>;

/** One signed-in browser. */
export const Session = z.object({
  kind: z.literal('session'),
  id: Id,
  current: z.boolean(),
  createdAt: At,
  lastSeenAt: At,
  address: z.string().nullable(),
  device: z.string(),
});

export const Invitation = z.object({
  kind: z.literal('invitation'),
  id: Id,
  email: z.string(),
  role: Role,
  invitedBy: z.string(),
  expiresAt: At,
});
export type Invitation = z.infer<typeof Invitation>;

const Token = z.strictObject({ token: z.string().min(20).max(200) });

export const peopleRoutes = routes({
  'GET /setup': {
    can: 'anyone',
    about: 'Say whether this installation still waits for its first workspace, and what has been prepared.',
    reply: z.object({ open: z.boolean(), database: z.string(), folder: z.string().nullable(), port: z.number() }),
  },
  'POST /setup': {
    can: 'anyone',
    about: 'Make the first workspace and its owner; works exactly once.',
    body: z.strictObject({
      workspace: Line,
      name: Line,
      email: Email,
      password: Password,
      timeZone: z.string().min(1).max(60),
      sample: z.boolean(),
      readsFeelings: z.boolean().default(true),
    }),
    reply: Me,
  },
  'POST /session': {
    can: 'anyone',
    about: 'Sign in.',
    body: z.strictObject({ email: Email, password: z.string().max(200) }),
    reply: Me,
  },
  'GET /session': { can: 'self', about: 'Who is signed in.', reply: Me },
  'DELETE /session': { can: 'self', about: 'Sign out here.', reply: Nothing },
  'GET /sessions': {
    can: 'self',
    about: 'The browsers in which I am signed in.',
    reply: z.object({ items: z.array(Session) }),
  },
  'DELETE /sessions/:id': { can: 'self', about: 'Sign one of my browsers out.', params: ById, reply: Nothing },
  'PUT /me/presence': {
    can: 'self',
    about: 'Say whether I am here.',
    body: z.strictObject({ presence: z.enum(['online', 'away']) }),
    reply: Agent,
  },
  'PUT /me/password': {
    can: 'self',
    about: 'Change my password; my other browsers are signed out.',
    body: z.strictObject({ current: z.string().max(200), password: Password }),
    reply: Nothing,
  },
  'GET /agents': { can: 'people.read', about: 'Colleagues.', reply: z.object({ items: z.array(Agent) }) },
  'PATCH /agents/:id': {
    can: 'people.manage',
    about: 'Change a colleague’s name, role or place on the workspace.',
    params: ById,
    body: z.strictObject({ name: Line.optional(), role: Role.optional(), active: z.boolean().optional() }),
    reply: Agent,
  },
  'GET /invitations': {
    can: 'people.invite',
    about: 'Invitations that wait to be taken up.',
    reply: z.object({ items: z.array(Invitation) }),
  },
  'POST /invitations': {
    can: 'people.invite',
    about:
      'Invite a colleague; the answer holds the link, shown once, good for 72 hours. For somebody who is here already (needs people.manage) the link sets a new password.',
    body: z.strictObject({ email: Email, role: Role }),
    reply: z.object({ invitation: Invitation, token: z.string() }),
    secret: true,
  },
  'DELETE /invitations/:id': { can: 'people.invite', about: 'Withdraw an invitation.', params: ById, reply: Nothing },
  'POST /invitations/lookup': {
    can: 'anyone',
    about: 'Say whom an invitation is for.',
    body: Token,
    reply: z.object({
      email: z.string(),
      workspace: z.string(),
      invitedBy: z.string(),
      /** Who has this address here already; for them the link sets a new password. */
      colleague: z.object({ name: z.string(), active: z.boolean() }).nullable(),
    }),
  },
  'POST /invitations/acceptance': {
    can: 'anyone',
    about: 'Take an invitation up and sign in.',
    body: z.strictObject({ token: z.string().min(20).max(200), name: Line, password: Password }),
    reply: Me,
  },
  'GET /teams': { can: 'people.read', about: 'Teams and who is in them.', reply: z.object({ items: z.array(Team) }) },
  'POST /teams': {
    can: 'people.manage',
    about: 'Make a team.',
    body: z.strictObject({ name: Line, memberIds: z.array(Id).max(500).default([]) }),
    reply: Team,
  },
  'PUT /teams/:id': {
    can: 'people.manage',
    about: 'Rename a team or change who is in it.',
    params: ById,
    body: z.strictObject({ name: Line, memberIds: z.array(Id).max(500) }),
    reply: Team,
  },
  'DELETE /teams/:id': {
    can: 'people.manage',
    about: 'Dissolve a team; its conversations go back to everybody.',
    params: ById,
    reply: Nothing,
  },
});

export const peopleEvents = events({
  'agent.changed': { about: 'A colleague joined, changed or left.', to: { agents: Agent } },
  'team.changed': {
    about: 'A team was made, changed or dissolved.',
    to: { agents: z.object({ team: Team, gone: z.boolean() }) },
  },
});
