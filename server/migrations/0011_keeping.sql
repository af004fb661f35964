-- Keeping customers in order: who is one person, files in and out, segments, and what people may ask of us.

-- Two that are perhaps one person, and why. Somebody decides; `one_id` is the smaller id.
create table likenesses (
  workspace_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null check (one_id < other_id),
  score real not null check (score between 0 and 1),
  reasons text[] not null,
  -- They are two people: never asked again.
  dismissed_at timestamptz,
  dismissed_by uuid,
  found_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, one_id, other_id),
  foreign key (workspace_id, one_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, other_id) references contacts (workspace_id, id) on delete cascade
);
create index likenesses_of_other on likenesses (workspace_id, other_id);
create index likenesses_in_order on likenesses (workspace_id, score desc, id desc) where dismissed_at is null;
call app.wall('likenesses');

-- An identity without what people and systems spell differently: an address without its +tag; an external id without case,
-- separators and leading zeros (modules/contacts/merging/likeness.ts says the same).
-- squawk-ignore adding-field-with-default
alter table identities add column spelling text generated always as (case kind
  when 'email' then regexp_replace(lower(value), '\+[^@]*@', '@')
  when 'external' then coalesce(nullif(ltrim(lower(regexp_replace(value, '[^[:alnum:]]', '', 'g')), '0'), ''), value)
  else value end) stored;
create index identities_by_spelling on identities (workspace_id, kind, spelling, contact_id);

-- One went up in another. `gone` holds the rows that stayed with the one who went, `moved` what each custody gave over,
-- `before` and `after` what is known of the one who is kept: all that is needed to take it back.
create table merges (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  gone_name text,
  gone jsonb not null,
  moved jsonb not null,
  before jsonb not null,
  after jsonb not null,
  by uuid,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, kept_id) references contacts (workspace_id, id) on delete cascade
);
create index merges_of_kept on merges (workspace_id, kept_id, at desc);
create index merges_by_age on merges (at);
call app.wall('merges');

-- Every row that belongs to a contact by a foreign key, by table: what would go with them. Reads as its caller, behind the wall.
create function app.left_of(whose uuid) returns jsonb language plpgsql stable set search_path = public, pg_temp as $$
declare
  one record;
  found jsonb;
  everything jsonb;
begin
  select jsonb_build_object('contacts', jsonb_agg(to_jsonb(c))) into everything from contacts c where c.workspace_id = app.workspace() and c.id = whose;
  for one in
    select t.relname as name, array_agg(a.attname) as columns
    from pg_constraint f
      join pg_class t on t.oid = f.conrelid
      join pg_attribute i on i.attrelid = f.confrelid and i.attname = 'id'
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[array_position(f.confkey, i.attnum)]
    where f.contype = 'f' and f.confrelid = 'public.contacts'::regclass and f.confdeltype = 'c'
    group by t.relname
  loop
    execute format('select jsonb_agg(to_jsonb(t)) from %I t where t.workspace_id = app.workspace() and $1 in (%s)', one.name,
      (select string_agg(format('t.%I', name), ', ') from unnest(one.columns) name)) into found using whose;
    if found is not null then everything := everything || jsonb_build_object(one.name, found); end if;
  end loop;
  -- A field's value belongs to a person or a company, so that no key says it.
  select jsonb_agg(to_jsonb(v)) into found from field_values v where v.workspace_id = app.workspace() and v.subject_id = whose;
  if found is not null then everything := everything || jsonb_build_object('field_values', found); end if;
  return everything;
end $$;

-- Puts back what app.left_of gave; what is there stays as it is.
create function app.put_back(everything jsonb) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  one record;
  columns text;
begin
  for one in select key as name, value as rows from jsonb_each(everything) order by key <> 'contacts', key loop
    select string_agg(format('%I', attname), ', ') into columns from pg_attribute
      where attrelid = format('public.%I', one.name)::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '';
    execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_recordset(null::%1$I, $1) on conflict do nothing', one.name, columns)
      using one.rows;
  end loop;
end $$;

-- What people asked for under data protection law: who did it, and when. After an erasure it says nothing of whom.
create table privacy_requests (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  what text not null check (what in ('copy', 'erasure')),
  contact_id uuid,
  -- Whose it is; after an erasure a pseudonym.
  about text not null,
  state text not null default 'working' check (state in ('working', 'done', 'failed')),
  asked_by uuid,
  at timestamptz not null,
  done_at timestamptz,
  file_id uuid,
  primary key (workspace_id, id)
);
create index privacy_requests_newest on privacy_requests (workspace_id, at desc, id desc);
create index privacy_requests_of_contact on privacy_requests (workspace_id, contact_id) where contact_id is not null;
call app.wall('privacy_requests');

-- Mails of people who were erased, by hash only: they are not taken in again when a mailbox is read once more.
create table mail_tombstones (
  workspace_id uuid not null,
  inbox_id uuid not null,
  sha256 bytea not null,
  at timestamptz not null default now(),
  primary key (workspace_id, inbox_id, sha256),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id) on delete cascade
);
call app.wall('mail_tombstones');

-- Takes an erased customer, and those who had gone up in them, out of the journal of events and out of jobs that wait. The app may not write events anew, so this
-- works as the owner and names the workspace itself.
create function app.erase_traces(whose uuid[], theirs uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words text[] := array(select '%' || id || '%' from unnest(theirs || whose) id);
  persons text[] := array(select '%' || id || '%' from unnest(whose) id);
begin
  delete from events e where e.workspace_id = app.workspace() and e.name <> 'contact.gone'
    and (e.contact_id = any(whose) or e.conversation_id = any(theirs) or e.agents::text like any(persons));
  delete from graphile_worker._private_jobs j where j.payload ->> 'workspaceId' = app.workspace()::text
    and j.locked_at is null and j.payload::text like any(words);
end $$;
revoke all on function app.erase_traces from public;
grant execute on function app.erase_traces to rapport_app;

-- Segments: people by rules, saved under a name.
create table segments (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  rule jsonb not null,
  made_by uuid,
  -- How many they were when it was last counted.
  people int,
  counted_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create unique index segments_by_name on segments (workspace_id, lower(name));
call app.wall('segments');

-- Customers that come in or go out as a file. `file_id` is the file that came in, until all of it has been taken in; `result_id`
-- what goes out, or the rows that were refused.
create table contact_files (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  way text not null check (way in ('in', 'out')),
  name text not null,
  state text not null default 'new' check (state in ('new', 'working', 'stopped', 'done', 'failed')),
  file_id uuid,
  result_id uuid,
  -- Of one that comes in: what its columns are; of one that goes out: whom it holds.
  plan jsonb not null default '{}',
  rows_total int not null default 0,
  rows_done int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  skipped int not null default 0,
  refused int not null default 0,
  -- Came in without some of their cells.
  incomplete int not null default 0,
  made_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id)
);
create index contact_files_newest on contact_files (workspace_id, created_at desc, id desc);
call app.wall('contact_files');

-- Each row of a file once, however often it is begun anew: by its hash.
create table contact_file_rows (
  workspace_id uuid not null,
  contact_file_id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  line int not null,
  outcome text not null check (outcome in ('added', 'changed', 'skipped', 'refused')),
  problem text,
  primary key (workspace_id, contact_file_id, sha256),
  foreign key (workspace_id, contact_file_id) references contact_files (workspace_id, id) on delete cascade
);
create index contact_file_rows_to_mend on contact_file_rows (workspace_id, contact_file_id, line) where problem is not null;
call app.wall('contact_file_rows');
create index companies_by_name on companies (workspace_id, lower(name));
