-- What customers' messages read as. Apart from the messages, so that it can be forgotten without touching them.
create table readings (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  reading json not null,
  corrected_by uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, conversation_id, message_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index readings_by_age on readings using brin (created_at);
call app.wall('readings');

-- How feeling moves through a conversation: the course and its present end.
create table moods (
  workspace_id uuid not null,
  conversation_id uuid not null,
  mood json not null,
  course json not null,
  -- Read out of the mood, for lists.
  label text generated always as (mood ->> 'label') stored,
  valence real generated always as ((mood ->> 'valence')::real) stored,
  trend text generated always as (mood ->> 'trend') stored,
  updated_at timestamptz not null default now(),
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
call app.wall('moods');

create table promises (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  episode_id uuid not null,
  what text not null check (what in ('first_reply', 'next_reply', 'commitment')),
  text text,
  message_id uuid,
  made_by uuid,
  started_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'overdue', 'kept', 'broken', 'cancelled')),
  settled_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index promises_of_conversation on promises (workspace_id, conversation_id, due_at);
-- What somebody still owes that they promised in words.
create index promises_of_maker on promises (workspace_id, made_by, due_at, id)
  where what = 'commitment' and state in ('open', 'overdue');
-- At most one reply is owed at a time.
create unique index promises_owed on promises (workspace_id, conversation_id)
  where what <> 'commitment' and state in ('open', 'overdue');
call app.wall('promises');
