-- The ground under every capability: who the app is, how a workspace is set, events, jobs, repeats of requests.
-- Every table leads its key with workspace_id and has row-level security; the app's role owns nothing.

create schema app;
grant usage on schema app to rapport_app;

-- The workspace of the running transaction. An unset one reads as null, so nothing is visible.
create function app.workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;

-- Puts the second wall under a table: rows of other workspaces do not exist for the app.
create procedure app.wall(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('create policy workspace_wall on %I to rapport_app using (workspace_id = app.workspace()) with check (workspace_id = app.workspace())', name);
end $$;

-- What the app may not do to some tables, such as rewriting history; taken from it after every migration.
create table app.closed (
  name text primary key,
  rights text not null
);
create procedure app.close_tables() language plpgsql as $$
declare one record;
begin
  for one in select name, rights from app.closed loop
    execute format('revoke %s on %I from rapport_app', one.rights, one.name);
  end loop;
end $$;

create table workspaces (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  time_zone text not null,
  reads_feelings boolean not null default true,
  -- Begun as the sample shop. Written once, when the workspace is made; its demo page asks for it.
  sample boolean not null default false,
  created_at timestamptz not null default now()
);
alter table workspaces enable row level security;
create policy workspace_wall on workspaces to rapport_app using (id = app.workspace()) with check (id = app.workspace());

-- Events are written in the transaction that makes them true. Numbers commit out of order, so readers go by (xid, seq)
-- and stay below the oldest running transaction. No foreign key: each event would lock the one row of its workspace, which all
-- messages share. The wall lets nobody write into any workspace but their transaction's.
create table events (
  workspace_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  name text not null,
  conversation_id uuid,
  contact_id uuid,
  -- Nobody looks inside; written and read whole, so neither parsed nor compressed.
  agents json not null,
  visitor json,
  at timestamptz not null default now(),
  primary key (workspace_id, xid, seq)
);
create index events_in_order on events (xid, seq);
create index events_by_age on events using brin (at);
alter table events alter column agents set storage external, alter column visitor set storage external;
call app.wall('events');
insert into app.closed values ('events', 'update, delete');

-- How far each follower of the events has come: per workspace in the transaction of what it wrote, so that each event counts
-- once; and over all of them, so that a start need not read everything again.
create table follower_places (
  workspace_id uuid not null references workspaces (id),
  follower text not null,
  xid xid8 not null,
  seq bigint not null,
  left_out int not null default 0,
  primary key (workspace_id, follower)
);
call app.wall('follower_places');
create table follower_reach (
  follower text primary key,
  xid xid8 not null,
  seq bigint not null
);

-- The first answer to a request that carried an Idempotency-Key.
create table repeats (
  workspace_id uuid not null,
  caller text not null,
  route text not null,
  key text not null,
  body_hash text not null,
  status int,
  reply json, -- as it went out, its keys in their order
  created_at timestamptz not null default now(),
  primary key (workspace_id, caller, route, key)
);
create index repeats_by_age on repeats (created_at);
call app.wall('repeats');

-- Live workers, so that the jobs of a dead one are taken up again within a minute.
create table workers (
  id text primary key,
  beat_at timestamptz not null default now()
);

-- The app may add jobs and nothing else of the queue; the job carries its workspace. The queue's own function wakes the worker,
-- and its NOTIFY lets commits wait for each other. A job for later needs neither: the worker looks every second for what is due.
create function app.add_job(task text, payload json, run_at timestamptz, job_key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if run_at > now() then
    insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts, key)
      select t.id, add_job.payload, add_job.run_at, 25, add_job.job_key from graphile_worker._private_tasks t where t.identifier = add_job.task
      on conflict (key) do nothing;
    if found then return; end if;
  end if;
  perform graphile_worker.add_job(task, payload, run_at => coalesce(run_at, now()), job_key => job_key);
end $$;
revoke all on function app.add_job from public;
grant execute on function app.add_job to rapport_app;

-- Whether nobody has set up yet. Says nothing else about any workspace.
create function app.is_empty() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$ select not exists (select from workspaces) $$;
revoke all on function app.is_empty from public;
grant execute on function app.is_empty to rapport_app;

-- The sample workspace of this installation, before any workspace is known. Null when there is none.
create function app.sample_workspace() returns uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from workspaces where sample order by created_at, id limit 1 $$;
revoke all on function app.sample_workspace from public;
grant execute on function app.sample_workspace to rapport_app;

-- The short numbers that people say: a sequence per workspace, so that nobody waits for anybody's commit to get one.
create function app.open_numbers() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  execute format('create sequence app.%I', 'numbers_' || replace(app.workspace()::text, '-', ''));
end $$;
create function app.next_number() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return nextval(format('app.%I', 'numbers_' || replace(app.workspace()::text, '-', '')));
end $$;
revoke all on function app.open_numbers, app.next_number from public;
grant execute on function app.open_numbers, app.next_number to rapport_app;
