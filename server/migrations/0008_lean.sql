-- Fewer and smaller writes per message.

-- Subjects that were given or edited, so that search finds them; the others are found by their first message.
create table subjects (
  workspace_id uuid not null,
  conversation_id uuid not null,
  subject text not null,
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index subjects_words on subjects using gin (to_tsvector('simple', subject));
call app.wall('subjects');
drop index conversations_subject;

create or replace function app.search(words tsquery, most int) returns table (conversation_id uuid, seq int, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  (select m.conversation_id, m.seq, m.at from messages m
    where m.workspace_id = app.workspace() and to_tsvector('simple', m.text) @@ words limit most)
  union all
  (select c.id, null, c.last_at from subjects s join conversations c on c.workspace_id = s.workspace_id and c.id = s.conversation_id
    where s.workspace_id = app.workspace() and to_tsvector('simple', s.subject) @@ words limit most)
  union all
  (select c.id, null, c.last_at from contacts p join conversations c on c.workspace_id = p.workspace_id and c.contact_id = p.id
    where p.workspace_id = app.workspace() and to_tsvector('simple', coalesce(p.name, '') || ' ' || coalesce(p.email, '')) @@ words limit most)
$$;

-- What is resolved and what is not, each newest first; a list of everything merges the two.
drop index conversations_newest;
drop index conversations_status_newest;
create index conversations_resolved_newest on conversations (workspace_id, last_at desc, id desc) where status = 'resolved';

-- A reading lies with its conversation; its age is found by block ranges.
drop index readings_of_conversation;
drop index readings_by_age;
alter table readings drop constraint readings_pkey, add primary key (workspace_id, conversation_id, message_id);
create index readings_by_age on readings using brin (created_at);
drop index events_by_age;
create index events_by_age on events using brin (at);

-- Nobody looks inside these; they are written and read whole.
alter table events alter column agents type json, alter column visitor type json;
alter table events alter column agents set storage external, alter column visitor set storage external;
alter table readings alter column reading type json;
alter table moods alter column mood type json, alter column course type json;
