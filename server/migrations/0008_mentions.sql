-- Whom a note names. It is new to them until they have seen the conversation that far.
create table mentions (
  workspace_id uuid not null,
  message_id uuid not null,
  agent_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, message_id, agent_id),
  foreign key (workspace_id, message_id) references messages (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade
);
create index mentions_of_agent on mentions (workspace_id, agent_id, at desc, message_id desc);
call app.wall('mentions');
