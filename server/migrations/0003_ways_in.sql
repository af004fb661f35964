create table inboxes (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  channel text not null,
  secret text not null,
  hours jsonb not null,
  first_reply_minutes int not null check (first_reply_minutes > 0),
  next_reply_minutes int not null check (next_reply_minutes > 0),
  reopen_days int not null default 7,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
call app.wall('inboxes');

create table api_keys (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  hint text not null,
  secret_hash text not null,
  scopes text[] not null,
  agent_id uuid,
  made_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, secret_hash),
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade,
  foreign key (workspace_id, made_by) references agents (workspace_id, id)
);
call app.wall('api_keys');
