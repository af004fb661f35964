-- Reports: counts by hour, out of which every page is made. All of it can be counted anew from messages, promises and episode_facts.

-- What is counted in an hour for one inbox, team and topic: `counts[i]` of what `marks[i]` means (server/modules/reports/marks.ts).
-- An hour begins when the hour begins on the workspace's clock. "No team" and "no topic" are the uuid of zeros, so that the key holds.
create table report_hours (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  hour timestamptz not null,
  inbox_id uuid not null,
  team_id uuid not null,
  topic_id uuid not null,
  marks int[] not null,
  counts int[] not null,
  primary key (workspace_id, hour, inbox_id, team_id, topic_id)
);
call app.wall('report_hours');

-- Days of the workspace's calendar (length 1) and weeks from their Monday (length 7), added up. `cut` says what they are apart by:
-- 1 inbox, 2 team, 4 topic, added together; what a row is not apart by is the uuid of zeros. Kept are the cuts 0, 1, 2, 3, 4 and
-- 7, so that a page reads as many rows as there are days, inboxes, teams or topics in it, however much was written. Each family of
-- marks has rows of its own, so that a page reads only what it shows; cut 7, which few ask for, has all of them in one (family 0).
create table report_sums (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  family int not null,
  cut int not null,
  length int not null,
  day date not null,
  topic_id uuid not null,
  inbox_id uuid not null,
  team_id uuid not null,
  marks int[] not null,
  counts int[] not null,
  primary key (workspace_id, family, cut, length, day, topic_id, inbox_id, team_id)
);
call app.wall('report_sums');

-- Weeks of which something was counted, and whether the week's own sums say what its days say. Only then they are read.
create table report_weeks (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  week date not null,
  summed boolean not null,
  primary key (workspace_id, week)
);
call app.wall('report_weeks');

-- Hours whose counts no longer hold. Whoever counts takes them out in the same transaction.
create table report_dirty (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  hour timestamptz not null,
  primary key (workspace_id, hour)
);
call app.wall('report_dirty');

-- How far counting is, and by which clock the hours are cut. Whoever counts holds the row.
create table report_states (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  time_zone text not null,
  counted_at timestamptz not null,
  primary key (workspace_id)
);
call app.wall('report_states');

-- Reports that colleagues get by mail.
create table report_schedules (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  page text not null,
  every text not null check (every in ('week', 'month')),
  agent_ids uuid[] not null,
  inbox_id uuid,
  team_id uuid,
  made_by uuid,
  next_at timestamptz not null,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
call app.wall('report_schedules');

-- Comparisons of alike customers and cases, counted once a day as they take long: what goes with being a member, and with a gesture.
create table report_effects (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  members jsonb not null,
  gestures jsonb not null,
  counted_at timestamptz not null,
  primary key (workspace_id)
);
call app.wall('report_effects');

-- Whether leads see figures of single colleagues: the newest row says it, off where there is none. Each switch stays, with who
-- switched and when, with whom it was agreed, and the words that every colleague is shown.
create table colleague_figures (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  shown boolean not null,
  basis text check (basis in ('works_council', 'colleagues')),
  agreed_on date,
  words text check (length(words) between 1 and 4000),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  check (shown = (basis is not null) and shown = (agreed_on is not null) and shown = (words is not null))
);
call app.wall('colleague_figures');
insert into app.closed values ('colleague_figures', 'update, delete');

-- Colleagues who read the words of a switch. Leads see nobody's figures who has not.
create table colleague_figure_readers (
  workspace_id uuid not null,
  switch_id uuid not null,
  agent_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, switch_id, agent_id),
  foreign key (workspace_id, switch_id) references colleague_figures (workspace_id, id) on delete cascade
);
call app.wall('colleague_figure_readers');

-- What happened in an hour is found by blocks of rows: they lie nearly in the order of their times, and a message costs nothing more.
create index messages_by_time on messages using brin (at timestamptz_minmax_multi_ops, created_at timestamptz_minmax_multi_ops)
  with (pages_per_range = 32, autosummarize = on);
create index promises_by_time on promises using brin (due_at timestamptz_minmax_multi_ops) with (pages_per_range = 32, autosummarize = on);
