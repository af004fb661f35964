-- What lists filter and sort by.
create index moods_by_valence on moods (workspace_id, valence, conversation_id);
create index moods_by_feeling on moods (workspace_id, label, valence, conversation_id);
create index moods_moving on moods (workspace_id, trend) where trend in ('rising', 'falling');
create index moods_by_age on moods using brin (updated_at);

-- What the reader said, while an agent's word stands in its place.
alter table readings add column reader_said json;

-- How long readings are kept, and whether the reader may learn from corrections.
alter table workspaces
  add column feelings_days int not null default 90 check (feelings_days between 1 and 365),
  add column adapts_readings boolean not null default true;

-- An agent's word against the reader's: a labelled example of the workspace, kept as long as readings are.
create table corrections (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  read_as text not null,
  label text not null,
  language text,
  model text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, message_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index corrections_in_order on corrections (workspace_id, created_at desc);
create index corrections_of_conversation on corrections (workspace_id, conversation_id);
call app.wall('corrections');

-- What the reader learnt from them: what is added to each feeling's log-odds. The newest that was not withdrawn holds.
create table adaptations (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  shifts json not null,
  examples int not null,
  agreed_before real not null,
  agreed_after real not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (workspace_id, id)
);
create index adaptations_in_order on adaptations (workspace_id, created_at desc) where withdrawn_at is null;
call app.wall('adaptations');

-- Readings and corrections a day, without persons: what stays when the readings themselves are forgotten.
create table reading_tallies (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  day date not null,
  label text not null,
  language text not null,
  read int not null,
  corrected int not null,
  primary key (workspace_id, day, label, language)
);
call app.wall('reading_tallies');

-- Takes readings and moods out of the journal that live streams resume from: of one customer, or of the whole workspace.
-- Events are never written anew by the app; this is the one thing that they have to unlearn.
create function app.forget_feelings(whose uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update events e set agents = jsonb_set(jsonb_set(e.agents::jsonb, '{conversation,mood}', 'null', false), '{message,reading}', 'null', false)::json
  where e.workspace_id = app.workspace() and e.conversation_id is not null and (whose is null
    or e.conversation_id in (select id from conversations where workspace_id = app.workspace() and contact_id = whose))
$$;
revoke all on function app.forget_feelings from public;
grant execute on function app.forget_feelings to rapport_app;
