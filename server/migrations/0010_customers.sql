-- The person, whole: companies, identities with their proof, own fields, consent, and everything that happened.

-- Companies, found by a mail domain or made by hand.
create table companies (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- Made because somebody wrote from its domain.
  found boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create index companies_newest on companies (workspace_id, created_at desc, id desc);
create index companies_words on companies using gin (to_tsvector('simple', name));
call app.wall('companies');

create table company_domains (
  workspace_id uuid not null,
  domain text not null check (domain = lower(domain) and length(domain) between 3 and 253),
  company_id uuid not null,
  primary key (workspace_id, domain),
  foreign key (workspace_id, company_id) references companies (workspace_id, id) on delete cascade
);
create index company_domains_by_beginning on company_domains (workspace_id, domain collate "C");
create index company_domains_of_company on company_domains (workspace_id, company_id);
call app.wall('company_domains');

alter table contacts
  add column company_id uuid,
  -- How they wish to be called, and how formally: "Dr Lindqvist".
  add column called_as text check (length(called_as) <= 200),
  add column formality text check (formality in ('formal', 'casual')),
  -- What they would like to be reached by, and what not: [{"means": "phone", "wish": "avoid"}].
  add column reach jsonb not null default '[]',
  -- Minutes since midnight in their own zone; `from` after `to` runs over midnight.
  add column quiet_from int check (quiet_from between 0 and 1439),
  add column quiet_to int check (quiet_to between 0 and 1439);
-- squawk-ignore constraint-missing-not-valid
alter table contacts add constraint contacts_quiet check ((quiet_from is null) = (quiet_to is null));
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table contacts add constraint contacts_company foreign key (workspace_id, company_id) references companies (workspace_id, id)
  on delete set null (company_id);
create index contacts_of_company on contacts (workspace_id, company_id, created_at desc, id desc) where company_id is not null;
create index contacts_by_seen on contacts (workspace_id, (coalesce(last_seen_at, '1970-01-01 00:00:00+00'::timestamptz)) desc, id desc);

-- Which of several is the main one of its kind, who brought it, and how it was proven.
alter table identities
  add column main boolean not null default false,
  add column source text not null default 'customer' check (source in ('customer', 'colleague', 'system', 'file')),
  add column proof text check (proof in ('mail', 'system', 'colleague')),
  add column verified_at timestamptz;
create unique index identities_main on identities (workspace_id, contact_id, kind) where main;
create index identities_by_domain on identities (workspace_id, domain, contact_id) where domain is not null;
create index identities_by_value on identities (workspace_id, value collate "C");

-- Fields that the house defines for its people and companies. `name` is for the API and never changes.
create table fields (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  about text not null check (about in ('person', 'company')),
  name text not null check (name ~ '^[a-z][a-z0-9_]{0,39}$'),
  label text not null check (length(label) between 1 and 80),
  type text not null check (type in ('text', 'number', 'money', 'date', 'yes_no', 'choice', 'link')),
  choices text[] not null default '{}',
  hint text not null default '',
  place int not null default 0,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, about, name)
);
call app.wall('fields');

-- What a field holds for a person or a company. `word` and `amount` are there to be asked for.
create table field_values (
  workspace_id uuid not null,
  subject_id uuid not null,
  field_id uuid not null,
  value jsonb not null,
  word text not null check (length(word) <= 200),
  amount numeric,
  source text not null check (source in ('customer', 'colleague', 'system', 'file')),
  given_by_customer boolean not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (workspace_id, subject_id, field_id),
  foreign key (workspace_id, field_id) references fields (workspace_id, id) on delete cascade
);
create index field_values_by_word on field_values (workspace_id, field_id, word collate "C", subject_id);
create index field_values_by_amount on field_values (workspace_id, field_id, amount, subject_id) where amount is not null;
call app.wall('field_values');

-- What a person allowed and took back, for which purpose and by which means. Rows are added and never changed.
create table consents (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  purpose text not null check (purpose in ('news', 'surveys', 'reviews', 'personal', 'research')),
  means text not null check (means in ('mail', 'chat', 'phone', 'text', 'post')),
  given boolean not null,
  -- Where only the day is known, its first moment or its last in UTC.
  at timestamptz not null,
  day_only boolean not null default false,
  -- How it was said, and the words that they agreed to.
  how text not null,
  wording text,
  source text not null check (source in ('customer', 'colleague', 'system', 'file')),
  agent_id uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create index consents_of_contact on consents (workspace_id, contact_id, purpose, means, at desc, id desc);
call app.wall('consents');
create function app.keep_consent() returns trigger language plpgsql as $$
begin
  if (new.purpose, new.means, new.given, new.at, new.day_only, new.how, new.wording, new.source, new.agent_id, new.created_at)
    is distinct from (old.purpose, old.means, old.given, old.at, old.day_only, old.how, old.wording, old.source, old.agent_id, old.created_at)
  then raise exception 'consents are added, never changed'; end if;
  return new;
end $$;
create trigger keep_consent before update on consents for each row execute function app.keep_consent();

-- Everything that happened with a person besides conversations; each source once.
create table happenings (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  what text not null,
  name text,
  at timestamptz not null,
  title text not null,
  amount_minor bigint,
  currency text,
  data jsonb not null default '{}',
  source_kind text not null,
  source_id text not null,
  conversation_id uuid,
  agent_id uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, what, source_kind, source_id),
  check ((amount_minor is null) = (currency is null)),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index happenings_of_contact on happenings (workspace_id, contact_id, at desc, id desc);
create index happenings_by_kind on happenings (workspace_id, contact_id, what, at desc, id desc);
create index happenings_by_name on happenings (workspace_id, name, at desc, contact_id) where name is not null;
-- Everybody's events in their order, for trying a programme's rules on the past.
create index happenings_in_order on happenings (workspace_id, at, id) where what in ('order', 'event', 'survey');
create index happenings_of_conversation on happenings (workspace_id, conversation_id) where conversation_id is not null;
call app.wall('happenings');

-- Customers and companies by the words of their names and addresses. Row-level security keeps an index on words from being used, so this
-- question works as the owner and names the workspace itself.
create function app.find_contacts(words tsquery, most int) returns table (contact_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from contacts c where c.workspace_id = app.workspace()
    and to_tsvector('simple', coalesce(c.name, '') || ' ' || coalesce(c.email, '')) @@ words limit most
$$;
create function app.find_companies(words tsquery, most int) returns table (company_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.id from companies o where o.workspace_id = app.workspace() and to_tsvector('simple', o.name) @@ words limit most
$$;
revoke all on function app.find_contacts, app.find_companies from public;
grant execute on function app.find_contacts, app.find_companies to rapport_app;
