-- What conversations are about, and what became of each episode: the facts out of which first-contact resolution, effort and
-- the reports are made.

create table topics (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- What it stands under in lists, such as Delivery.
  "group" text not null default '' check (length("group") <= 80),
  -- Words, phrases, tags and subject patterns that say it, and those that speak against it; see contract/topics.ts.
  rules jsonb not null default '[]',
  created_at timestamptz not null default now(),
  -- A topic that went up in another: its name no longer stands anywhere, what it taught does.
  merged_into uuid,
  primary key (workspace_id, id)
);
create unique index topics_by_name on topics (workspace_id, lower(name)) where merged_into is null;
call app.wall('topics');

-- What the present episode of a conversation is about, as episode_topics says: for lists.
alter table conversations add column topic_id uuid;
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table conversations add foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete set null (topic_id);
create index conversations_of_topic on conversations (workspace_id, topic_id, last_at desc, id desc) where topic_id is not null;
create index conversations_active_of_topic on conversations (workspace_id, topic_id) where topic_id is not null and status <> 'resolved';

-- Sentences that show what a topic is about. Those that a customer wrote go with the customer.
create table topic_examples (
  workspace_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  text text not null check (length(text) between 1 and 500),
  contact_id uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete cascade
);
create index topic_examples_of_topic on topic_examples (workspace_id, topic_id, created_at);
create index topic_examples_of_contact on topic_examples (workspace_id, contact_id) where contact_id is not null;
call app.wall('topic_examples');

-- What corrected conversations and examples taught: the sum of their word vectors, words as numbers of buckets. Nobody's
-- words can be read out of it.
create table topic_vectors (
  workspace_id uuid not null,
  topic_id uuid not null,
  texts int not null check (texts >= 0),
  vector real[] not null,
  primary key (workspace_id, topic_id),
  foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete cascade
);
call app.wall('topic_vectors');

-- What an episode is about, how we know, and how sure that is. An agent's word stands until an agent changes it.
create table episode_topics (
  workspace_id uuid not null,
  episode_id uuid not null,
  conversation_id uuid not null,
  -- Null where an agent said that it is about none of the topics.
  topic_id uuid,
  -- The rules, likeness to corrected conversations, the conversation's earlier part, or an agent.
  by text not null check (by in ('rule', 'similar', 'earlier', 'agent')),
  -- 0..1; a choice of design, not a probability. 1 where an agent said so.
  sure real not null check (sure between 0 and 1),
  -- The words that said so.
  words text[] not null default '{}',
  corrected_by uuid,
  at timestamptz not null default now(),
  primary key (workspace_id, episode_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete set null (topic_id)
);
create index episode_topics_of_topic on episode_topics (workspace_id, topic_id, at desc);
create index episode_topics_of_conversation on episode_topics (workspace_id, conversation_id);
call app.wall('episode_topics');

-- One row per episode (one open-to-resolved cycle of a conversation): what reports, resolution and hints are counted from.
-- Kept by a follower of events, derived whole from conversations, episodes, messages, readings, promises and episode_topics,
-- so it can be rebuilt at any time and then says the same. Only csat comes from an event and stays over a rebuild.
-- All times are those at which people wrote or acted (messages.at), also for history that was brought in later.
create table episode_facts (
  workspace_id uuid not null,
  episode_id uuid not null,
  conversation_id uuid not null,
  contact_id uuid not null,
  inbox_id uuid not null,
  channel text not null,
  -- The team that has the conversation now.
  team_id uuid,
  -- What the episode is about; null where nobody knows.
  topic_id uuid,
  opened_at timestamptz not null,
  -- When anybody last wrote in it.
  last_at timestamptz not null,
  -- Our first answer to what the customer wrote, and the open minutes of the inbox until then. Null while there is none, and
  -- where we wrote first.
  first_reply_at timestamptz,
  first_reply_minutes int,
  -- When it was last resolved; null while it is open. Of history brought in: right after its last message.
  resolved_at timestamptz,
  -- From opened_at to resolved_at: by the clock, and in open minutes of the inbox.
  clock_minutes int,
  open_minutes int,
  -- What each side wrote; notes and activity do not count.
  customer_messages int not null,
  our_messages int not null,
  -- Times that we took the word: answers without a customer's word between them are one touch.
  touches int not null,
  -- How often somebody else of us answered than had answered before.
  transfers int not null,
  -- The colleague who alone answered in it; null where several did, or nobody.
  answered_by uuid,
  -- How often the customer had to say again what they had said: in their own words ("I already told you"), or by asking the
  -- same question once more before anybody had answered it.
  reasks int not null,
  -- The customer only said thanks: an afterword to the episode before, no case and no reopening.
  thanks_only boolean not null default false,
  -- When the next episode of the same conversation began, unless that one was thanks only or is known to be about something else.
  reopened_at timestamptz,
  -- The next episode of the same customer on the same topic (or in the same conversation, unless it is known to be about
  -- something else) that began before this one was resolved or within seven days of it.
  follow_up_id uuid,
  -- When that one began.
  follow_up_at timestamptz,
  -- Their last word in the episode, after an answer of ours, says that it is settled.
  said_settled boolean not null default false,
  -- How the customer confirmed that it is solved: in words ("said"), here or in an afterword, or by a CSAT of 4 or 5
  -- ("survey"). Null where they did not, or where a lower CSAT says otherwise.
  confirmed text check (confirmed in ('said', 'survey')),
  -- Their answer to a survey on it, 1..5.
  csat int check (csat between 1 and 5),
  -- Promises of the episode that are settled, as they were judged.
  promises_kept int not null default 0,
  promises_broken int not null default 0,
  -- The first reading, the hardest and the last, valence −1..1. Null where nothing was read, and after readings are forgotten.
  first_label text,
  first_valence real,
  peak_label text,
  peak_valence real,
  last_label text,
  last_valence real,
  primary key (workspace_id, episode_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete set null (team_id),
  foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete set null (topic_id)
) with (fillfactor = 80);
create index episode_facts_resolved on episode_facts (workspace_id, resolved_at);
create index episode_facts_opened on episode_facts (workspace_id, opened_at);
create index episode_facts_replied on episode_facts (workspace_id, first_reply_at) where first_reply_at is not null;
create index episode_facts_repeats on episode_facts (workspace_id, contact_id, topic_id, opened_at);
create index episode_facts_of_conversation on episode_facts (workspace_id, conversation_id);
create index episode_facts_by_age on episode_facts using brin (opened_at);
call app.wall('episode_facts');

-- "People who asked this came back within seven days about …": counted each night over the last year.
create table topic_follow_ups (
  workspace_id uuid not null,
  topic_id uuid not null,
  next_topic_id uuid not null,
  -- Resolved episodes on the topic that are older than seven days, and how many of them were followed by the other topic.
  cases int not null,
  followed int not null,
  counted_at timestamptz not null,
  primary key (workspace_id, topic_id, next_topic_id),
  foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete cascade,
  foreign key (workspace_id, next_topic_id) references topics (workspace_id, id) on delete cascade
);
call app.wall('topic_follow_ups');

-- Hints that the agents of a conversation need no more.
create table dismissed_hints (
  workspace_id uuid not null,
  conversation_id uuid not null,
  topic_id uuid not null,
  at timestamptz not null default now(),
  primary key (workspace_id, conversation_id, topic_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, topic_id) references topics (workspace_id, id) on delete cascade
);
call app.wall('dismissed_hints');
