-- Surveys: what is asked, who was asked and who was not, what they answered, and what came of it.

create table surveys (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  measure text not null check (measure in ('csat', 'ces', 'nps', 'own')),
  paused boolean not null default false,
  -- What is being edited; what was published lies beside it.
  draft jsonb not null,
  -- The newest published version; null before the first.
  version int,
  published_at timestamptz,
  -- Of a survey of the relation: how many are asked each night, and how often.
  rhythm jsonb,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
call app.wall('surveys');

-- What was published stays as it was: an answer refers to the words that were read.
create table survey_versions (
  workspace_id uuid not null,
  survey_id uuid not null,
  version int not null,
  content jsonb not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  -- The address of the house at which it was published; links begin with it.
  origin text not null,
  primary key (workspace_id, survey_id, version),
  foreign key (workspace_id, survey_id) references surveys (workspace_id, id) on delete cascade
);
call app.wall('survey_versions');
create function app.keep_version() returns trigger language plpgsql as $$
begin
  if (new.survey_id, new.version, new.content, new.published_at) is distinct from (old.survey_id, old.version, old.content, old.published_at)
  then raise exception 'a published survey stays as it is'; end if;
  return new;
end $$;
create trigger keep_version before update on survey_versions for each row execute function app.keep_version();

-- Which survey follows a resolution in an inbox, after how long, and for which share of them.
create table survey_rules (
  workspace_id uuid not null,
  inbox_id uuid not null,
  survey_id uuid,
  delay_minutes int not null check (delay_minutes between 0 and 20160),
  share real not null check (share > 0 and share <= 1),
  primary key (workspace_id, inbox_id),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id) on delete cascade,
  foreign key (workspace_id, survey_id) references surveys (workspace_id, id) on delete cascade
);
create index survey_rules_of_survey on survey_rules (workspace_id, survey_id) where survey_id is not null;
call app.wall('survey_rules');

-- Somebody was asked. The token itself is nowhere here, only its hash. `episode_id` is null where the relation is asked about.
create table survey_invitations (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  version int not null,
  contact_id uuid not null,
  conversation_id uuid not null,
  inbox_id uuid not null,
  episode_id uuid,
  closure text not null check (closure in ('answered', 'low', 'unanswered')),
  way text not null check (way in ('chat', 'mail', 'link')),
  token_hash text not null,
  language text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  -- They would rather not; it is not shown again.
  dismissed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, survey_id, version) references survey_versions (workspace_id, survey_id, version),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
-- One for each resolution.
create unique index survey_invitations_of_episode on survey_invitations (workspace_id, survey_id, episode_id) where episode_id is not null;
create index survey_invitations_of_contact on survey_invitations (workspace_id, contact_id, sent_at desc);
create index survey_invitations_of_conversation on survey_invitations (workspace_id, conversation_id);
create index survey_invitations_of_survey on survey_invitations (workspace_id, survey_id, sent_at desc);
call app.wall('survey_invitations');

-- Somebody was not asked, and why; so that the response rate and who is missing can be said. Nothing of the person.
create table survey_passes (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  inbox_id uuid not null,
  episode_id uuid,
  closure text not null check (closure in ('answered', 'low', 'unanswered')),
  reason text not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, survey_id) references surveys (workspace_id, id) on delete cascade
);
create unique index survey_passes_of_episode on survey_passes (workspace_id, survey_id, episode_id) where episode_id is not null;
create index survey_passes_of_survey on survey_passes (workspace_id, survey_id, at desc);
call app.wall('survey_passes');

-- What they answered. One for each invitation; it may be changed until that expires.
create table survey_answers (
  workspace_id uuid not null,
  invitation_id uuid not null,
  survey_id uuid not null,
  contact_id uuid not null,
  conversation_id uuid not null,
  score int check (score between 0 and 10),
  low boolean not null default false,
  answers jsonb not null,
  -- All that was written in their own words, and its language (ISO 639-1) where it can be told.
  words text not null default '',
  language text,
  -- What the words read as; only of people who may be read.
  reading jsonb,
  translation jsonb,
  answered_at timestamptz not null,
  changed_at timestamptz,
  primary key (workspace_id, invitation_id),
  foreign key (workspace_id, invitation_id) references survey_invitations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index survey_answers_newest on survey_answers (workspace_id, answered_at desc, invitation_id desc);
create index survey_answers_of_survey on survey_answers (workspace_id, survey_id, answered_at desc, invitation_id desc);
create index survey_answers_of_contact on survey_answers (workspace_id, contact_id, answered_at desc, invitation_id desc);
create index survey_answers_of_conversation on survey_answers (workspace_id, conversation_id, answered_at desc, invitation_id desc);
create index survey_answers_read on survey_answers (workspace_id, answered_at) where reading is not null;
call app.wall('survey_answers');

-- A low answer that somebody comes back to.
create table follow_ups (
  workspace_id uuid not null,
  id uuid not null,
  invitation_id uuid not null,
  contact_id uuid not null,
  owner_id uuid,
  due_at timestamptz not null,
  outcome text check (outcome in ('repaired', 'explained', 'apologised', 'passed_on', 'not_reached', 'nothing')),
  done text,
  closed_at timestamptz,
  closed_by uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, invitation_id),
  check ((closed_at is null) = (outcome is null)),
  foreign key (workspace_id, invitation_id) references survey_answers (workspace_id, invitation_id) on delete cascade,
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, owner_id) references agents (workspace_id, id)
);
create index follow_ups_due on follow_ups (workspace_id, due_at, id) where closed_at is null;
create index follow_ups_closed on follow_ups (workspace_id, closed_at desc, id desc) where closed_at is not null;
create index follow_ups_of_contact on follow_ups (workspace_id, contact_id);
create index follow_ups_newest on follow_ups (workspace_id, created_at);
call app.wall('follow_ups');

-- What changed because of answers, and who is to hear of it from a person.
create table survey_changes (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  theme text not null check (length(theme) between 1 and 200),
  change text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, survey_id) references surveys (workspace_id, id) on delete cascade
);
create index survey_changes_of_survey on survey_changes (workspace_id, survey_id, made_at desc);
call app.wall('survey_changes');

create table survey_notes (
  workspace_id uuid not null,
  id uuid not null,
  change_id uuid not null,
  contact_id uuid not null,
  conversation_id uuid not null,
  -- When a colleague took it into their draft, and when they sent it.
  drafted_at timestamptz,
  drafted_by uuid,
  sent_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, change_id, contact_id),
  foreign key (workspace_id, change_id) references survey_changes (workspace_id, id) on delete cascade,
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index survey_notes_drafted on survey_notes (workspace_id, conversation_id) where drafted_at is not null and sent_at is null;
create index survey_notes_of_contact on survey_notes (workspace_id, contact_id);
call app.wall('survey_notes');

-- The house may write a mail of its own accord, such as this one.
alter table outbox drop constraint outbox_kind_check;
alter table outbox
  -- squawk-ignore constraint-missing-not-valid
  add constraint outbox_kind_check check (kind in ('reply', 'forward', 'acknowledgement', 'continuation', 'test', 'notice'));
