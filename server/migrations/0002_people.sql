create table agents (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  password_hash text not null,
  role text not null check (role in ('owner', 'admin', 'lead', 'agent')),
  active boolean not null default true,
  away boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, email)
);
create index agents_by_email on agents (email) where active;
call app.wall('agents');

create table teams (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create unique index teams_by_name on teams (workspace_id, lower(name));
call app.wall('teams');

create table team_members (
  workspace_id uuid not null,
  team_id uuid not null,
  agent_id uuid not null,
  primary key (workspace_id, team_id, agent_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade
);
create index team_members_by_agent on team_members (workspace_id, agent_id);
call app.wall('team_members');

create table sessions (
  workspace_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  token_hash text not null,
  address text,
  device text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade
);
create index sessions_by_agent on sessions (workspace_id, agent_id);
call app.wall('sessions');

create table invitations (
  workspace_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null check (role in ('owner', 'admin', 'lead', 'agent')),
  token_hash text not null,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, invited_by) references agents (workspace_id, id)
);
call app.wall('invitations');

-- Failed sign-ins, by account and by address, before any workspace is known. Hashes only.
create table login_failures (
  subject text not null,
  at timestamptz not null default now()
);
create index login_failures_recent on login_failures (subject, at);
grant select, insert, delete on login_failures to rapport_app;

-- In which workspaces an address may sign in. The password is checked inside each of them, behind its wall.
create function app.workspaces_of(address text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select workspace_id from agents where email = address and active $$;
revoke all on function app.workspaces_of from public;
grant execute on function app.workspaces_of to rapport_app;
