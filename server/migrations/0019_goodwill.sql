-- Goodwill: gestures after our failures, with budgets, limits and a person’s yes above them; touches without a failure; advocacy.
-- Money moves in the ledger alone (one book per currency); here stands why, by whom, and what became of it.

-- What the house gives and how much of it. Without a row the defaults of server/modules/goodwill/settings.ts stand.
create table goodwill_settings (
  workspace_id uuid not null references workspaces (id),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  settings jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (workspace_id)
);
call app.wall('goodwill_settings');

-- A month’s budget of somebody that differs from the usual one. `owner_id` is the agent, the team, or the workspace for the reserve.
create table goodwill_budgets (
  workspace_id uuid not null references workspaces (id),
  owner_id uuid not null,
  owner text not null check (owner in ('agent', 'team', 'house')),
  monthly_minor bigint not null check (monthly_minor >= 0),
  primary key (workspace_id, owner_id)
);
call app.wall('goodwill_budgets');

-- What was put into a budget’s account for a month so far; the row is held while it is brought to what it should be.
create table goodwill_allotments (
  workspace_id uuid not null references workspaces (id),
  account_id uuid not null,
  allotted_minor bigint not null default 0 check (allotted_minor >= 0),
  primary key (workspace_id, account_id),
  foreign key (workspace_id, account_id) references ledger_accounts (workspace_id, id)
);
call app.wall('goodwill_allotments');

create table gestures (
  workspace_id uuid not null,
  -- Given by whoever proposes it, so that a repeat is known.
  id uuid not null,
  contact_id uuid not null,
  conversation_id uuid not null,
  episode_id uuid not null,
  agent_id uuid not null,
  team_id uuid,
  what text not null check (what in ('credit', 'voucher', 'free_period', 'upgrade', 'gift', 'note', 'call')),
  title text not null check (length(title) between 1 and 200),
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null,
  -- What the agent found, as the proposal takes it, and what was put right first.
  failure jsonb not null,
  repaired text not null,
  category text not null,
  why text not null check (length(why) between 1 and 2000),
  line text not null default '',
  -- What the rule said, whose yes it needed, and its reasons in words.
  suggested_minor bigint not null,
  soft_cap_minor bigint not null,
  hard_cap_minor bigint not null,
  needs text not null check (needs in ('nothing', 'lead', 'look')),
  reasons jsonb not null,
  state text not null check (state in ('proposed', 'approved', 'declined', 'offered', 'claimed', 'expired', 'void')),
  -- The house’s address at which it was proposed; links begin with it.
  origin text not null,
  decided_by uuid,
  decided_at timestamptz,
  decided_words text,
  -- The hold in the ledger; null where nothing is paid for it.
  hold_id uuid,
  code text,
  created_at timestamptz not null,
  offered_at timestamptz,
  expires_at timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz,
  end_words text,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create unique index gestures_codes on gestures (workspace_id, code) where code is not null;
create index gestures_newest on gestures (workspace_id, created_at desc, id desc);
create index gestures_waiting on gestures (workspace_id, created_at, id) where state = 'proposed';
create index gestures_of_agent on gestures (workspace_id, agent_id, created_at desc, id desc);
create index gestures_of_contact on gestures (workspace_id, contact_id, created_at desc, id desc);
create index gestures_of_conversation on gestures (workspace_id, conversation_id, created_at desc, id desc);
create index gestures_of_episode on gestures (workspace_id, episode_id);
create index gestures_of_team on gestures (workspace_id, team_id, created_at);
call app.wall('gestures');

-- The ways to a gesture’s page: opaque tokens, of which only the hash is kept.
create table gesture_links (
  workspace_id uuid not null,
  token_hash text not null,
  gesture_id uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, token_hash),
  foreign key (workspace_id, gesture_id) references gestures (workspace_id, id) on delete cascade
);
create index gesture_links_of_gesture on gesture_links (workspace_id, gesture_id);
call app.wall('gesture_links');

-- A personal touch without a failure: an occasion that was found, for a person to write about. Nothing is ever sent by itself.
create table personal_touches (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  occasion text not null check (occasion in ('anniversary', 'milestone', 'hard_case', 'helped_us', 'silence', 'recommended')),
  -- Which one of its kind, so that it is found once.
  source text not null,
  reason text not null,
  state text not null check (state in ('proposed', 'taken', 'written', 'dismissed')),
  note text,
  found_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, contact_id, occasion, source),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index personal_touches_open on personal_touches (workspace_id, found_at desc, id desc) where state in ('proposed', 'taken');
create index personal_touches_of_contact on personal_touches (workspace_id, contact_id, decided_at desc);
call app.wall('personal_touches');

-- At most one personal word in 90 days. The customer is held while it is judged, so that two at once come one after the other.
create function app.rest_between_touches() returns trigger language plpgsql as $$
begin
  perform from contacts where workspace_id = new.workspace_id and id = new.contact_id for no key update;
  if exists (select from personal_touches where workspace_id = new.workspace_id and contact_id = new.contact_id and id <> new.id
    and state = 'written' and decided_at > new.decided_at - interval '90 days' and decided_at < new.decided_at + interval '90 days')
  then raise exception 'a personal word reached them less than 90 days ago'
    using errcode = '23P01', constraint = 'personal_touches_rest';
  end if;
  return new;
end $$;
create trigger rest_between before insert or update of state on personal_touches
  for each row when (new.state = 'written') execute function app.rest_between_touches();

-- Customers who recommend us to friends: a code of their own, and what came of it. Both are thanked, once, when the friend's first
-- order is fourteen days old.
create table referral_codes (
  workspace_id uuid not null,
  contact_id uuid not null,
  code text not null,
  created_at timestamptz not null,
  primary key (workspace_id, contact_id),
  unique (workspace_id, code),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
call app.wall('referral_codes');

create table referrals (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  friend_id uuid not null,
  -- The friend’s first order.
  source text not null,
  giver_minor bigint not null check (giver_minor >= 0),
  friend_minor bigint not null check (friend_minor >= 0),
  currency text not null,
  state text not null check (state in ('waiting', 'doubted', 'paid', 'refused')),
  -- What makes it look like one person; a person decides then.
  doubts jsonb not null,
  at timestamptz not null,
  due_at timestamptz not null,
  decided_by uuid,
  ended_at timestamptz,
  primary key (workspace_id, id),
  -- A friend comes once.
  unique (workspace_id, friend_id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, friend_id) references contacts (workspace_id, id) on delete cascade
);
create index referrals_newest on referrals (workspace_id, at desc, id desc);
create index referrals_of_contact on referrals (workspace_id, contact_id, at desc);
create index referrals_paid on referrals (workspace_id, ended_at) where state = 'paid';
call app.wall('referrals');

-- Invitations to leave a review: to everybody whose case was closed, or a share by lot. Without a row of settings nobody is invited.
create table review_settings (
  workspace_id uuid not null references workspaces (id),
  settings jsonb not null,
  -- The house’s address at which they were set; links begin with it.
  origin text not null,
  changed_at timestamptz not null,
  primary key (workspace_id)
);
call app.wall('review_settings');

create table review_invitations (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  episode_id uuid not null,
  token_hash text not null,
  language text not null,
  sent_at timestamptz not null,
  -- They pressed a button for a place; opening the page writes nothing.
  went_at timestamptz,
  stopped_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, episode_id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index review_invitations_of_contact on review_invitations (workspace_id, contact_id, sent_at desc);
create index review_invitations_newest on review_invitations (workspace_id, sent_at);
call app.wall('review_invitations');

-- Closed cases after which nobody was invited, with the reason; nothing here says whose they were.
create table review_passes (
  workspace_id uuid not null references workspaces (id),
  episode_id uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (workspace_id, episode_id)
);
create index review_passes_newest on review_passes (workspace_id, at, reason);
call app.wall('review_passes');
