-- What customers lived through with us, how it stands together, and who was left on a low.

-- Whether moments are kept at all, and for how long (psychology.md §9: 365 days at the latest).
alter table workspaces
  add column keeps_balance boolean not null default true,
  add column balance_days int not null default 365 check (balance_days between 30 and 365),
  -- The Monday of the last letter on who was left on a low.
  add column recovery_letter_on date;

-- A good or a bad moment. Each source counts once: a promise is kept or broken, never both.
create table moments (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null,
  sign int not null check (sign in (1, -1)),
  magnitude real not null check (magnitude between 0 and 1),
  at timestamptz not null,
  -- Of a bad one: when it last became open, when we closed it, when the customer said that it is good again.
  opened_at timestamptz,
  resolved_at timestamptz,
  recovered_at timestamptz,
  state text generated always as (case when sign = 1 then null when recovered_at is not null then 'recovered'
    when resolved_at is not null then 'resolved' else 'open' end) stored,
  -- May still be taken back by what comes until then.
  provisional_until timestamptz,
  source text not null,
  source_id uuid not null,
  conversation_id uuid,
  message_id uuid,
  removed_by uuid,
  removed_at timestamptz,
  removed_why text,
  primary key (workspace_id, id),
  unique (workspace_id, source, source_id),
  check ((sign = 1) = (opened_at is null)),
  check ((removed_at is null) = (removed_why is null)),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index moments_of_contact on moments (workspace_id, contact_id, at desc) include (kind);
create index moments_of_conversation on moments (workspace_id, conversation_id) where conversation_id is not null;
create index moments_by_age on moments (workspace_id, at);
call app.wall('moments');

-- Who wrote moments down, took them off and put them back, and why: the audit of corrections.
create table moment_corrections (
  workspace_id uuid not null,
  id uuid not null,
  moment_id uuid not null,
  what text not null check (what in ('written', 'removed', 'put_back')),
  by uuid,
  why text,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, moment_id) references moments (workspace_id, id) on delete cascade
);
create index moment_corrections_of_moment on moment_corrections (workspace_id, moment_id, at);
call app.wall('moment_corrections');

-- How a customer's moments stand together, as of a moment. No list of conversations sorts by it, and nothing is decided by it.
create table balances (
  workspace_id uuid not null,
  contact_id uuid not null,
  score real not null check (score between -100 and 100),
  level text not null check (level in ('at_risk', 'fragile', 'unknown', 'neutral', 'healthy')),
  parts json not null,
  -- Bad moments that are open, and since when the oldest is.
  open_moments int not null,
  open_since timestamptz,
  last_at timestamptz not null,
  as_of timestamptz not null,
  primary key (workspace_id, contact_id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index balances_by_level on balances (workspace_id, level);
call app.wall('balances');

-- How many customers stood at each level on a day of the workspace's calendar, counted at night. Names nobody.
create table balance_levels (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  day date not null,
  level text not null check (level in ('at_risk', 'fragile', 'unknown', 'neutral', 'healthy')),
  people int not null,
  primary key (workspace_id, day, level)
);
call app.wall('balance_levels');

-- People who were left on a low, from entering the queue to its end.
create table recoveries (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  -- Where the heaviest wound is.
  conversation_id uuid,
  state text not null check (state in ('open', 'resolved', 'recovered', 'closed')),
  -- Open: since the oldest open wound. Resolved: since the last one was closed.
  since timestamptz not null,
  owner_id uuid,
  -- Somebody said whose they are; until then they go with their conversation.
  owner_chosen boolean not null default false,
  entered_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  -- The customer's word that it is good again: a message of theirs, or what an agent heard.
  how text check (how in ('thanks', 'solved', 'survey', 'heard')),
  message_id uuid,
  words text,
  -- Why it was closed without their word.
  why text,
  primary key (workspace_id, id),
  check ((ended_at is null) = (state in ('open', 'resolved'))),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete set null (conversation_id),
  foreign key (workspace_id, owner_id) references agents (workspace_id, id)
);
create unique index recoveries_active on recoveries (workspace_id, contact_id) where ended_at is null;
-- The order of the queue: what is open first, then by age.
create index recoveries_in_order on recoveries (workspace_id, (state <> 'open'), since, id) where ended_at is null;
create index recoveries_ended on recoveries (workspace_id, ended_at desc, id) where ended_at is not null;
create index recoveries_entered on recoveries (workspace_id, entered_at);
create index recoveries_of_contact on recoveries (workspace_id, contact_id, entered_at desc);
create index recoveries_of_owner on recoveries (workspace_id, owner_id) where owner_id is not null;
create index recoveries_of_conversation on recoveries (workspace_id, conversation_id) where conversation_id is not null;
call app.wall('recoveries');

-- With which team a conversation was last, so that passing it on is noticed.
create table team_stays (
  workspace_id uuid not null,
  conversation_id uuid not null,
  team_id uuid not null,
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
call app.wall('team_stays');

-- Who said that they want the letter on Mondays, or not; everybody else is asked by their role.
create table recovery_letters (
  workspace_id uuid not null,
  agent_id uuid not null,
  wanted boolean not null,
  primary key (workspace_id, agent_id),
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade
);
call app.wall('recovery_letters');
