-- A browser in the chat, known by an opaque token. Without a signed identity it stays anonymous.
create table visits (
  workspace_id uuid not null,
  id uuid not null,
  inbox_id uuid not null,
  token_hash text not null,
  contact_id uuid,
  identified boolean not null default false,
  name text,
  email text,
  time_zone text,
  language text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index visits_of_contact on visits (workspace_id, contact_id);
call app.wall('visits');
