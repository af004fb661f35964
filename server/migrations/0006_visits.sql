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
  -- The visit of somebody else who was signed in before in this browser.
  before_id uuid,
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

-- A young table has no statistics, and then any index that begins with the workspace looks as good as the right one.
-- PostgreSQL 18 can be told beforehand that few workspaces share many ids; its own findings take over soon.
do $$
declare found record;
begin
  if to_regproc('pg_restore_attribute_stats') is null then return; end if;
  for found in
    select t.relname, a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0 and a.atttypid = 'uuid'::regtype
  loop
    perform pg_restore_attribute_stats(
      'schemaname', 'public', 'relname', found.relname::text, 'attname', found.attname::text, 'inherited', false,
      'null_frac', 0::real, 'avg_width', 16,
      'n_distinct', (case when found.attname = 'workspace_id' then 1 else -1 end)::real);
  end loop;
end $$;
