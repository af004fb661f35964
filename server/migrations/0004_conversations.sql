create table contacts (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text,
  email text,
  language text,
  time_zone text,
  notes text not null default '',
  profiling boolean not null default true,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  primary key (workspace_id, id)
);
create index contacts_words on contacts using gin (to_tsvector('simple', coalesce(name, '') || ' ' || coalesce(email, '')));
create index contacts_newest on contacts (workspace_id, created_at desc, id);
call app.wall('contacts');

-- How a customer is known. An unverified claim is no identity: it may be held by several.
create table identities (
  workspace_id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'external', 'visitor')),
  value text not null,
  verified boolean not null,
  created_at timestamptz not null default now(),
  -- Of a mail address, by which people of one company are found.
  domain text generated always as (case when kind = 'email' then split_part(value, '@', 2) end) stored,
  primary key (workspace_id, contact_id, kind, value),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create unique index identities_verified on identities (workspace_id, kind, value) where verified;
call app.wall('identities');

create table conversations (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  number bigint not null,
  inbox_id uuid not null,
  channel text not null,
  contact_id uuid not null,
  subject text not null,
  status text not null default 'open' check (status in ('open', 'waiting', 'snoozed', 'resolved')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  tags text[] not null default '{}',
  assignee_id uuid,
  team_id uuid,
  snoozed_until timestamptz,
  waiting_since timestamptz,
  due_at timestamptz,
  due_what text,
  due_started_at timestamptz,
  overdue boolean not null default false,
  last jsonb,
  seq int not null default 0,
  delivered_seq int not null default 0,
  read_seq int not null default 0,
  read_at timestamptz,
  seen_seq int not null default 0,
  seen_at timestamptz,
  agent_name text,
  answered boolean not null default false,
  episode_id uuid not null,
  created_at timestamptz not null,
  last_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, assignee_id) references agents (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete set null (team_id)
) with (fillfactor = 80);
-- At most one unresolved conversation of a customer in an inbox.
create unique index conversations_unresolved on conversations (workspace_id, contact_id, inbox_id) where status <> 'resolved';
create index conversations_of_contact on conversations (workspace_id, contact_id, last_at desc);
-- The three orders of the list, over what is not resolved; and what is resolved, newest first. A list of everything merges both.
create index conversations_by_wait on conversations (workspace_id, (coalesce(waiting_since, 'infinity')), id) where status <> 'resolved';
create index conversations_by_due on conversations (workspace_id, (coalesce(due_at, 'infinity')), id) where status <> 'resolved';
create index conversations_of_agent on conversations (workspace_id, assignee_id, (coalesce(waiting_since, 'infinity')), id) where status <> 'resolved';
create index conversations_active_newest on conversations (workspace_id, last_at desc, id desc) where status <> 'resolved';
create index conversations_resolved_of_agent on conversations (workspace_id, assignee_id, last_at desc, id desc) where status = 'resolved';
create index conversations_resolved_newest on conversations (workspace_id, last_at desc, id desc) where status = 'resolved';
call app.wall('conversations');

-- Subjects that were given or edited, so that search finds them; the others are found by their first message.
create table subjects (
  workspace_id uuid not null,
  conversation_id uuid not null,
  subject text not null,
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index subjects_words on subjects using gin (to_tsvector('simple', subject));
call app.wall('subjects');

-- One open-to-resolved cycle of a conversation.
create table episodes (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  opened_at timestamptz not null,
  first_reply_at timestamptz,
  first_reply_minutes int,
  resolved_at timestamptz,
  resolved_by uuid,
  low text check (low in ('next_step', 'solved_unsaid', 'misread')),
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index episodes_of_conversation on episodes (workspace_id, conversation_id);
create index episodes_first_replies on episodes (workspace_id, first_reply_at desc) where first_reply_at is not null;
call app.wall('episodes');

create table messages (
  workspace_id uuid not null,
  conversation_id uuid not null,
  seq int not null,
  id uuid not null,
  client_id text,
  type text not null check (type in ('message', 'note', 'activity', 'call')),
  author text not null check (author in ('customer', 'agent', 'system')),
  author_id uuid,
  author_name text,
  text text not null,
  -- Of a call: direction, state, number, seconds, who of us.
  call json,
  at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, conversation_id, seq),
  unique (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
-- The sender's own id makes a repeat return the first row.
create unique index messages_by_client on messages (workspace_id, author_id, client_id) where client_id is not null;
create index messages_words on messages using gin (to_tsvector('simple', text)) with (fastupdate = on);
call app.wall('messages');

-- Up to which message each agent has seen a conversation.
create table seen (
  workspace_id uuid not null,
  conversation_id uuid not null,
  agent_id uuid not null,
  seq int not null,
  primary key (workspace_id, conversation_id, agent_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade
);
call app.wall('seen');

create table drafts (
  workspace_id uuid not null,
  conversation_id uuid not null,
  agent_id uuid not null,
  mode text not null check (mode in ('reply', 'note')),
  text text not null,
  saved_at timestamptz not null default now(),
  primary key (workspace_id, conversation_id, agent_id, mode),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade
);
call app.wall('drafts');

-- Who may see a conversation, said once: the list, the fetch and the live stream all ask this.
create function app.sees(reads_all boolean, me uuid, c conversations) returns boolean language sql stable as $$
  select reads_all
    or c.team_id is null
    or c.assignee_id = me
    or exists (select from team_members m where m.workspace_id = c.workspace_id and m.team_id = c.team_id and m.agent_id = me)
$$;

-- Full-text search. Row-level security keeps an index on words from being used (its operator may not be asked before the
-- policy), so this one question works as the owner and names the workspace itself. Newest first among at most 2,000 hits.
create function app.search(words tsquery, most int) returns table (conversation_id uuid, seq int, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  (select m.conversation_id, m.seq, m.at from messages m
    where m.workspace_id = app.workspace() and to_tsvector('simple', m.text) @@ words limit most)
  union all
  (select c.id, null, c.last_at from subjects s join conversations c on c.workspace_id = s.workspace_id and c.id = s.conversation_id
    where s.workspace_id = app.workspace() and to_tsvector('simple', s.subject) @@ words limit most)
  union all
  (select c.id, null, c.last_at from contacts p join conversations c on c.workspace_id = p.workspace_id and c.contact_id = p.id
    where p.workspace_id = app.workspace() and to_tsvector('simple', coalesce(p.name, '') || ' ' || coalesce(p.email, '')) @@ words limit most)
$$;
revoke all on function app.search from public;
grant execute on function app.search to rapport_app;
