-- Loyalty programmes. Steps (stamps or points) lie in the ledger; here stands what a programme is and who is in it.

create table programmes (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  unit text not null check (unit in ('stamps', 'points')),
  status text not null default 'draft' check (status in ('draft', 'published', 'paused', 'ended')),
  -- The version that newcomers join; 0 while none was published.
  version int not null default 0,
  -- What is being edited.
  design jsonb not null,
  -- Its book in the ledger has the same id.
  created_at timestamptz not null default now(),
  published_at timestamptz,
  ended_at timestamptz,
  -- When what nobody had redeemed within the time after the end lapsed.
  closed_at timestamptz,
  primary key (workspace_id, id)
);
call app.wall('programmes');

-- What was published; whoever joined keeps the version they joined, so that no target moves.
create table programme_versions (
  workspace_id uuid not null,
  programme_id uuid not null,
  version int not null,
  design jsonb not null,
  published_by uuid,
  published_at timestamptz not null,
  -- Where this house is reached, for links in letters.
  origin text not null default '',
  primary key (workspace_id, programme_id, version),
  foreign key (workspace_id, programme_id) references programmes (workspace_id, id) on delete cascade
);
call app.wall('programme_versions');

create table memberships (
  workspace_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  contact_id uuid not null,
  version int not null,
  -- The head start that they were given, which an experiment may have set, with the steps left to earn.
  endowed int not null,
  required int not null,
  mode text not null check (mode in ('genuine', 'reframed')),
  joined_at timestamptz not null,
  joined_by text not null check (joined_by in ('chat', 'page', 'agent', 'system')),
  left_at timestamptz,
  reminders boolean not null default false,
  reminded_at timestamptz,
  -- When the card was last full, and when they were asked once how it goes.
  reached_at timestamptz,
  checked_in_at timestamptz,
  last_step_at timestamptz,
  -- Where they stand among the tiers.
  tier int not null default 0,
  tier_review_at timestamptz,
  tier_warned_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, programme_id, contact_id),
  foreign key (workspace_id, programme_id, version) references programme_versions (workspace_id, programme_id, version),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index memberships_newest on memberships (workspace_id, programme_id, joined_at desc, id desc);
create index memberships_here on memberships (workspace_id, programme_id) where left_at is null;
create index memberships_of_contact on memberships (workspace_id, contact_id);
create index memberships_to_review on memberships (workspace_id, tier_review_at) where left_at is null and tier > 0;
create index memberships_to_remind on memberships (workspace_id, last_step_at) where left_at is null and reminders;
call app.wall('memberships');

-- What a rule gave for an event: the transfer carries the steps, this says by which rule, for caps and for taking it back.
create table earnings (
  workspace_id uuid not null,
  transfer_id uuid not null,
  membership_id uuid not null,
  rule_id uuid not null,
  -- The happening that earned it.
  source text not null,
  steps int not null check (steps > 0),
  at timestamptz not null,
  -- Until then it does not count; null where it counts at once.
  counts_at timestamptz,
  settled boolean not null default true,
  taken_back boolean not null default false,
  primary key (workspace_id, transfer_id),
  unique (workspace_id, membership_id, rule_id, source),
  foreign key (workspace_id, membership_id) references memberships (workspace_id, id) on delete cascade
);
create index earnings_of_rule on earnings (workspace_id, membership_id, rule_id, at desc);
create index earnings_pending on earnings (workspace_id, counts_at) where not settled and not taken_back;
create index earnings_by_source on earnings (workspace_id, source);
call app.wall('earnings');

create table rewards (
  workspace_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  about text not null default '',
  cost int not null check (cost > 0),
  stock int check (stock >= 0),
  by text not null check (by in ('codes', 'made', 'hand', 'webhook')),
  address text,
  active boolean not null default true,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  check ((by = 'webhook') = (address is not null)),
  foreign key (workspace_id, programme_id) references programmes (workspace_id, id) on delete cascade
);
create index rewards_of_programme on rewards (workspace_id, programme_id, cost) where removed_at is null;
call app.wall('rewards');

-- A cost that rose counts from a moment on; whoever joined before pays the old one.
create table reward_costs (
  workspace_id uuid not null,
  reward_id uuid not null,
  since timestamptz not null,
  cost int not null check (cost > 0),
  primary key (workspace_id, reward_id, since),
  foreign key (workspace_id, reward_id) references rewards (workspace_id, id) on delete cascade
);
call app.wall('reward_costs');

create table redemptions (
  workspace_id uuid not null,
  -- Given by whoever redeems, so that it happens once; the transfer that sets the steps aside has the same id.
  id uuid not null,
  membership_id uuid,
  contact_id uuid not null,
  programme_id uuid not null,
  reward_id uuid not null,
  steps int not null check (steps > 0),
  state text not null check (state in ('waiting', 'given', 'failed', 'rolled_back')),
  code text,
  tries int not null default 0,
  problem text,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, membership_id) references memberships (workspace_id, id) on delete set null (membership_id),
  foreign key (workspace_id, reward_id) references rewards (workspace_id, id)
);
create index redemptions_waiting on redemptions (workspace_id, at) where state in ('waiting', 'failed');
create index redemptions_of_contact on redemptions (workspace_id, contact_id, at desc);
call app.wall('redemptions');

create table reward_codes (
  workspace_id uuid not null,
  reward_id uuid not null,
  code text not null,
  redemption_id uuid,
  added_at timestamptz not null default now(),
  primary key (workspace_id, reward_id, code),
  foreign key (workspace_id, reward_id) references rewards (workspace_id, id) on delete cascade
);
create index reward_codes_free on reward_codes (workspace_id, reward_id, added_at, code) where redemption_id is null;
create unique index reward_codes_given on reward_codes (workspace_id, redemption_id) where redemption_id is not null;
call app.wall('reward_codes');

-- Customers’ own pages: opaque tokens, of which only the hash is kept.
create table loyalty_links (
  workspace_id uuid not null,
  token_hash text not null,
  contact_id uuid not null,
  made_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (workspace_id, token_hash),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index loyalty_links_of_contact on loyalty_links (workspace_id, contact_id);
call app.wall('loyalty_links');

create table experiments (
  workspace_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  arms jsonb not null,
  within_days int not null,
  expected jsonb not null,
  planned_per_arm int not null check (planned_per_arm > 0),
  state text not null default 'running' check (state in ('running', 'done', 'stopped')),
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, programme_id) references programmes (workspace_id, id) on delete cascade
);
create unique index experiments_running on experiments (workspace_id, programme_id) where state = 'running';
call app.wall('experiments');

-- Everybody who was assigned counts, whatever they did then (intention to treat).
create table assignments (
  workspace_id uuid not null,
  experiment_id uuid not null,
  contact_id uuid not null,
  arm int not null check (arm in (0, 1)),
  at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, experiment_id, contact_id),
  foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade,
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index assignments_of_contact on assignments (workspace_id, contact_id);
call app.wall('assignments');
