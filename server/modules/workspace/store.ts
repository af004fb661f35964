import type { Shifts } from '#psychology/emotion/index.ts';
import type { Permission } from '#contract/permissions.ts';
import type { Hours } from '#contract/promises.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Role } from '#contract/permissions.ts';

export interface InboxRow {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly hours: Hours;
  readonly firstReplyMinutes: number;
  readonly nextReplyMinutes: number;
  readonly reopenDays: number;
  readonly settings: Record<string, unknown>;
}

const inboxColumns = 'id, name, channel, hours, first_reply_minutes, next_reply_minutes, reopen_days, settings';

export const listInboxes = statement<readonly [], InboxRow>(
  'inboxes.list',
  `select ${inboxColumns} from inboxes where workspace_id = $1 order by created_at, id`,
);
export const findInbox = statement<readonly [string], InboxRow>(
  'inboxes.find',
  `select ${inboxColumns} from inboxes where workspace_id = $1 and id = $2`,
);
/** An inbox with what a turn at its door needs to know of the workspace. */
export const findDoor = statement<readonly [string], InboxRow & { readsFeelings: boolean; shifts: Shifts | null }>(
  'inboxes.door',
  `select ${inboxColumns
    .split(', ')
    .map((column) => `i.${column}`)
    .join(
      ', ',
    )}, w.reads_feelings, (select a.shifts from adaptations a where a.workspace_id = $1 and a.withdrawn_at is null
     order by a.created_at desc limit 1) as shifts
   from inboxes i join workspaces w on w.id = i.workspace_id where i.workspace_id = $1 and i.id = $2`,
);
export const lockInbox = statement<readonly [string], InboxRow>(
  'inboxes.lock',
  `select ${inboxColumns} from inboxes where workspace_id = $1 and id = $2 for no key update`,
);
type InboxValues = readonly [
  id: string,
  name: string,
  hours: string,
  firstReplyMinutes: number,
  nextReplyMinutes: number,
  reopenDays: number,
  settings: string,
];
export const insertInbox = statement<readonly [...InboxValues, channel: string, secret: string], never>(
  'inboxes.insert',
  `insert into inboxes (workspace_id, id, name, hours, first_reply_minutes, next_reply_minutes, reopen_days, settings, channel, secret)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const saveInbox = statement<InboxValues, never>(
  'inboxes.save',
  `update inboxes set name = $3, hours = $4, first_reply_minutes = $5, next_reply_minutes = $6, reopen_days = $7, settings = $8
   where workspace_id = $1 and id = $2`,
);
export const findInboxSecret = statement<readonly [string], { secret: string }>(
  'inboxes.secret',
  'select secret from inboxes where workspace_id = $1 and id = $2',
);
export const setInboxSecret = statement<readonly [string, string], { id: string }>(
  'inboxes.set_secret',
  'update inboxes set secret = $3 where workspace_id = $1 and id = $2 returning id',
);

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: Permission[];
  readonly agentId: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}
const keyColumns = 'id, name, hint, scopes, agent_id, created_at, expires_at, last_used_at';

export const listApiKeys = statement<readonly [], ApiKeyRow>(
  'api_keys.list',
  `select ${keyColumns} from api_keys where workspace_id = $1 and revoked_at is null order by created_at desc`,
);
export const insertApiKey = statement<
  readonly [
    id: string,
    name: string,
    hint: string,
    hash: string,
    scopes: readonly string[],
    agentId: string | null,
    madeBy: string,
    expiresAt: string | null,
  ],
  ApiKeyRow
>(
  'api_keys.insert',
  `insert into api_keys (workspace_id, id, name, hint, secret_hash, scopes, agent_id, made_by, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${keyColumns}`,
);
export const revokeApiKey = statement<readonly [string], { id: string }>(
  'api_keys.revoke',
  'update api_keys set revoked_at = now() where workspace_id = $1 and id = $2 and revoked_at is null returning id',
);
/** A key that works: not revoked, not expired, made by somebody and for somebody who are still here. */
export const findApiKey = statement<
  readonly [string],
  {
    id: string;
    scopes: Permission[];
    agentId: string | null;
    agentName: string | null;
    agentRole: Role | null;
    makerRole: Role;
    stale: boolean;
  }
>(
  'api_keys.find',
  `select k.id, k.scopes, k.agent_id, a.name as agent_name, a.role as agent_role, m.role as maker_role,
     k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale
   from api_keys k
   join agents m on m.workspace_id = k.workspace_id and m.id = k.made_by and m.active
   left join agents a on a.workspace_id = k.workspace_id and a.id = k.agent_id
   where k.workspace_id = $1 and k.secret_hash = $2 and k.revoked_at is null
     and (k.expires_at is null or k.expires_at > now()) and (k.agent_id is null or a.active)`,
);
export const touchApiKey = statement<readonly [string], never>(
  'api_keys.touch',
  'update api_keys set last_used_at = now() where workspace_id = $1 and id = $2',
);
