-- Values that belong to people, such as points, stamps and credit: double entry. A transfer moves an amount from one account
-- of a book to another and is never changed; balances follow from transfers alone. Nothing but app.move_value writes here.

-- One kind of value; accounts of different books never meet. `unit` is points, stamps, or a currency in its minor unit.
create table books (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  unit text not null check (unit in ('points', 'stamps') or unit ~ '^[A-Z]{3}$'),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
call app.wall('books');

-- Who holds a value. `guarded` ones never go below zero and keep their balance here; a house's account (what was issued, redeemed,
-- expired) would be a queue for everybody, so its balance is counted by each check, and the rest summed up when asked.
create table ledger_accounts (
  workspace_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  kind text not null check (kind in ('holder', 'budget', 'house')),
  -- What it is for: `balance` of a holder, a budget's period, `issued`, `redeemed`, `expired` …
  purpose text not null check (length(purpose) between 1 and 80),
  -- The customer, agent or team whose it is; after an erasure a pseudonym.
  owner_id uuid,
  guarded boolean generated always as (kind <> 'house') stored,
  balance bigint not null default 0,
  -- Set aside by transfers that are not settled yet.
  held bigint not null default 0 check (held >= 0),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique nulls not distinct (workspace_id, book_id, kind, purpose, owner_id),
  foreign key (workspace_id, book_id) references books (workspace_id, id),
  constraint ledger_accounts_floor check (kind = 'house' or balance >= held)
) with (fillfactor = 70);
create index ledger_accounts_of_owner on ledger_accounts (workspace_id, owner_id) where owner_id is not null;
call app.wall('ledger_accounts');

create table transfers (
  workspace_id uuid not null,
  -- Given by whoever wants it, so that a repeat is known.
  id uuid not null,
  book_id uuid not null,
  debit_id uuid not null,
  credit_id uuid not null,
  amount bigint not null check (amount > 0),
  -- `post` moves at once; `hold` sets aside until `settle` moves it or `void` frees it.
  step text not null check (step in ('post', 'hold', 'settle', 'void')),
  -- The hold that is settled or voided.
  hold_id uuid,
  -- The transfer that this one takes back.
  reverses_id uuid,
  -- When what is credited expires, where it does.
  expires_at timestamptz,
  -- What it happened for, such as `order:1042`; at most once in a book.
  source text check (length(source) between 1 and 200),
  reason text not null check (length(reason) between 1 and 300),
  agent_id uuid,
  -- Transfers of one wish share a link: all of them or none.
  link_id uuid not null,
  place int not null,
  at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, id),
  check (debit_id <> credit_id),
  check ((step in ('settle', 'void')) = (hold_id is not null)),
  check (reverses_id is null or step = 'post'),
  foreign key (workspace_id, book_id) references books (workspace_id, id),
  foreign key (workspace_id, debit_id) references ledger_accounts (workspace_id, id),
  foreign key (workspace_id, credit_id) references ledger_accounts (workspace_id, id),
  foreign key (workspace_id, hold_id) references transfers (workspace_id, id),
  foreign key (workspace_id, reverses_id) references transfers (workspace_id, id)
);
-- A source is credited once, a hold ends once, a transfer is taken back once.
create unique index transfers_once on transfers (workspace_id, book_id, source) where source is not null;
create unique index transfers_ended on transfers (workspace_id, hold_id) where hold_id is not null;
create unique index transfers_reversed on transfers (workspace_id, reverses_id) where reverses_id is not null;
create index transfers_by_debit on transfers (workspace_id, debit_id, at desc, id) include (amount, step);
create index transfers_by_credit on transfers (workspace_id, credit_id, at desc, id) include (amount, step);
call app.wall('transfers');

-- What a holder was credited and has not used, by the transfer that brought it: used first in, first out by expiry.
create table lots (
  workspace_id uuid not null,
  transfer_id uuid not null,
  account_id uuid not null,
  amount bigint not null check (amount > 0),
  unused bigint not null,
  expires_at timestamptz,
  at timestamptz not null,
  book_id uuid not null,
  primary key (workspace_id, transfer_id),
  check (unused between 0 and amount),
  foreign key (workspace_id, transfer_id) references transfers (workspace_id, id),
  foreign key (workspace_id, account_id) references ledger_accounts (workspace_id, id)
) with (fillfactor = 70);
create index lots_of_account on lots (workspace_id, account_id, (coalesce(expires_at, 'infinity')), at, transfer_id) where unused > 0;
create index lots_expiring on lots (workspace_id, book_id, expires_at) include (unused) where unused > 0 and expires_at is not null;
call app.wall('lots');

-- Out of which lots a transfer took its amount, so that taking it back fills the same ones.
create table lot_uses (
  workspace_id uuid not null,
  transfer_id uuid not null,
  lot_id uuid not null,
  amount bigint not null check (amount > 0),
  primary key (workspace_id, transfer_id, lot_id),
  foreign key (workspace_id, transfer_id) references transfers (workspace_id, id),
  foreign key (workspace_id, lot_id) references lots (workspace_id, transfer_id)
);
call app.wall('lot_uses');

-- What the hourly self-check found.
create table ledger_checks (
  workspace_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  accounts int not null,
  transfers bigint not null,
  -- Accounts whose stored balance differs from their transfers, with both figures; empty where the books are right.
  wrong jsonb not null,
  -- What each book came to then.
  books jsonb not null default '[]',
  primary key (workspace_id, id)
);
create index ledger_checks_newest on ledger_checks (workspace_id, at desc);
call app.wall('ledger_checks');

-- What each account of the house had given out, net, until a moment; counted anew by each check. What was moved since is summed up
-- when asked, so that figures are of now and never a sum of everything.
create table house_totals (
  workspace_id uuid not null,
  account_id uuid not null,
  given_out bigint not null,
  counted_to timestamptz not null,
  primary key (workspace_id, account_id),
  foreign key (workspace_id, account_id) references ledger_accounts (workspace_id, id)
);
call app.wall('house_totals');

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once and never changed', tg_table_name using errcode = '42501';
end $$;
create trigger refuse_change before update or delete on transfers for each row execute function app.refuse_change();
create trigger refuse_truncate before truncate on transfers for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete on lot_uses for each row execute function app.refuse_change();
create trigger refuse_truncate before truncate on lot_uses for each statement execute function app.refuse_change();

insert into app.closed values
  ('ledger_accounts', 'update, delete'),
  ('transfers', 'insert, update, delete'),
  ('lots', 'insert, update, delete'),
  ('lot_uses', 'insert, update, delete');

-- Takes an amount out of a holder's lots, the soonest to expire first; `first` names a lot that goes before all others.
create procedure app.use_lots(workspace uuid, transfer uuid, account uuid, wanted bigint, first uuid) language plpgsql as $$
declare
  lot record;
  rest bigint := wanted;
  part bigint;
begin
  for lot in
    select transfer_id, unused from lots
    where workspace_id = workspace and account_id = account and unused > 0
    order by (transfer_id is distinct from first), coalesce(expires_at, 'infinity'), at, transfer_id
  loop
    part := least(rest, lot.unused);
    update lots set unused = unused - part where workspace_id = workspace and transfer_id = lot.transfer_id;
    insert into lot_uses values (workspace, transfer, lot.transfer_id, part);
    rest := rest - part;
    exit when rest = 0;
  end loop;
  if rest > 0 then
    raise exception 'there is not so much in the account' using errcode = '23514', constraint = 'ledger_accounts_floor';
  end if;
end $$;

-- Fills the lots again that a transfer had used.
create procedure app.refill_lots(workspace uuid, used_by uuid) language sql as $$
  update lots l set unused = l.unused + u.amount from lot_uses u
  where u.workspace_id = workspace and u.transfer_id = used_by and l.workspace_id = workspace and l.transfer_id = u.lot_id
$$;

-- Moves values: the only way in. `wishes` are transfers of one link, in order: all of them or none. Accounts are held in one
-- order, so that no two stand in each other's way. The answer says whether all of it had been done before; a repeat that differs
-- from the first is an error, and so is a link of which only a part is known. `moment` is null for now; only what is told as a past
-- before any check of the books has one.
create function app.move_value(link uuid, wishes jsonb, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  workspace uuid := app.workspace();
  wish record;
  known record;
  repeats int := 0;
  debit record;
  credit record;
  ended record;
  expiry timestamptz;
begin
  perform from ledger_accounts a where a.workspace_id = workspace and a.guarded and a.id in (
    select (one ->> 'debitId')::uuid from jsonb_array_elements(wishes) one
    union select (one ->> 'creditId')::uuid from jsonb_array_elements(wishes) one)
  order by a.id for no key update;

  for wish in
    select (one ->> 'id')::uuid as id, (one ->> 'debitId')::uuid as debit_id, (one ->> 'creditId')::uuid as credit_id,
      (one ->> 'amount')::bigint as amount, coalesce(one ->> 'step', 'post') as step, (one ->> 'holdId')::uuid as hold_id,
      (one ->> 'reversesId')::uuid as reverses_id, (one ->> 'expiresAt')::timestamptz as expires_at, one ->> 'source' as source,
      one ->> 'reason' as reason, (one ->> 'agentId')::uuid as agent_id, (n - 1)::int as place
    from jsonb_array_elements(wishes) with ordinality as given (one, n) order by n
  loop
    select * into known from transfers t where t.workspace_id = workspace and t.id = wish.id;
    if found then
      if (known.debit_id, known.credit_id, known.amount, known.step, known.link_id)
        is distinct from (wish.debit_id, wish.credit_id, wish.amount, wish.step, link)
      then raise exception 'a transfer of this id moved something else' using errcode = 'LG001'; end if;
      repeats := repeats + 1;
      continue;
    end if;
    if repeats > 0 then raise exception 'only a part of this link was done before' using errcode = 'LG001'; end if;

    select * into debit from ledger_accounts a where a.workspace_id = workspace and a.id = wish.debit_id;
    if not found then raise exception 'there is no such account to take from' using errcode = 'LG002'; end if;
    select * into credit from ledger_accounts a where a.workspace_id = workspace and a.id = wish.credit_id;
    if not found then raise exception 'there is no such account to give to' using errcode = 'LG002'; end if;
    if debit.book_id <> credit.book_id then raise exception 'accounts of two books never meet' using errcode = 'LG002'; end if;

    expiry := wish.expires_at;
    if wish.hold_id is not null then
      select * into ended from transfers t where t.workspace_id = workspace and t.id = wish.hold_id and t.step = 'hold'
        and t.debit_id = wish.debit_id and t.credit_id = wish.credit_id and t.amount = wish.amount;
      if not found then raise exception 'nothing like this is set aside' using errcode = 'LG002'; end if;
      expiry := coalesce(wish.expires_at, ended.expires_at);
    end if;
    if wish.reverses_id is not null then
      select * into ended from transfers t where t.workspace_id = workspace and t.id = wish.reverses_id
        and t.step in ('post', 'settle') and t.reverses_id is null
        and t.debit_id = wish.credit_id and t.credit_id = wish.debit_id and t.amount = wish.amount;
      if not found then raise exception 'there is no such transfer to take back' using errcode = 'LG002'; end if;
    end if;

    insert into transfers (workspace_id, id, book_id, debit_id, credit_id, amount, step, hold_id, reverses_id, expires_at,
      source, reason, agent_id, link_id, place, at)
    values (workspace, wish.id, debit.book_id, wish.debit_id, wish.credit_id, wish.amount, wish.step, wish.hold_id,
      wish.reverses_id, wish.expires_at, wish.source, wish.reason, wish.agent_id, link, wish.place,
      coalesce(moment, clock_timestamp()));

    -- What leaves, or is set aside, leaves the lots; what is settled left them when it was set aside.
    if debit.kind = 'holder' and wish.step in ('post', 'hold') then
      call app.use_lots(workspace, wish.id, wish.debit_id, wish.amount, wish.reverses_id);
    elsif debit.kind = 'holder' and wish.step = 'void' then
      call app.refill_lots(workspace, wish.hold_id);
    end if;
    if debit.guarded then
      update ledger_accounts a set
        balance = a.balance - case when wish.step in ('post', 'settle') then wish.amount else 0 end,
        held = a.held + case wish.step when 'hold' then wish.amount when 'post' then 0 else -wish.amount end
      where a.workspace_id = workspace and a.id = wish.debit_id;
    end if;
    if wish.step in ('post', 'settle') then
      if credit.guarded then
        update ledger_accounts a set balance = a.balance + wish.amount where a.workspace_id = workspace and a.id = wish.credit_id;
      end if;
      if credit.kind = 'holder' then
        if wish.reverses_id is not null then
          call app.refill_lots(workspace, coalesce(ended.hold_id, wish.reverses_id));
        else
          insert into lots values (workspace, wish.id, wish.credit_id, wish.amount, wish.amount, expiry,
            coalesce(moment, clock_timestamp()), debit.book_id);
        end if;
      end if;
    end if;
  end loop;
  return repeats > 0;
end $$;
revoke all on function app.move_value from public;
grant execute on function app.move_value to rapport_app;
revoke all on procedure app.use_lots, app.refill_lots from public;

-- Whoever was erased keeps no name in the books: their accounts get a pseudonym.
create function app.rename_holder(before uuid, after uuid) returns int
  language sql security definer set search_path = public, pg_temp as $$
  with renamed as (
    update ledger_accounts set owner_id = after where workspace_id = app.workspace() and owner_id = before and kind = 'holder' returning id)
  select count(*)::int from renamed
$$;
revoke all on function app.rename_holder from public;
grant execute on function app.rename_holder to rapport_app;
